package dev.kontor.erp.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/// What a schema may become without hurting who reads or writes by the published one: it may get more properties and
/// definitions, and other words for people; everything else stays as it is.
final class SchemaEvolution {

    private static final Set<String> MAY_GROW = Set.of("properties", "$defs");

    private static final Set<String> FOR_PEOPLE = Set.of("description", "title", "$comment", "examples");

    private SchemaEvolution() {
    }

    static List<String> breaks(JsonNode published, JsonNode current) {
        var breaks = new ArrayList<String>();
        compare("", published, current, false, breaks);
        return breaks;
    }

    private static void compare(String place, JsonNode published, JsonNode current, boolean names,
            List<String> breaks) {
        if (!published.isObject() || !current.isObject()) {
            if (!published.equals(current)) {
                breaks.add("%s was %s and is %s".formatted(place, published, current));
            }
            return;
        }
        for (var name : published.propertyNames()) {
            var there = place + "/" + name;
            if (!names && FOR_PEOPLE.contains(name)) {
                continue;
            }
            if (!current.has(name)) {
                breaks.add(there + " is gone");
                continue;
            }
            compare(there, published.get(name), current.get(name), !names && MAY_GROW.contains(name), breaks);
        }
        for (var name : current.propertyNames()) {
            if (!names && !FOR_PEOPLE.contains(name) && !published.has(name)) {
                breaks.add(place + "/" + name + " is new");
            }
        }
    }

}
