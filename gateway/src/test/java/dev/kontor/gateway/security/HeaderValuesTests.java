package dev.kontor.gateway.security;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void areAskedOfEveryHeaderThatIsRead() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/").header("X-Number", "4711\u0085"));
        var headers = new SecurityConfiguration().firewall()
            .getFirewalledExchange(exchange)
            .block()
            .getRequest()
            .getHeaders();

        assertThatThrownBy(() -> headers.getFirst("X-Number")).isInstanceOf(ServerExchangeRejectedException.class);
    }

}
