package dev.kontor.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;

import dev.kontor.platform.access.PersonId;

/// Access tokens as our Keycloak would issue them, signed with a key of the test. Immutable: each step gives another
/// one.
///
/// `TestTokens.of(anna).roles("staff").value()`
public final class TestTokens {

    public static final String ISSUER = "https://portal.example/auth/realms/kontor";

    private final String person;

    private final String issuer;

    private final String audience;

    private final Instant issued;

    private final List<String> roles;

    private final RSAKey key;

    private TestTokens(String person, String issuer, String audience, Instant issued, List<String> roles, RSAKey key) {
        this.person = person;
        this.issuer = issuer;
        this.audience = audience;
        this.issued = issued;
        this.roles = roles;
        this.key = key;
    }

    /// A valid one for five minutes.
    public static TestTokens of(PersonId person) {
        return new TestTokens(person.value(), ISSUER, "kontor-api", Instant.now(), List.of(), Keys.OURS);
    }

    public static TestTokens of(String person) {
        return of(new PersonId(person));
    }

    /// Where the service under test finds the keys.
    public static String jwksUri() {
        return Keys.URI;
    }

    public TestTokens roles(String... roles) {
        return new TestTokens(this.person, this.issuer, this.audience, this.issued, List.of(roles), this.key);
    }

    public TestTokens issuer(String issuer) {
        return new TestTokens(this.person, issuer, this.audience, this.issued, this.roles, this.key);
    }

    public TestTokens audience(String audience) {
        return new TestTokens(this.person, this.issuer, audience, this.issued, this.roles, this.key);
    }

    public TestTokens expired() {
        return issuedAt(Instant.now().minus(Duration.ofHours(1)));
    }

    public TestTokens issuedAt(Instant issued) {
        return new TestTokens(this.person, this.issuer, this.audience, issued, this.roles, this.key);
    }

    /// Signed by somebody else under the id of our key.
    public TestTokens forged() {
        return new TestTokens(this.person, this.issuer, this.audience, this.issued, this.roles, Keys.FOREIGN);
    }

    public String value() {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.key.getKeyID()).build(),
                    claims());
            token.sign(new RSASSASigner(this.key));
            return token.serialize();
        }
        catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The same claims under the header `alg: none`, without a signature.
    public String unsigned() {
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + base64(claims().toString()) + ".";
    }

    /// A valid token whose claims were then changed.
    public String tampered() {
        var parts = value().split("\\.", -1);
        return parts[0] + "." + base64(of("somebody-else").roles("staff").claims().toString()) + "." + parts[2];
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder().jwtID(UUID.randomUUID().toString())
            .subject(this.person)
            .issuer(this.issuer)
            .audience(this.audience)
            .issueTime(Date.from(this.issued))
            .expirationTime(Date.from(this.issued.plus(Duration.ofMinutes(5))))
            .claim("email", this.person + "@example.com")
            .claim("name", "Person " + this.person)
            .claim("realm_access", Map.of("roles", this.roles))
            .build();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Keys {

        static final RSAKey OURS = generate();

        static final RSAKey FOREIGN = generate();

        static final String URI = serve(new JWKSet(OURS.toPublicJWK()).toString());

        private static RSAKey generate() {
            try {
                return new RSAKeyGenerator(2048).keyID("test").generate();
            }
            catch (JOSEException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static String serve(String keys) {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.createContext("/certs", exchange -> {
                    var body = keys.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    try (var out = exchange.getResponseBody()) {
                        out.write(body);
                    }
                });
                var thread = Thread.ofPlatform().daemon().unstarted(server::start);
                thread.start();
                return "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
            }
            catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

    }

}
