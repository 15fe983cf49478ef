package dev.kontor.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.kontor.local.KafkaServer;
import dev.kontor.local.KeycloakSecrets;
import dev.kontor.local.KeycloakServer;
import dev.kontor.local.KeycloakSettings;
import dev.kontor.local.LocalMongo;
import dev.kontor.local.MongoAccess;
import dev.kontor.local.MongoServer;
import dev.kontor.local.MongoUser;
import dev.kontor.local.TopicContract;

/// What the stack of this checkout consists of.
final class Stack {

    private final Home home;

    private final PortBlock ports;

    private final Secrets secrets;

    private final ServiceEnvironment environment;

    Stack(Home home, PortBlock ports) {
        this.home = home;
        this.ports = ports;
        this.secrets = Secrets.open(home.secrets());
        this.environment = new ServiceEnvironment(ports, this.secrets);
    }

    static Stack ofThisMachine() {
        return new Stack(Home.ofThisMachine(), PortBlock.ofThisMachine());
    }

    List<Part> parts(Path repository) {
        var parts = new ArrayList<>(servers());
        parts.add(mail(repository));
        for (var service : Services.ALL) {
            var app = App.of(this.home, repository, service.name());
            parts.add(part(service, app));
        }
        parts.add(erp(repository));
        return parts;
    }

    private Part mail(Path repository) {
        var smtpPort = this.ports.at(PortBlock.MAIL_SMTP);
        var apiPort = this.ports.at(PortBlock.MAIL_API);
        return Part.of(MailServer.NAME, MailServer.of(this.home, repository, smtpPort, apiPort), smtpPort, apiPort);
    }

    private Part erp(Path repository) {
        var port = this.ports.at(PortBlock.ERP_SIMULATOR);
        var server = ErpServer.of(this.home, repository, new ToolEnvironment(this).variables(), port);
        return Part.of(server.name(), server, port).needs("kafka");
    }

    /// MongoDB, Kafka and Keycloak alone.
    List<Part> servers() {
        return List.of(keycloak(), mongo(), kafka());
    }

    private Part part(Service service, App app) {
        var port = this.ports.at(service.portOffset());
        var server = new ServiceServer(service, app, this.environment.of(service), port, this.home.log(service.name()));
        return Part.of(service.name(), server, port).needs("mongodb", "kafka");
    }

    private Part mongo() {
        var users = Services.ALL.stream()
            .map(it -> new MongoUser(it.word(), this.secrets.get(ServiceEnvironment.mongoSecret(it.word()))))
            .toList();
        var access = new MongoAccess(this.secrets.get("mongodb.admin-password"), this.secrets.get("mongodb.key"),
                users);
        var port = this.ports.at(PortBlock.MONGODB);
        return Part.of("mongodb",
                MongoServer.of(port, this.home.data("mongo"), this.home.log("mongodb"), access, LocalMongo.SMALL_CACHE),
                port);
    }

    private Part kafka() {
        var port = this.ports.at(PortBlock.KAFKA);
        var controllerPort = this.ports.at(PortBlock.KAFKA_CONTROLLER);
        var access = this.environment.kafkaAccess();
        KafkaLogin.write(this.home, access);
        var server = KafkaServer.of(port, controllerPort, this.home.data("kafka"), this.home.log("kafka"), access);
        return Part.of("kafka", server, port, controllerPort)
            .onceReady(() -> server.apply(TopicContract.ofThisCheckout()));
    }

    private Part keycloak() {
        var port = this.ports.at(PortBlock.KEYCLOAK);
        var managementPort = this.ports.at(PortBlock.KEYCLOAK_MANAGEMENT);
        var settings = new KeycloakSettings(port, managementPort, this.environment.publicUrl(),
                "http://127.0.0.1:" + this.ports.base(), this.ports.at(PortBlock.MAIL_SMTP), Map.of(),
                keycloakSecrets());
        var server = KeycloakServer.of(settings, this.home.data("keycloak"), this.home.log("keycloak"));
        return Part.of("keycloak", server, port, managementPort);
    }

    private KeycloakSecrets keycloakSecrets() {
        return new KeycloakSecrets(this.secrets.get("keycloak.admin-password"),
                this.secrets.get("gateway.client-secret"), this.secrets.get("identity.client-secret"),
                this.secrets.get("operator.client-secret"), this.secrets.get("erp.client-secret"));
    }

    Secrets secrets() {
        return this.secrets;
    }

    ServiceEnvironment environment() {
        return this.environment;
    }

    PortBlock ports() {
        return this.ports;
    }

    Home home() {
        return this.home;
    }

}
