package dev.kontor.sample;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.platform.test.InMemoryAccesses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StartUpTests {

    @Test
    void refusesToStartWithAHandlerThatAsksNothingOfTheCaller() {
        assertThatThrownBy(() -> start(Unguarded.class)).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("Unguarded#list()")
            .hasMessageContaining("neither has @Requires nor takes a CompanyAccess");
    }

    @Test
    void refusesToStartInProductionWithoutAddresses() {
        assertThatThrownBy(() -> start(InMemoryAccesses.class, "--KONTOR_ENVIRONMENT=production"))
            .hasMessageContaining("KONTOR_MONGODB_URI");
    }

    @Test
    void refusesToStartInProductionWithAValueThatEverybodyKnows() {
        assertThatThrownBy(() -> start(InMemoryAccesses.class, "--KONTOR_ENVIRONMENT=production",
                "--KONTOR_MONGODB_URI=mongodb://db/x", "--KONTOR_KAFKA_BOOTSTRAP_SERVERS=kafka:9092",
                "--KONTOR_ISSUER_URI=https://p/auth/realms/kontor", "--KONTOR_JWKS_URI=http://k/certs",
                "--KONTOR_KEYCLOAK_CLIENT_SECRET=changeme"))
            .hasMessageContaining("KONTOR_KEYCLOAK_CLIENT_SECRET");
    }

    private static void start(Class<?> more, String... arguments) {
        new SpringApplicationBuilder(SampleApplication.class, InMemoryAccesses.class, more)
            .properties(
                    Map.of("server.port", "0", "kontor.outbox.enabled", "false", "kontor.migrations.enabled", "false"))
            .run(arguments)
            .close();
    }

    @RestController
    static class Unguarded {

        @GetMapping("/api/companies/{company}/leak")
        String list() {
            return "everything";
        }

    }

}
