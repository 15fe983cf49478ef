package dev.kontor.platform.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

/// A published schema. What the compiled form accepts is valid; everything else is for the complete validator to judge,
/// which also names what is wrong. So the compiled form may be narrow, but must never be generous: a test compares the
/// two.
final class JsonSchema {

    private static final Logger log = LoggerFactory.getLogger(JsonSchema.class);

    private static final SchemaRegistry REGISTRY = SchemaRegistry
        .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema complete;

    private final Optional<Check> compiled;

    private JsonSchema(Schema complete, Optional<Check> compiled) {
        this.complete = complete;
        this.compiled = compiled;
    }

    /// The schema of an event type: `kontor.erp.thing.upserted.v1` is described by
    /// `contracts/erp/thing.upserted.v1.schema.json`.
    static JsonSchema ofType(String type) {
        var path = type.replaceFirst("^kontor\\.", "").replaceFirst("\\.", "/");
        return ofResource("contracts/" + path + ".schema.json");
    }

    static JsonSchema ofResource(String path) {
        try (var stream = new ClassPathResource(path).getInputStream()) {
            return of(EventJson.MAPPER.readTree(stream), path);
        }
        catch (IOException missing) {
            throw new UncheckedIOException("There is no published schema " + path, missing);
        }
    }

    static JsonSchema of(JsonNode schema, String name) {
        var complete = REGISTRY.getSchema(schema);
        complete.initializeValidators();
        Optional<Check> compiled = Optional.empty();
        try {
            compiled = Optional.of(new SchemaCompiler(schema).compile());
        }
        catch (SchemaCompiler.UnsupportedKeyword unsupported) {
            log.warn("Checking against {} is slow: {}", name, unsupported.getMessage());
        }
        return new JsonSchema(complete, compiled);
    }

    boolean isCompiled() {
        return compiled.isPresent();
    }

    boolean acceptsQuickly(JsonNode node) {
        return compiled.isPresent() && compiled.get().accepts(node);
    }

    /// What is wrong, each with its place; nothing when the node is valid.
    List<String> violations(JsonNode node) {
        if (acceptsQuickly(node)) {
            return List.of();
        }
        return complete.validate(node)
            .stream()
            .map(error -> error.getInstanceLocation() + " " + error.getKeyword() + " (" + error.getSchemaLocation()
                    + ")")
            .distinct()
            .toList();
    }

}
