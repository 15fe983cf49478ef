package dev.kontor.platform.openapi;

import java.util.Comparator;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A tree with the names of its objects in alphabetical order, so that equal descriptions are equal texts. Lists keep
/// their order, which is the code's.
final class Sorted {

    private Sorted() {
    }

    static JsonNode byName(JsonNode node) {
        if (node.isObject()) {
            var sorted = JsonNodeFactory.instance.objectNode();
            node.properties()
                .stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(property -> sorted.set(property.getKey(), byName(property.getValue())));
            return sorted;
        }
        if (node instanceof ArrayNode list) {
            var sorted = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> sorted.add(byName(element)));
            return sorted;
        }
        return node;
    }

}
