package dev.kontor.erp.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.kontor.erp.event.Topic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.assertj.core.api.Assertions.assertThat;

/// `contracts/asyncapi.yaml` points at things that exist and tells the whole story.
class AsyncApiTests {

    private static final Set<String> SERVICES = Set.of("erp-simulator", "identity-service", "documents-service",
            "support-service");

    private final Map<String, Object> document = new Yaml(new SafeConstructor(strictly()))
        .load(Contracts.read(Contracts.FOLDER.resolve("asyncapi.yaml")));

    @TestFactory
    Stream<DynamicTest> everyReferenceExists() {
        var references = new TreeSet<String>();
        collectReferences(this.document, references);
        return references.stream().map((reference) -> DynamicTest.dynamicTest(reference, () -> {
            if (reference.startsWith("#/")) {
                assertThat(at(List.of(reference.substring(2).split("/")))).as(reference).isNotNull();
            }
            else {
                assertThat(Contracts.FOLDER.resolve(reference)).exists();
            }
        }));
    }

    @Test
    void everyTopicHasPartitionsAndAPlaceForWhatNobodyCanUse() {
        var addresses = channels().stream().map((channel) -> text(channel, "address")).toList();
        assertThat(addresses).doesNotHaveDuplicates();
        for (var channel : channels()) {
            var kafka = map(map(channel, "bindings"), "kafka");
            assertThat((Integer) kafka.get("partitions")).isPositive();
            assertThat(map(kafka, "topicConfiguration")).containsKey("cleanup.policy");
            var address = text(channel, "address");
            assertThat(address.endsWith("-dlt") || addresses.contains(address + "-dlt")).as(address).isTrue();
        }
    }

    @Test
    void everyOperationSaysWhichServiceDoesIt() {
        assertThat(operations()).allSatisfy((operation) -> {
            assertThat(text(operation, "action")).isIn("send", "receive");
            assertThat(text(operation, "x-service")).isIn(SERVICES);
        });
    }

    @Test
    void everyTopicHasASenderAndItsReadersMayParkWhatTheyCannotUse() {
        var sent = operations().stream().filter((it) -> text(it, "action").equals("send")).map(this::channel).toList();
        assertThat(sent).containsAll(map(this.document, "channels").keySet());
        for (var operation : operations()) {
            var service = text(operation, "x-service");
            if (text(operation, "action").equals("receive") && !service.equals("erp-simulator")) {
                assertThat(operations()).as("%s parks records of %s", service, channel(operation))
                    .anyMatch((it) -> text(it, "x-service").equals(service) && text(it, "action").equals("send")
                            && channel(it).equals(channel(operation) + "Dlt"));
            }
        }
    }

    @Test
    void everyMessageIsNamedByItsTypeAndItsSchemaIsFoundByIt() {
        var messages = map(map(this.document, "components"), "messages");
        for (var message : messages.values().stream().map(AsyncApiTests::map).toList()) {
            var type = text(message, "name");
            if (type.matches(".*\\.v[0-9]+") && !type.contains(".removed.")) {
                var schema = map(map(map(message, "payload"), "schema")).get("$ref");
                assertThat(Contracts.FOLDER.resolve(Objects.toString(schema)).normalize())
                    .isEqualTo(Contracts.schemaOf(type));
            }
        }
    }

    @Test
    void theErpWritesTheTopicsItMayWrite() {
        var mine = operations().stream()
            .filter((it) -> text(it, "x-service").equals("erp-simulator") && text(it, "action").equals("send"))
            .map((it) -> text(map(map(this.document, "channels"), channel(it)), "address"))
            .filter((address) -> !address.endsWith("-dlt"));
        assertThat(mine).containsExactlyInAnyOrderElementsOf(Stream.of(Topic.values()).map(Topic::address).toList());
    }

    /// A key that stands twice would silently put the first one's content away.
    private static LoaderOptions strictly() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return options;
    }

    private List<Map<String, Object>> channels() {
        return map(this.document, "channels").values().stream().map(AsyncApiTests::map).toList();
    }

    private List<Map<String, Object>> operations() {
        return map(this.document, "operations").values().stream().map(AsyncApiTests::map).toList();
    }

    private String channel(Map<String, Object> operation) {
        return text(map(operation, "channel"), "$ref").substring("#/channels/".length());
    }

    private Object at(List<String> path) {
        Object here = this.document;
        for (var name : path) {
            here = Objects.requireNonNull(map(here).get(name), name);
        }
        return here;
    }

    private static void collectReferences(Object node, Set<String> references) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("$ref".equals(key)) {
                    references.add((String) value);
                }
                collectReferences(value, references);
            });
        }
        else if (node instanceof List<?> list) {
            list.forEach((value) -> collectReferences(value, references));
        }
    }

    private static String text(Map<String, Object> map, String key) {
        return (String) Objects.requireNonNull(map.get(key), key);
    }

    private static Map<String, Object> map(Map<String, Object> map, String key) {
        return map(Objects.requireNonNull(map.get(key), key));
    }

    @SuppressWarnings("unchecked") // YAML's keys are strings
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

}
