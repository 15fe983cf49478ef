package dev.kontor.erp.book;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// What is read of a record that is only passed by.
class HeadlineTests {

    @Test
    void readsVersionAndStatusWhereverTheyStandAtTheTop() {
        assertThat(Headline
            .of(bytes("{\"lines\":[{\"status\":\"X\",\"version\":9}],\"version\":3,\"status\":\"OPEN\"}"), 7))
            .isEqualTo(new Headline(3, "OPEN"));
    }

    @Test
    void withoutAVersionTheOffsetServes() {
        assertThat(Headline.of(bytes("{\"status\":\"OPEN\"}"), 7)).isEqualTo(new Headline(7, "OPEN"));
        assertThat(Headline.of(bytes("{\"version\":\"3\"}"), 7)).isEqualTo(new Headline(7, null));
    }

    @Test
    void looksNoFurtherThanItMust() {
        assertThat(Headline.of(bytes("{\"version\":3,\"status\":\"OPEN\",\"lines\":[{{{"), 7))
            .isEqualTo(new Headline(3, "OPEN"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "7", "<invoice/>", "{\"version\":", "{\"lines\":[{" })
    void isNothingOfWhatIsNoEntity(String body) {
        assertThat(Headline.of(bytes(body), 7)).isNull();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(UTF_8);
    }

}
