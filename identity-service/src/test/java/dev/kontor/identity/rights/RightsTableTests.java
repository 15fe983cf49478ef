package dev.kontor.identity.rights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// `docs/rights.md` is written from the code: the rights as the web app words them, the rules as the API does. With
/// `-Drights.write` it is written anew. A right that the web app has no words for fails here.
class RightsTableTests {

    private static final Path TABLE = Path.of("..", "docs", "rights.md");

    private static final Path WORDS = Path.of("..", "web", "src", "locales", "en.json");

    private static final Path REASONS = Path.of("..", "platform", "src", "main", "resources", "dev", "kontor",
            "platform", "problem", "problems.properties");

    @Test
    @DisplayName("F-026 F-027 B-01 the table of all rights and rules is what the code says")
    void isWhatTheCodeSays() throws IOException {
        var written = table();
        if (System.getProperty("rights.write") != null) {
            Files.writeString(TABLE, written);
        }
        assertThat(Files.exists(TABLE) ? Files.readString(TABLE) : "").as("""
                %s is not what the code says. If the change is meant, write it anew and look at the diff:
                mvn -pl identity-service -am test -Dtest=RightsTableTests -Dsurefire.failIfNoSpecifiedTests=false \
                -Drights.write
                """, TABLE).isEqualTo(written);
    }

    private static String table() throws IOException {
        var table = new StringBuilder("""
                # Rights

                Written by `RightsTableTests` from the code; do not edit.

                A person has a right in a company when no rule refuses it. Which rule refuses is in every 403, in \
                `GET /api/companies/{company}/members/{email}/access`, and on the page of a user.

                | right | allows to | at first in the group |
                |---|---|---|
                """);
        var words = new JsonMapper().readTree(Files.readString(WORDS)).get("right");
        for (var permission : Permission.values()) {
            table.append("| `%s` | %s | %s |\n".formatted(permission.word(), words(words, permission.word()),
                    Permission.forEverybody().contains(permission)
                            ? Grants.CUSTOMERS_GROUP + ", " + Grants.ADMINISTRATORS_GROUP
                            : Grants.ADMINISTRATORS_GROUP));
        }
        table.append("\n| rule that can refuse | what the person is told |\n|---|---|\n");
        var reasons = new Properties();
        try (var reader = Files.newBufferedReader(REASONS, StandardCharsets.UTF_8)) {
            reasons.load(reader);
        }
        for (var rule : Rule.values()) {
            table.append("| `%s` | %s |\n".formatted(rule, reasons.getProperty("reason." + rule)));
        }
        return table.toString();
    }

    private static String words(JsonNode words, String right) {
        var word = words;
        for (var part : right.split("\\.")) {
            word = word.path(part);
        }
        assertThat(word.isString()).as("words for the right %s in %s", right, WORDS).isTrue();
        return word.asString();
    }

}
