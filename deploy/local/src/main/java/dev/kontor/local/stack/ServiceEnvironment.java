package dev.kontor.local.stack;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import dev.kontor.local.Branding;
import dev.kontor.local.KeycloakSettings;
import dev.kontor.local.KafkaAccess;
import dev.kontor.local.TopicContract;

/// The environment of the services in this stack. The compose file sets the same variables, which a test compares.
final class ServiceEnvironment {

    private final PortBlock ports;

    private final Secrets secrets;

    ServiceEnvironment(PortBlock ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    Map<String, String> of(Service service) {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", "" + this.ports.at(service.portOffset()));
        environment.put("KONTOR_PUBLIC_URL", publicUrl());
        environment.putAll(Branding.ofThisEnvironment());
        environment.put("KONTOR_SUPPLIER_TIME_ZONE", Branding.configured("KONTOR_SUPPLIER_TIME_ZONE", "Europe/Berlin"));
        environment.put("KONTOR_KEYCLOAK_URL", keycloakUrl());
        environment.put("KONTOR_ISSUER_URI", publicUrl() + "/auth/realms/kontor");
        environment.put("KONTOR_JWKS_URI", keycloakUrl() + "/realms/kontor/protocol/openid-connect/certs");
        environment.put("KONTOR_AUDIENCE", "kontor-api");
        environment.put("KONTOR_MONGODB_URI", mongoUri(service.word()));
        environment.put("KONTOR_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + this.ports.at(PortBlock.KAFKA));
        environment.putAll(kafkaLogin(service.name()));
        // the group that the contract gives it, whatever the service calls itself
        TopicContract.ofThisCheckout()
            .group(service.name())
            .ifPresent(it -> environment.put("KONTOR_INGESTION_GROUP", it));
        for (var other : Services.ALL) {
            environment.put(other.addressVariable(), "http://127.0.0.1:" + this.ports.at(other.portOffset()));
        }
        if (service.mails()) {
            environment.putAll(KeycloakSettings.mail(this.ports.at(PortBlock.MAIL_SMTP)));
        }
        service.secrets().forEach((variable, secret) -> environment.put(variable, this.secrets.get(secret)));
        return environment;
    }

    /// As Spring Boot reads it; empty for a service that the contract lets nowhere.
    private Map<String, String> kafkaLogin(String service) {
        var access = kafkaAccess();
        var variables = new HashMap<String, String>();
        if (access.users().containsKey(service)) {
            access.client(service)
                .forEach((name, value) -> variables
                    .put("SPRING_KAFKA_PROPERTIES_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        }
        return variables;
    }

    KafkaAccess kafkaAccess() {
        var users = new TreeMap<String, String>();
        TopicContract.ofThisCheckout()
            .services()
            .forEach(it -> users.put(it, this.secrets.get("kafka.%s-password".formatted(it))));
        return new KafkaAccess(this.secrets.get("kafka.admin-password"), users);
    }

    /// Where browsers find the portal: on this machine, or where the environment says,
    /// which may be a directory of it like `http://localhost:7700/cc`.
    String publicUrl() {
        return Branding.configured("KONTOR_PUBLIC_URL", "http://localhost:" + this.ports.base()).replaceAll("/+$", "");
    }

    String keycloakUrl() {
        return "http://127.0.0.1:%d/auth".formatted(this.ports.at(PortBlock.KEYCLOAK));
    }

    private String mongoUri(String database) {
        return "mongodb://%s:%s@127.0.0.1:%d/%s?replicaSet=rs0&authSource=%s".formatted(database,
                this.secrets.get(mongoSecret(database)), this.ports.at(PortBlock.MONGODB), database, database);
    }

    static String mongoSecret(String database) {
        return "mongodb.%s-password".formatted(database);
    }

}
