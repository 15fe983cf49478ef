package dev.kontor.gateway;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ProductionGuardTests {

    private static final Map<String, String> PROPER = Map.of("KONTOR_ENVIRONMENT", "production", "KONTOR_PUBLIC_URL",
            "https://portal.example.com", "KONTOR_MONGODB_URI", "mongodb://db/gateway", "KONTOR_KEYCLOAK_URL",
            "http://keycloak:8080/auth", "KONTOR_GATEWAY_CLIENT_SECRET", "k3-very-long-and-random");

    @Test
    void letsAProperSetUpStart() {
        assertThatCode(() -> check(new MockEnvironment())).doesNotThrowAnyException();
        assertThatCode(() -> check(environment())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({ "KONTOR_PUBLIC_URL,http://portal.example.com", "KONTOR_PUBLIC_URL,''", "KONTOR_MONGODB_URI,''",
            "KONTOR_KEYCLOAK_URL,''", "KONTOR_GATEWAY_CLIENT_SECRET,''", "KONTOR_GATEWAY_CLIENT_SECRET,Secret" })
    void refusesWhatIsNotForProduction(String name, String value) {
        assertThatIllegalStateException().isThrownBy(() -> check(environment().withProperty(name, value)))
            .withMessageContaining(name);
    }

    private static MockEnvironment environment() {
        var environment = new MockEnvironment();
        PROPER.forEach(environment::setProperty);
        return environment;
    }

    private static void check(MockEnvironment environment) {
        new ProductionGuard().postProcessEnvironment(environment, new SpringApplication());
    }

}
