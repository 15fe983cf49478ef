package dev.kontor.platform.ingestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.networknt.schema.regex.JDKRegularExpressionFactory;
import tools.jackson.databind.JsonNode;

/// Compiles the part of JSON Schema 2020-12 that event schemas are written in to plain checks on a parsed tree. A
/// keyword it does not know, or cannot decide exactly where that matters, is refused rather than overlooked.
final class SchemaCompiler {

    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "$defs", "$comment", "title", "description",
            "default", "examples", "deprecated", "readOnly", "writeOnly", "format", "contentEncoding",
            "contentMediaType");

    private final JsonNode root;

    private final Map<String, Check> definitions = new HashMap<>();

    private final Set<String> underway = new HashSet<>();

    SchemaCompiler(JsonNode root) {
        this.root = root;
    }

    Check compile() throws UnsupportedKeyword {
        return compile(root, false);
    }

    /// @param exact the check must refuse whatever the schema refuses and accept the
    /// rest, as below `if`; elsewhere it
    /// may refuse more
    private Check compile(JsonNode schema, boolean exact) throws UnsupportedKeyword {
        if (schema.isBoolean()) {
            var verdict = schema.booleanValue();
            return node -> verdict;
        }
        var checks = new ArrayList<Check>();
        for (var keyword : schema.properties()) {
            var check = compile(keyword.getKey(), keyword.getValue(), schema, exact);
            if (check != null) {
                checks.add(check);
            }
        }
        return all(checks);
    }

    private @Nullable Check compile(String keyword, JsonNode value, JsonNode schema, boolean exact)
            throws UnsupportedKeyword {
        if (ANNOTATIONS.contains(keyword)) {
            return null;
        }
        return switch (keyword) {
            case "$ref" -> reference(text(keyword, value), exact);
            case "type" -> type(text(keyword, value), exact);
            case "const" -> oneOf(Set.of(text(keyword, value)));
            case "enum" -> oneOf(texts(keyword, value));
            case "pattern" -> pattern(text(keyword, value));
            case "minLength" -> minLength(number(keyword, value));
            case "maxLength" -> maxLength(number(keyword, value));
            case "minimum" -> range(number(keyword, value), Long.MAX_VALUE, exact);
            case "maximum" -> range(Long.MIN_VALUE, number(keyword, value), exact);
            case "minItems" -> size(number(keyword, value), Long.MAX_VALUE);
            case "maxItems" -> size(0, number(keyword, value));
            case "uniqueItems" -> value.asBoolean() ? uniqueTexts(exact) : null;
            case "items" -> items(compile(value, exact));
            case "required" -> required(texts(keyword, value));
            case "dependentRequired" -> dependentRequired(value);
            case "properties" -> properties(value, exact);
            case "additionalProperties" -> {
                if (!value.isBoolean() || !value.booleanValue()) {
                    throw new UnsupportedKeyword(keyword + " other than true");
                }
                yield null;
            }
            case "allOf" -> allOf(value, exact);
            case "if" -> conditional(value, schema, exact);
            case "then", "else" -> null; // belong to "if", and mean nothing without it
            default -> throw new UnsupportedKeyword(keyword);
        };
    }

    private Check reference(String reference, boolean exact) throws UnsupportedKeyword {
        var known = definitions.get(reference + exact);
        if (known != null) {
            return known;
        }
        if (!reference.startsWith("#/$defs/") || !underway.add(reference)) {
            throw new UnsupportedKeyword("$ref " + reference);
        }
        var target = root.at(reference.substring(1));
        if (target.isMissingNode()) {
            throw new UnsupportedKeyword("$ref " + reference);
        }
        var check = compile(target, exact);
        underway.remove(reference);
        definitions.put(reference + exact, check);
        return check;
    }

    private static Check type(String type, boolean exact) throws UnsupportedKeyword {
        return switch (type) {
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "string" -> JsonNode::isString;
            case "boolean" -> JsonNode::isBoolean;
            case "null" -> JsonNode::isNull;
            case "number" -> JsonNode::isNumber;
            // 1.0 is an integer, too, but not worth the time here
            case "integer" -> inexact(JsonNode::isIntegralNumber, "integer", exact);
            default -> throw new UnsupportedKeyword("type " + type);
        };
    }

    private static Check oneOf(Set<String> texts) {
        return node -> node.isString() && texts.contains(node.stringValue());
    }

    private static Check pattern(String pattern) {
        var automaton = TextAutomaton.of(pattern);
        if (automaton.isPresent()) {
            var table = automaton.get();
            return node -> !node.isString() || table.matches(node.stringValue());
        }
        var expression = JDKRegularExpressionFactory.getInstance().getRegularExpression(pattern);
        return node -> !node.isString() || expression.matches(node.stringValue());
    }

    private static Check minLength(long length) {
        return node -> !node.isString() || codePoints(node) >= length;
    }

    private static Check maxLength(long length) {
        return node -> !node.isString() || node.stringValue().length() <= length || codePoints(node) <= length;
    }

    private static int codePoints(JsonNode node) {
        var text = node.stringValue();
        return text.codePointCount(0, text.length());
    }

    private static Check range(long from, long to, boolean exact) throws UnsupportedKeyword {
        return inexact(node -> !node.isNumber() || (node.isIntegralNumber() && node.canConvertToLong()
                && node.longValue() >= from && node.longValue() <= to), "minimum and maximum", exact);
    }

    private static Check size(long from, long to) {
        return node -> !node.isArray() || (node.size() >= from && node.size() <= to);
    }

    private static Check uniqueTexts(boolean exact) throws UnsupportedKeyword {
        return inexact(node -> {
            if (!node.isArray()) {
                return true;
            }
            var seen = HashSet.<String>newHashSet(node.size());
            for (var item : node) {
                if (!item.isString() || !seen.add(item.stringValue())) {
                    return false;
                }
            }
            return true;
        }, "uniqueItems", exact);
    }

    private static Check items(Check each) {
        return node -> {
            if (node.isArray()) {
                for (var item : node) {
                    if (!each.accepts(item)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static Check required(Set<String> names) {
        var required = names.toArray(String[]::new);
        return node -> {
            if (node.isObject()) {
                for (var name : required) {
                    if (node.get(name) == null) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static Check dependentRequired(JsonNode value) throws UnsupportedKeyword {
        var checks = new ArrayList<Check>();
        for (var dependency : value.properties()) {
            var required = required(texts("dependentRequired", dependency.getValue()));
            checks.add(node -> !node.has(dependency.getKey()) || required.accepts(node));
        }
        return all(checks);
    }

    private Check properties(JsonNode schemas, boolean exact) throws UnsupportedKeyword {
        var checks = new LinkedHashMap<String, Check>();
        for (var property : schemas.properties()) {
            checks.put(property.getKey(), compile(property.getValue(), exact));
        }
        return node -> {
            if (node.isObject()) {
                for (var property : node.properties()) {
                    var check = checks.get(property.getKey());
                    if (check != null && !check.accepts(property.getValue())) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private Check allOf(JsonNode schemas, boolean exact) throws UnsupportedKeyword {
        var checks = new ArrayList<Check>();
        for (var schema : schemas) {
            checks.add(compile(schema, exact));
        }
        return all(checks);
    }

    private Check conditional(JsonNode condition, JsonNode schema, boolean exact) throws UnsupportedKeyword {
        var when = compile(condition, true);
        var then = schema.has("then") ? compile(schema.get("then"), exact) : (Check) node -> true;
        var otherwise = schema.has("else") ? compile(schema.get("else"), exact) : (Check) node -> true;
        return node -> when.accepts(node) ? then.accepts(node) : otherwise.accepts(node);
    }

    private static Check all(List<Check> checks) {
        if (checks.size() == 1) {
            return checks.getFirst();
        }
        var all = checks.toArray(Check[]::new);
        return node -> {
            for (var check : all) {
                if (!check.accepts(node)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Check inexact(Check check, String keyword, boolean exact) throws UnsupportedKeyword {
        if (exact) {
            throw new UnsupportedKeyword(keyword + " below if");
        }
        return check;
    }

    private static String text(String keyword, JsonNode value) throws UnsupportedKeyword {
        if (!value.isString()) {
            throw new UnsupportedKeyword(keyword + " that is no text");
        }
        return value.stringValue();
    }

    private static Set<String> texts(String keyword, JsonNode values) throws UnsupportedKeyword {
        var texts = new HashSet<String>();
        for (var value : values) {
            texts.add(text(keyword, value));
        }
        return texts;
    }

    private static long number(String keyword, JsonNode value) throws UnsupportedKeyword {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnsupportedKeyword(keyword + " that is no long");
        }
        return value.longValue();
    }

    /// Not an error of the schema: only this form of it is not to be had.
    static final class UnsupportedKeyword extends Exception {

        UnsupportedKeyword(String keyword) {
            super(keyword);
        }

    }

}
