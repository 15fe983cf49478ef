package dev.kontor.gateway.login;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = { "/", "/companies", "/c/17850/invoices?status=OPEN&from=2026-01-01", "/c/1/invoices/A%2F1",
            "/c/1/orders#top", "/apiary" })
    void keepsPagesOfTheWebApp(String page) {
        assertThat(LocalPath.of(page).value()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "https://evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example",
            "\\/evil", "javascript:alert(1)", "/a\r\nSet-Cookie: x=y", "evil", " /x", "/ü", "/api/me", "/auth/realms",
            "/bff/login", "/login/oauth2/code/keycloak", "/actuator/health" })
    void leadsToTheStartForAnythingElse(String address) {
        assertThat(LocalPath.of(address)).isEqualTo(LocalPath.START);
    }

    @Test
    void leadsToTheStartWithoutAWish() {
        assertThat(LocalPath.of(null)).isEqualTo(LocalPath.START);
        assertThat(LocalPath.of("/" + "a".repeat(3000))).isEqualTo(LocalPath.START);
    }

}
