package dev.kontor.documents.product;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What a product is found by.
class WordsTests {

    private static final String TEXT = Words.of("Umwälzpumpe 25-60, 180 mm", "PU-2040", "4006381333931", "Rørsmed Ærø",
            null);

    @ParameterizedTest
    @CsvSource({ "umwälz, true", "UMWÄLZ, true", "umwalz, true", "umwaelz, true", "pumpe, true", "pu-2040, true",
            "2040, true", "4006381333931, true", "rorsmed, true", "roersmed, true", "ærø, true", "'25-60', true",
            ".*, false", "pumpex, false", "(, false" })
    void marksAndCaseDoNotMatterAndPartsOfWordsAreEnough(String typed, boolean found) {
        assertThat(Words.all(List.of(typed)).matcher(TEXT).find()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({ "180 pumpe, true", "pumpe 2040, true", "pumpe 190, false" })
    void allWordsMustBeThereInAnyOrder(String typed, boolean found) {
        assertThat(Words.all(List.of(typed.split(" "))).matcher(TEXT).find()).isEqualTo(found);
    }

}
