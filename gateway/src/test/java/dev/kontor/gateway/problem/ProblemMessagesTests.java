package dev.kontor.gateway.problem;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemMessagesTests {

    private final ProblemMessages messages = new ProblemMessages();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de-AT,de;q=0.9,en;q=0.8 | Nicht gefunden
            ro                      | Negăsit
            da-DK                   | Ikke fundet
            fr,da;q=0.5             | Ikke fundet
            fr                      | Not found
            *                       | Not found
            ;;q=x                   | Not found
            """)
    void speaksTheCallersLanguage(String acceptLanguage, String title) {
        var language = this.messages.language(acceptLanguage);

        assertThat(this.messages.describe(ProblemCode.NOT_FOUND, language, null).title()).isEqualTo(title);
    }

    @Test
    void answersInEnglishOnAGermanMachine() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(this.messages.describe(ProblemCode.CSRF, Locale.ENGLISH, null).title())
                .isEqualTo("Request not confirmed");
        }
        finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hasWordsForEveryProblemInEveryLanguage() {
        for (var language : new String[] { "en", "de", "ro", "da" }) {
            for (var code : ProblemCode.values()) {
                assertThat(this.messages.describe(code, Locale.of(language), null).detail()).isNotBlank();
            }
        }
        assertThat(this.messages.describe(ProblemCode.UNAVAILABLE, Locale.of("da"), null).detail())
            .isNotEqualTo(this.messages.describe(ProblemCode.UNAVAILABLE, Locale.ENGLISH, null).detail());
    }

}
