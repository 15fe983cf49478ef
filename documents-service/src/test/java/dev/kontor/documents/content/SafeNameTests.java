package dev.kontor.documents.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SafeNameTests {

    @ParameterizedTest
    @CsvSource({ "plan.pdf, plan.pdf", "../../etc/passwd, passwd", "'C:\\Users\\me\\Plan 1.pdf', Plan 1.pdf",
            "'.htaccess', htaccess", "'a\u202egnp.exe', agnp.exe", "'a\u0000b\r\n.pdf', ab.pdf",
            "'Țară Ærø.pdf', Țară Ærø.pdf", "'a\"b<c>.pdf', abc.pdf", "'  two   words .pdf. ', two words .pdf" })
    void keepsTheNameAndNothingElse(String given, String safe) {
        assertThat(SafeName.of(given)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({ "..", "'/'", "' . '", "'\u200b'" })
    void isEmptyWhenNothingIsLeft(String given) {
        assertThat(SafeName.of(given)).isEmpty();
    }

    @Test
    void keepsTheEndingOfALongName() {
        assertThat(SafeName.of("x".repeat(300) + ".pdf")).hasSize(120).endsWith("x.pdf");
    }

}
