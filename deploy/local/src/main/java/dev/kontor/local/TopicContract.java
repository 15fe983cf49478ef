package dev.kontor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The topics that `contracts/asyncapi.yaml` declares.
public final class TopicContract {

    private final Map<?, ?> document;

    private TopicContract(Map<?, ?> document) {
        this.document = document;
    }

    public static TopicContract ofThisCheckout() {
        return read(Repository.root().resolve("contracts/asyncapi.yaml"));
    }

    public static TopicContract read(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            return new TopicContract(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        }
        catch (IOException ex) {
            throw new LocalStackException("%s could not be read: %s".formatted(file, ex.getMessage()), ex);
        }
    }

    public List<Topic> topics() {
        return map(this.document, "channels").values().stream().map(it -> topic((Map<?, ?>) it)).toList();
    }

    /// Which service sends to and receives from which topic.
    public List<Grant> grants() {
        return map(this.document, "operations").values().stream().map(it -> grant((Map<?, ?>) it)).toList();
    }

    private Grant grant(Map<?, ?> operation) {
        var reference = value(map(operation, "channel"), "$ref").toString();
        var channel = map(map(this.document, "channels"), reference.substring(reference.lastIndexOf('/') + 1));
        return new Grant(value(operation, "x-service").toString(), value(operation, "action").equals("send"),
                value(channel, "address").toString(), group(operation));
    }

    private static @Nullable String group(Map<?, ?> operation) {
        if (!operation.containsKey("bindings")) {
            return null;
        }
        var kafka = map(map(operation, "bindings"), "kafka");
        return kafka.containsKey("groupId") ? value(map(kafka, "groupId"), "const").toString() : null;
    }

    /// The consumer group that a service may join.
    public Optional<String> group(String service) {
        return grants().stream()
            .filter(it -> it.service().equals(service))
            .flatMap(it -> Stream.ofNullable(it.group()))
            .findFirst();
    }

    /// Every service that sends or receives.
    public Set<String> services() {
        return grants().stream().map(Grant::service).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Topic topic(Map<?, ?> channel) {
        var kafka = map(map(channel, "bindings"), "kafka");
        var configuration = new TreeMap<String, String>();
        map(kafka, "topicConfiguration").forEach((key, value) -> configuration.put(key.toString(), text(value)));
        return new Topic(value(channel, "address").toString(), (Integer) value(kafka, "partitions"), configuration);
    }

    private static String text(Object value) {
        return (value instanceof List<?> list) ? list.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString();
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        return (Map<?, ?>) value(parent, key);
    }

    private static Object value(Map<?, ?> parent, String key) {
        var value = parent.get(key);
        if (value == null) {
            throw new LocalStackException("contracts/asyncapi.yaml lacks '%s' in %s".formatted(key, parent.keySet()));
        }
        return value;
    }

}
