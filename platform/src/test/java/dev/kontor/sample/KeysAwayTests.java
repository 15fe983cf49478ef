package dev.kontor.sample;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import dev.kontor.platform.test.Api;
import dev.kontor.platform.test.InMemoryAccesses;
import dev.kontor.platform.test.TestTokens;

import static dev.kontor.platform.test.ProblemAssert.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "kontor.outbox.enabled=false", "kontor.migrations.enabled=false",
                "kontor.security.jwks-uri=http://127.0.0.1:1/nobody" })
@Import(InMemoryAccesses.class)
class KeysAwayTests {

    @LocalServerPort
    int port;

    @Test
    void saysUnavailableRatherThanWrongTokenWhenTheKeysCannotBeFetched() {
        assertThat(new Api(this.port).as(TestTokens.of("anna")).get("/api/me")).isProblem(503, "unavailable");
    }

}
