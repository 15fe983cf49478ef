package dev.kontor.erp.user;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where identity-service and Keycloak are, and who we are to them: the client `kontor-operator`, whose secret comes
/// from the environment or from the file that `./kontor up` made.
final class IdentityOptions {

    private static final String SECRET = "operator.client-secret";

    @Option(names = "--identity", paramLabel = "URI",
            defaultValue = "${env:KONTOR_IDENTITY_URI:-http://127.0.0.1:7710}",
            description = "identity-service (default: KONTOR_IDENTITY_URI or http://127.0.0.1:7710)")
    private URI identity = URI.create("http://127.0.0.1:7710");

    @Option(names = "--keycloak", paramLabel = "URI",
            defaultValue = "${env:KONTOR_KEYCLOAK_URL:-http://127.0.0.1:7701/auth}",
            description = "Keycloak (default: KONTOR_KEYCLOAK_URL or http://127.0.0.1:7701/auth)")
    private URI keycloak = URI.create("http://127.0.0.1:7701/auth");

    @Option(names = "--secrets", paramLabel = "FILE", defaultValue = "${env:KONTOR_HOME:-.kontor}/secrets.properties",
            description = "file with " + SECRET + ", unless KONTOR_OPERATOR_CLIENT_SECRET is set")
    private Path secrets = Path.of(".kontor/secrets.properties");

    Memberships memberships() {
        return new Memberships(this.identity, new OperatorToken(this.keycloak, secret()));
    }

    private String secret() {
        var given = System.getenv("KONTOR_OPERATOR_CLIENT_SECRET");
        var secret = (given != null) ? given : fromFile();
        if (secret == null) {
            throw new IllegalArgumentException("No secret of the operator: set KONTOR_OPERATOR_CLIENT_SECRET, or name a"
                    + " file with " + SECRET + " by --secrets (there is none in " + this.secrets + ")");
        }
        return secret;
    }

    private @Nullable String fromFile() {
        if (!Files.exists(this.secrets)) {
            return null;
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(this.secrets)) {
            properties.load(in);
            return properties.getProperty(SECRET);
        }
        catch (IOException unreadable) {
            throw new IllegalArgumentException("Cannot read " + this.secrets, unreadable);
        }
    }

}
