package dev.kontor.gateway.problem;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.kontor.gateway.GatewayInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Requests as no browser sends them, byte by byte.
class BadRequestsTests {

    static GatewayInstance gateway;

    @BeforeAll
    static void start() {
        gateway = GatewayInstance.start(Map.of("spring.mongodb.uri", "mongodb://127.0.0.1:1/gateway"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void refusesHeadersOfTenMegabytes() throws IOException {
        var answer = send("GET /api/me HTTP/1.1\r\nHost: localhost\r\nX-Big: " + "x".repeat(10_000_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("headers-too-large");
    }

    @Test
    void refusesAnAddressOfAHundredKilobytes() throws IOException {
        var answer = send("GET /api/me?q=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 414").contains("address-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/../actuator/env", "/auth/realms/kontor/../../admin/",
            "/auth/realms/kontor/%2e%2e/%2e%2e/admin", "/auth/realms/kontor/..;/..;/admin", "/api//me", "/api/me%00",
            "/api/%2e%2e/bff/session", "/assets/..%2f..%2fapplication.yml", "/assets/%252e%252e/application.yml",
            "/assets/..\\..\\application.yml", "/api/me%0d%0aX: y", "/api/%ff%fe", "/api/%zz", "/api/me|x", "/%c0%af..",
            "/api/companies/{x}", "/assets/../application.yml" })
    void refusesAddressesThatTwoServersCouldReadDifferently(String path) throws IOException {
        var answer = send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*")
            .contains("application/problem+json")
            .doesNotContain("Exception", "\tat ", "application.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = { "rubbish\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nno colon\r\n\r\n",
            "POST /bff/logout HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
            "POST /bff/logout HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nAccept: ///\r\nConnection: close\r\n\r\n",
            "GET /api/me HTTP/1.1\r\nHost: localhost\r\nCookie: __Host-kontor=\u0001\u0002;;;=\r\nConnection: close\r\n\r\n",
            "FOO /api/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /bff/login?to=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "POST /logout/connect/back-channel/keycloak HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 14\r\nConnection: close\r\n\r\nlogout_token=x",
            "POST /logout/connect/back-channel/other HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n" })
    void answersWhatIsNoProperRequestWithoutAFaultOfItsOwn(String request) throws IOException {
        var answer = send(request);

        assertThat(answer).matches("(?s)(HTTP/1\\.1 [234]\\d\\d .*)?").doesNotContain("Exception", "\tat ");
    }

    /// Writes all it can, reads all there is.
    private static String send(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(10_000);
            var writer = Thread.startVirtualThread(() -> {
                try {
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                    socket.getOutputStream().flush();
                }
                catch (IOException closedBeforeTheEnd) {
                    // which is what the gateway is expected to do
                }
            });
            var answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            try {
                for (int n; (n = socket.getInputStream().read(buffer)) > 0;) {
                    answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                    if (answer.indexOf("\r\n\r\n") > 0 && answer.indexOf("Content-Length: 0\r\n") > 0) {
                        break;
                    }
                }
            }
            catch (IOException reset) {
                // what was read before counts
            }
            writer.interrupt();
            return answer.toString();
        }
    }

}
