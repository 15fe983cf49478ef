package dev.kontor.gateway.security;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderValuesTests {

    /// As Spring Security has it.
    private static final Pattern EXPRESSION = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    @Test
    void areAllowedAsSpringSecurityAllowsThem() {
        var differently = IntStream.range(0, Character.MIN_SURROGATE)
            .mapToObj(it -> "Bearer " + (char) it)
            .filter(it -> HeaderValues.areAllowed(it) != EXPRESSION.matcher(it).matches());

        assertThat(differently).isEmpty();
        assertThat(HeaderValues.areAllowed(null)).isTrue();
    }

}
