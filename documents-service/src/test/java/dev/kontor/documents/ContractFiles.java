package dev.kontor.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files that say what travels on the bus.
public final class ContractFiles {

    private static final Path FOLDER = Path.of("../contracts");

    private static final JsonMapper JSON = new JsonMapper();

    private ContractFiles() {
    }

    public static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readString(FOLDER.resolve(file)));
        }
        catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// What the published schema has against it.
    public static List<String> violations(String schema, JsonNode body) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read(schema))
            .validate(body)
            .stream()
            .map(Error::toString)
            .toList();
    }

}
