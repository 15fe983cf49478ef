package dev.kontor.erp.contract;

import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Which changes of a schema count as a new version.
class SchemaEvolutionTests {

    private static final String PUBLISHED = """
            {"required": ["a"], "properties": {"a": {"type": "string", "maxLength": 5}, "b": {"enum": ["X"]}}}
            """;

    @Test
    void anOptionalFieldAndBetterWordsAreNoBreak() {
        assertThat(breaks("""
                {"title": "new", "required": ["a"], "properties": {"description": {"type": "string"},
                 "a": {"description": "new", "type": "string", "maxLength": 5}, "b": {"enum": ["X"]}}}
                """)).isEmpty();
    }

    @Test
    void anotherRequiredFieldIsABreak() {
        assertThat(breaks(PUBLISHED.replace("[\"a\"]", "[\"a\", \"b\"]"))).singleElement()
            .asString()
            .contains("/required");
    }

    @Test
    void aFieldLessIsABreak() {
        assertThat(breaks(PUBLISHED.replace("\"b\"", "\"c\""))).singleElement()
            .asString()
            .isEqualTo("/properties/b is gone");
    }

    @Test
    void anotherTypeLengthOrWordIsABreak() {
        assertThat(breaks(PUBLISHED.replace("string", "number"))).hasSize(1);
        assertThat(breaks(PUBLISHED.replace("5", "9"))).hasSize(1);
        assertThat(breaks(PUBLISHED.replace("[\"X\"]", "[\"X\", \"Y\"]"))).hasSize(1);
    }

    @Test
    void anotherConstraintIsABreak() {
        assertThat(breaks(PUBLISHED.replace("\"maxLength\": 5", "\"maxLength\": 5, \"pattern\": \"x\""))).hasSize(1);
    }

    private static List<String> breaks(String current) {
        var json = JsonMapper.shared();
        return SchemaEvolution.breaks(json.readTree(PUBLISHED), json.readTree(current));
    }

}
