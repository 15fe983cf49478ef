package dev.kontor.erp.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/// The files of `contracts/` and what they say about a message.
public final class Contracts {

    public static final Path FOLDER = folder();

    private static final Map<Path, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private static final SchemaRegistry REGISTRY = SchemaRegistry
        .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {
    }

    /// The schema of an event type such as `kontor.erp.document.upserted.v1`.
    public static Path schemaOf(String type) {
        var words = type.split("\\.", 3);
        return FOLDER.resolve(words[1]).resolve(words[2] + ".schema.json");
    }

    /// What is wrong with a message; empty when nothing is.
    public static List<String> errors(Path schema, String json) {
        return SCHEMAS.computeIfAbsent(schema, (file) -> REGISTRY.getSchema(read(file)))
            .validate(json, InputFormat.JSON,
                    (context) -> context.executionConfig((it) -> it.formatAssertionsEnabled(true)))
            .stream()
            .map(Object::toString)
            .toList();
    }

    public static JsonNode json(Path file) {
        return JsonMapper.shared().readTree(read(file));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("contracts"))) {
            here = Objects.requireNonNull(here.getParent(), "no folder contracts above");
        }
        return here.resolve("contracts");
    }

}
