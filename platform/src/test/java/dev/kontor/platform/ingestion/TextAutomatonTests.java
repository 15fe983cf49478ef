package dev.kontor.platform.ingestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.regex.JDKRegularExpressionFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A pattern as a table")
class TextAutomatonTests {

    /// What the patterns tell apart, and their neighbours.
    private static final String ALPHABET = "AZaz09 -._/@:+T<>\"()[]{}\t\n\r\u0000\u0085\u00a0\u00adäÿŁőșț\u2028\u3000你\ud83d\ude00";

    @ParameterizedTest
    @MethodSource("published")
    void saysWhatTheRegularExpressionSaysOfAnyText(String pattern) {
        var expression = JDKRegularExpressionFactory.getInstance().getRegularExpression(pattern);
        var table = TextAutomaton.of(pattern).orElseThrow();
        var random = new Random(20261129);
        for (int i = 0; i < 20_000; i++) {
            var text = text(random, i % 2 == 0 ? "" : sample(i));
            assertThat(table.matches(text)).as("%s", text).isEqualTo(expression.matches(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "^a{2,4}(b|cd?)*$", "^(0|[1-9][0-9]{0,3})?$", "^(a|ab)(c|bcd)$", "^x{3}$", "^(ab*){2,}$" })
    void repeatsAndChoosesAsTheRegularExpressionDoes(String pattern) {
        var expression = JDKRegularExpressionFactory.getInstance().getRegularExpression(pattern);
        var table = TextAutomaton.of(pattern).orElseThrow();
        var random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(9); length > 0; length--) {
                text.append("abcdx019".charAt(random.nextInt(8)));
            }
            assertThat(table.matches(text.toString())).as("%s", text).isEqualTo(expression.matches(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "^a", "a$", "^a|b$", "^(?i)a$", "^a+?$", "^a++$", "^(a)\\1$", "^\\ba$", "^a\\$",
            "^.$", "^[a&&b]$", "^[[a]b]$", "^a{1000}$", "^(a$", "^a)$", "^[a$", "^(a|b){90}(a|b|c){90}(.){2}$" })
    void leavesTheOthersToIt(String pattern) {
        assertThat(TextAutomaton.of(pattern)).isEmpty();
    }

    @Test
    void mostPublishedPatternsAreTables() throws Exception {
        assertThat(published()).hasSizeGreaterThan(15);
    }

    /// Something that is near to a match.
    private static String sample(int i) {
        return new String[] { "2026-11-29", "1193.09", "AR-00017", "Kupferrohr 18 × 1 mm", "anna@example.com",
                "2026-11-29T09:31:07+02:00", "EUR", "PARTIALLY_PAID", "https://example.com/a",
                "00000000-0000-4000-8000-000000000017" }[i % 10];
    }

    private static String text(Random random, String begun) {
        var text = new StringBuilder(begun);
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            var character = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            text.insert(random.nextInt(text.length() + 1), character);
            if (random.nextInt(3) == 0) {
                text.deleteCharAt(random.nextInt(text.length()));
            }
        }
        return text.toString();
    }

    static Stream<String> published() throws IOException {
        var patterns = new TreeSet<String>();
        try (var files = Files.walk(Path.of("../contracts"))) {
            files.filter(file -> file.toString().endsWith(".schema.json"))
                .forEach(file -> collect(EventJson.MAPPER.readTree(file), patterns));
        }
        return patterns.stream().filter(pattern -> TextAutomaton.of(pattern).isPresent());
    }

    private static void collect(JsonNode node, TreeSet<String> patterns) {
        if (node.isObject() && node.path("pattern").isString()) {
            patterns.add(node.get("pattern").stringValue());
        }
        node.values().forEach(child -> collect(child, patterns));
    }

}
