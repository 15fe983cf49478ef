package dev.kontor.documents.erp;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.kontor.documents.document.DocumentIndexes;
import dev.kontor.documents.document.DocumentKind;

import static org.assertj.core.api.Assertions.assertThat;

class StoredDocumentTests {

    private static final String MARK = "\uffff";

    @ParameterizedTest
    @EnumSource
    @DisplayName("F-058 F-059 of the kinds without an index of articles a document is found by its own only if it follows from none that is kept here")
    void saysThatItFollowsFromNothing(DocumentKind kind) {
        var document = ADocument.of(kind.name(), "A-1");

        assertThat(document.from().stored().containsKey("followsNothing"))
            .isEqualTo(!DocumentIndexes.WITH_PRODUCTS.contains(kind));
        assertThat(document.from("RECEIPT/1").stored().containsKey("followsNothing"))
            .isEqualTo(!DocumentIndexes.WITH_PRODUCTS.contains(kind));
        for (var earlier : DocumentKind.values()) {
            assertThat(document.from("RECEIPT/1", earlier + "/1").stored()).doesNotContainKey("followsNothing");
        }
    }

    @Test
    @DisplayName("F-058 F-059 words of lines without an article are behind the mark, whole texts first, and no more than an index can bear")
    void boundsTheWordsOfLines() {
        assertThat(search(ADocument.of("ORDER", "A-1").commission("Halle").text("Fracht").text("Montage vor Ort")))
            .containsExactly("halle", MARK + "fracht", MARK + "montage vor ort", MARK + "montage", MARK + "vor",
                    MARK + "ort");
        assertThat(search(ADocument.of("ORDER", "A-1"))).as("articles").isEmpty();

        var longest = "x".repeat(119) + "\ud83d\ude00";
        assertThat(search(ADocument.of("ORDER", "A-1").text(longest + "y".repeat(380)))).first()
            .isEqualTo(MARK + longest);
        var many = ADocument.of("ORDER", "A-1").noLines();
        for (int i = 0; i < 300; i++) {
            many = many.text("Dienst%1$d eins%1$d zwei%1$d drei%1$d".formatted(i));
        }
        assertThat(search(many)).hasSize(24)
            .startsWith(IntStream.range(0, 8)
                .mapToObj(i -> MARK + "dienst%1$d eins%1$d zwei%1$d drei%1$d".formatted(i))
                .toArray(String[]::new))
            .endsWith(MARK + "drei3");
    }

    private static List<String> search(ADocument document) {
        return document.stored().getArray("search").stream().map(it -> it.asString().getValue()).toList();
    }

}
