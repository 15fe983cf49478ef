package dev.kontor.platform.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/// Reads off our records which properties are always there: all but the `@Nullable` ones of a record that leaves out what
/// it does not have. A `@Nullable` one of any other record is there and may be null.
class Nullness implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && raw.isRecord()) {
            var model = schema.get$ref() == null ? schema
                    : context.getDefinedModels().get(schema.get$ref().substring(REFERENCE.length()));
            if (model != null && model.getProperties() != null) {
                complete(model, raw);
            }
        }
        return schema;
    }

    private static void complete(Schema<?> model, Class<?> type) {
        var leavesOut = type.getAnnotation(JsonInclude.class);
        var required = new LinkedHashSet<String>();
        for (var component : type.getRecordComponents()) {
            Schema<?> property = model.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (leavesOut == null || isAlwaysThere(component, leavesOut.value())) {
                required.add(component.getName());
            }
            if (leavesOut == null && isNullable(component) && property.getTypes() != null) {
                property.setTypes(orNull(property));
            }
        }
        model.setRequired(List.copyOf(required));
    }

    private static Set<String> orNull(Schema<?> property) {
        var types = new LinkedHashSet<>(property.getTypes());
        types.add("null");
        return types;
    }

    private static boolean isAlwaysThere(RecordComponent component, JsonInclude.Include include) {
        return !isNullable(component)
                && !(include == JsonInclude.Include.NON_EMPTY && Iterable.class.isAssignableFrom(component.getType()));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || Arrays.stream(component.getAnnotations()).anyMatch(Nullable.class::isInstance);
    }

}
