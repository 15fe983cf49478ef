package dev.kontor.local;

import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// A Keycloak for tests, with the realm `kontor` of this checkout.
public final class LocalKeycloak extends LocalServer {

    private final KeycloakServer server;

    private final KeycloakSettings settings;

    private LocalKeycloak(RunningServer running, KeycloakServer server, KeycloakSettings settings) {
        super(running);
        this.server = server;
        this.settings = settings;
    }

    public static LocalKeycloak start() {
        return start(new Options());
    }

    public static LocalKeycloak start(Options options) {
        var data = WorkFolder.orTemporary(options.data, "keycloak");
        var settings = options.settings();
        var server = KeycloakServer.of(settings, data, data.resolve("keycloak.log"));
        var running = RunningServer.start(server);
        WorkFolder.removeAfter(running, options.data, data);
        return new LocalKeycloak(running, server, settings);
    }

    /// Where services reach it; ends in `/auth`.
    public String url() {
        return this.server.url();
    }

    public String issuer() {
        return this.settings.publicUrl() + "/auth/realms/kontor";
    }

    public String jwksUri() {
        return url() + "/realms/kontor/protocol/openid-connect/certs";
    }

    public KeycloakSecrets secrets() {
        return this.settings.secrets();
    }

    /// Where it delivers its mails; nothing listens there unless the test does.
    public int smtpPort() {
        return this.settings.smtpPort();
    }

    public String adminUser() {
        return KeycloakSettings.ADMIN;
    }

    /// Port 0 is any free one; without data folder the data go with the JVM; without
    /// public address Keycloak is
    /// reached directly.
    public record Options(int port, @Nullable Path data, @Nullable String publicUrl, Map<String, String> others) {

        public Options() {
            this(0, null, null, Map.of());
        }

        public Options port(int port) {
            return new Options(port, this.data, this.publicUrl, this.others);
        }

        public Options data(Path data) {
            return new Options(this.port, data, this.publicUrl, this.others);
        }

        /// The gateway's address, under which the browser reaches Keycloak at `/auth`.
        public Options publicUrl(String publicUrl) {
            return new Options(this.port, this.data, publicUrl, this.others);
        }

        /// Values of the realm and the themes that are not the demo's.
        public Options with(Map<String, String> others) {
            return new Options(this.port, this.data, this.publicUrl, others);
        }

        private KeycloakSettings settings() {
            var chosen = Ports.orFree(this.port);
            var address = (this.publicUrl != null) ? this.publicUrl : "http://127.0.0.1:" + chosen;
            return new KeycloakSettings(chosen, Ports.free(), address, address, Ports.free(), this.others,
                    KeycloakSecrets.random());
        }

    }

}
