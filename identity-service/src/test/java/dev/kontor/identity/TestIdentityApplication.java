package dev.kontor.identity;

import java.util.Map;

import dev.kontor.local.LocalKafka;
import dev.kontor.local.LocalKeycloak;
import dev.kontor.local.LocalMongo;

import org.springframework.boot.SpringApplication;

/// Starts the service with MongoDB, Kafka and Keycloak of its own, for work on it alone; prints the secret of the
/// operator's client, with which one gets a token of the staff.
public final class TestIdentityApplication {

    private TestIdentityApplication() {
    }

    public static void main(String[] args) {
        var mongo = LocalMongo.start();
        var kafka = LocalKafka.start().withContractTopics();
        var keycloak = LocalKeycloak.start();
        var application = new SpringApplication(IdentityApplication.class);
        application.setDefaultProperties(Map.of("KONTOR_MONGODB_URI", mongo.uri("identity"),
                "KONTOR_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(), "KONTOR_KEYCLOAK_URL", keycloak.url(),
                "KONTOR_KEYCLOAK_CLIENT_SECRET", keycloak.secrets().identity(), "KONTOR_ISSUER_URI", keycloak.issuer(),
                "KONTOR_JWKS_URI", keycloak.jwksUri()));
        application.run(args);
        System.out.println("Keycloak " + keycloak.url() + " operator " + keycloak.secrets().operator());
        System.out.println("Kafka " + kafka.bootstrapServers() + " MongoDB " + mongo.uri("identity"));
    }

}
