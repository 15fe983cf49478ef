package dev.kontor.documents.export;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

import dev.kontor.documents.parameters.Parameters;

/// The parameter `format` of every export.
public final class ExportFormat {

    private static final String NAME = "format";

    private ExportFormat() {
    }

    /// Reads the parameter and takes it out of the others.
    public static FileFormat take(Map<String, List<String>> values) {
        var parameters = new Parameters(values.containsKey(NAME) ? Map.of(NAME, values.get(NAME)) : Map.of(),
                Set.of(NAME));
        var format = parameters.one(NAME, FileFormat::of, "unknown-value", String.join(", ", FileFormat.words()));
        parameters.done();
        values.remove(NAME);
        return format == null ? FileFormat.CSV : format;
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Parameter(name = NAME, in = ParameterIn.QUERY, description = "The kind of file.",
            schema = @Schema(type = "string", allowableValues = { "csv", "xlsx" }, defaultValue = "csv"))
    public @interface Described {

    }

}
