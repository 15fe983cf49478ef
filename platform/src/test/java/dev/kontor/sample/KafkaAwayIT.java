package dev.kontor.sample;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import dev.kontor.local.LocalKafka;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.Accesses;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.TestAccess;
import dev.kontor.platform.test.TestTokens;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KafkaAwayIT {

    private final PersonId anna = new PersonId(UUID.randomUUID().toString());

    private final CompanyId ours = new CompanyId("ours");

    @Test
    @DisplayName("A service that starts while Kafka is away is not ready and gives nobody access; later it catches up")
    void givesNoAccessUntilItKnowsEverybodys() {
        try (var kafka = LocalKafka.start().withContractTopics()) {
            announce(kafka);
            kafka.stop();
            try (var service = start(kafka)) {
                var port = Objects.requireNonNull(service.getWebServer()).getPort();
                var api = new Api(port).as(TestTokens.of(this.anna));
                assertThat(api.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
                assertThat(api.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
                assertThat(api.get("/api/companies/ours/things")).isProblem(404, "not-found");

                kafka.restart();

                await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(api.get("/actuator/health/readiness").statusCode()).isEqualTo(200));
                assertThat(api.get("/api/companies/ours/things").statusCode()).isEqualTo(200);

                kafka.kill();
                assertThat(api.get("/api/companies/ours/things").statusCode()).as("what is known stays known")
                    .isEqualTo(200);
                assertThat(api.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            }
        }
    }

    private void announce(LocalKafka kafka) {
        var known = new Accesses() {

            @Override
            public Optional<CompanyAccess> find(PersonId person, CompanyId company) {
                return Optional.empty();
            }

            @Override
            public List<CompanyAccess> of(PersonId person) {
                return List.of();
            }

        };
        try (var announced = new TestAccess(known, kafka.bootstrapServers())) {
            announced.publish(this.anna, this.ours, 1, true, List.of("things.read"), Map.of());
        }
    }

    private static ServletWebServerApplicationContext start(LocalKafka kafka) {
        var properties = new Properties();
        properties.putAll(Map.of("server.port", "0", "kontor.outbox.enabled", "false", "kontor.migrations.enabled",
                "false", "spring.kafka.bootstrap-servers", kafka.bootstrapServers(), "kontor.security.issuer-uri",
                TestTokens.ISSUER, "kontor.security.jwks-uri", TestTokens.jwksUri()));
        // as arguments, which stand above the platform's own defaults
        var arguments = properties.entrySet().stream().map((it) -> "--" + it.getKey() + "=" + it.getValue());
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(SampleApplication.class)
            .run(arguments.toArray(String[]::new));
    }

}
