package dev.kontor.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// What a Keycloak is told from outside: ports, addresses, secrets.
///
/// @param publicUrl the portal's address as the browser knows it, without `/auth`
/// @param gatewayUrl where Keycloak itself reaches the gateway, for back-channel logout
/// @param smtpPort of the mail server on this machine
/// @param others further values of the realm and the themes, where they are not the demo's
public record KeycloakSettings(int port, int managementPort, String publicUrl, String gatewayUrl, int smtpPort,
        Map<String, String> others, KeycloakSecrets secrets) {

    static final String ADMIN = "kontor-admin";

    private static final String SECOND_FACTOR = "KONTOR_STAFF_SECOND_FACTOR";

    /// The environment, which also fills the placeholders of the realm file.
    Map<String, String> environment() {
        var environment = new HashMap<>(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD",
                this.secrets.adminPassword(), "KONTOR_PUBLIC_URL", this.publicUrl, "KONTOR_GATEWAY_URL",
                this.gatewayUrl));
        environment.put(SECOND_FACTOR, Branding.configured(SECOND_FACTOR, "DISABLED"));
        environment.putAll(mail(this.smtpPort));
        environment.putAll(this.others);
        this.secrets.clients()
            .forEach((client, secret) -> environment.put("KONTOR_%s_CLIENT_SECRET".formatted(client), secret));
        return environment;
    }

    /// How Keycloak and our services reach the mail server of this machine; a real one
    /// asks for more.
    public static Map<String, String> mail(int smtpPort) {
        return Map.of("KONTOR_SMTP_HOST", "127.0.0.1", "KONTOR_SMTP_PORT", "" + smtpPort, "KONTOR_SMTP_STARTTLS",
                "false", "KONTOR_SMTP_AUTH", "false", "KONTOR_SMTP_USER", "", "KONTOR_SMTP_PASSWORD", "",
                "KONTOR_MAIL_FROM", Branding.configured("KONTOR_MAIL_FROM", "portal@kontor.example"),
                "KONTOR_BRANDING_NAME", Branding.configured("KONTOR_BRANDING_NAME", "Kontor"), "KONTOR_BRANDING_COLOR",
                Branding.configured("KONTOR_BRANDING_COLOR", ""));
    }

    /// Folders of the checkout that Keycloak reads: the realm file and the themes.
    record Sources(Path realm, @Nullable Path themes) {

        static Sources ofThisCheckout() {
            var folder = Repository.root().resolve("deploy/keycloak");
            return new Sources(folder.resolve("realm/kontor-realm.json"), folder.resolve("themes"));
        }

    }

}
