package dev.kontor.identity.customer;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchWordsTests {

    @Test
    void findsNamesTypedWithoutTheirAccents() {
        assertThat(SearchWords.of("10001 Müßiggang & Söhne GmbH")).containsExactly("10001", "mussiggang", "sohne",
                "gmbh");
        assertThat(SearchWords.of("Ærø Værktøj ApS")).containsExactly("aero", "vaerktoj", "aps");
        assertThat(SearchWords.of("Țară și Știință SRL")).containsExactly("tara", "si", "stiinta", "srl");
    }

    @Test
    void hasNoWordsInNothing() {
        assertThat(SearchWords.of(" - ")).isEmpty();
    }

}
