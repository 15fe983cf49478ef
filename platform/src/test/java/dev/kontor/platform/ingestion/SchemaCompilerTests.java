package dev.kontor.platform.ingestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaCompilerTests {

    private static final Path CONTRACTS = Path.of("../contracts");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @ParameterizedTest
    @MethodSource("examples")
    void everyPublishedSchemaIsCompiledAndTakesItsExamples(Example example) {
        var schema = JsonSchema.of(example.schema(), example.toString());

        assertThat(schema.isCompiled()).isTrue();
        assertThat(schema.acceptsQuickly(example.value())).isTrue();
    }

    /// The heart of it: a compiled schema that let something through would let it into
    /// the collection.
    @ParameterizedTest
    @MethodSource("examples")
    void theCompiledFormAcceptsNothingThatTheCompleteValidatorRefuses(Example example) throws Exception {
        var compiled = new SchemaCompiler(example.schema()).compile();
        var complete = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(example.schema());
        var random = new Random(20261122);
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            var damaged = example.value().deepCopy();
            for (int blows = 1 + random.nextInt(2); blows > 0; blows--) {
                damaged = damage(damaged, random);
            }
            var valid = complete.validate(damaged).isEmpty();
            if (compiled.accepts(damaged)) {
                accepted++;
                assertThat(valid).as("%s", damaged).isTrue();
            }
            else if (!valid) {
                refused++;
            }
        }
        assertThat(accepted).as("accepted").isGreaterThan(100);
        assertThat(refused).as("refused").isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"oneOf\": [{}]}", "{\"not\": {}}", "{\"properties\": {\"a\": {\"multipleOf\": 2}}}",
            "{\"additionalProperties\": false}", "{\"type\": [\"string\", \"null\"]}", "{\"$ref\": \"other.json\"}",
            "{\"$defs\": {\"a\": {\"items\": {\"$ref\": \"#/$defs/a\"}}}, \"$ref\": \"#/$defs/a\"}",
            "{\"if\": {\"minimum\": 3}, \"then\": false}", "{\"minimum\": 0.5}", "{\"somethingNew\": 1}" })
    void whatItCannotCompileItRefusesRatherThanOverlooks(String schema) {
        assertThatThrownBy(() -> new SchemaCompiler(EventJson.MAPPER.readTree(schema)).compile())
            .isInstanceOf(SchemaCompiler.UnsupportedKeyword.class);
    }

    @Test
    void aSchemaThatCannotBeCompiledIsStillChecked() {
        var schema = JsonSchema.of(EventJson.MAPPER.readTree("{\"properties\": {\"a\": {\"multipleOf\": 2}}}"), "test");

        assertThat(schema.isCompiled()).isFalse();
        assertThat(schema.violations(EventJson.MAPPER.readTree("{\"a\": 4}"))).isEmpty();
        assertThat(schema.violations(EventJson.MAPPER.readTree("{\"a\": 3}"))).singleElement()
            .asString()
            .contains("/a", "multipleOf");
    }

    @Test
    void namesThePlaceAndTheRuleButNotTheValue() {
        var schema = JsonSchema.of(EventJson.MAPPER.readTree("{\"properties\": {\"a\": {\"maxLength\": 3}}}"), "test");

        assertThat(schema.violations(EventJson.MAPPER.readTree("{\"a\": \"secret\"}"))).singleElement()
            .asString()
            .contains("/a", "maxLength")
            .doesNotContain("secret");
    }

    @Test
    void lineEndsDoNotSlipPastTheEndOfAPattern() throws Exception {
        var check = new SchemaCompiler(EventJson.MAPPER.readTree("{\"pattern\": \"^[0-9]+$\"}")).compile();

        assertThat(check.accepts(JSON.stringNode("12"))).isTrue();
        assertThat(check.accepts(JSON.stringNode("12\n"))).isFalse();
    }

    static List<Example> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACTS)) {
            return files.filter(file -> file.toString().endsWith(".example.json")).sorted().map(Example::of).toList();
        }
    }

    private static JsonNode damage(JsonNode root, Random random) {
        var nodes = new ArrayList<JsonNode>();
        collect(root, nodes);
        var node = nodes.get(random.nextInt(nodes.size()));
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            var names = List.copyOf(object.propertyNames());
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.put("another", "field");
                default -> object.set(name, damaged(object.get(name), random));
            }
        }
        else if (node instanceof ArrayNode array && !array.isEmpty()) {
            var index = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(index);
                case 1 -> array.add(array.get(index).deepCopy());
                default -> array.set(index, damaged(array.get(index), random));
            }
        }
        return root;
    }

    private static void collect(JsonNode node, List<JsonNode> nodes) {
        if (node.isContainer()) {
            nodes.add(node);
            node.values().forEach(child -> collect(child, nodes));
        }
    }

    private static JsonNode damaged(JsonNode node, Random random) {
        if (node.isString() && random.nextInt(10) < 7) {
            var text = node.stringValue();
            return JSON.stringNode(switch (random.nextInt(9)) {
                case 0 -> "";
                case 1 -> text + "\n";
                case 2 -> " " + text;
                case 3 -> text.repeat(200);
                case 4 -> text.toLowerCase(java.util.Locale.ROOT);
                case 5 -> text.substring(text.length() / 2);
                case 6 -> "-" + text;
                case 7 -> "\uD83D\uDE00".repeat(random.nextInt(130));
                default -> List.of("ORDER", "OPEN", "PAID", "SETTLED", "1.50", "EUR", "ACTIVE").get(random.nextInt(7));
            });
        }
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(-1);
            case 2 -> JSON.numberNode(2.0);
            case 3 -> JSON.numberNode(new java.math.BigInteger("9223372036854775808"));
            case 4 -> JSON.booleanNode(true);
            case 5 -> JSON.arrayNode().add("a").add("a");
            case 6 -> JSON.objectNode().put("kind", "ORDER");
            default -> JSON.numberNode(1_000_000);
        };
    }

    record Example(Path file, JsonNode value, JsonNode schema) {

        private static final Pattern VERSION = Pattern.compile("\\.v[0-9]+(?=\\.)");

        static Example of(Path file) {
            var name = file.getFileName().toString();
            var version = VERSION.matcher(name);
            var schema = version.find() ? name.substring(0, version.end()) : "cloudevent";
            return new Example(file, EventJson.MAPPER.readTree(file),
                    EventJson.MAPPER.readTree(file.resolveSibling(schema + ".schema.json")));
        }

        @Override
        public String toString() {
            return CONTRACTS.relativize(file).toString();
        }

    }

}
