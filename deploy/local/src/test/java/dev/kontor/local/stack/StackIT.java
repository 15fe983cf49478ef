package dev.kontor.local.stack;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.mongodb.client.MongoClients;
import dev.kontor.local.Ports;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// The servers of the stack as `./kontor up` runs them: access control on, processes that outlive the command.
class StackIT {

    private static final List<String> SERVERS = List.of("keycloak", "kafka", "mongodb");

    @TempDir
    Path folder = Path.of("");

    private Supervisor supervisor() {
        return new Supervisor(home(), new Progress(new PrintWriter(System.out, true, StandardCharsets.UTF_8)));
    }

    private Home home() {
        return new Home(this.folder);
    }

    @AfterEach
    void stop() {
        supervisor().stop(SERVERS);
    }

    @Test
    void keepsItsDataWhenEverythingIsKilled() {
        var stack = new Stack(home(), new PortBlock(Ports.free()));
        var staff = new DemoPerson("vera@kontor.example", "Vera", "Vogt", true, "");
        supervisor().start(stack.servers());
        admin(stack).giveLogin(staff, Demo.PASSWORD);
        var id = admin(stack).find(staff.email());
        write(stack);

        for (var server : SERVERS) {
            var process = PidFile.of(home(), server).process().orElseThrow();
            process.destroyForcibly();
            process.onExit().join();
        }
        supervisor().start(stack.servers());

        assertThat(admin(stack).find(staff.email())).isEqualTo(id).isNotEmpty();
        assertThat(count(stack)).isEqualTo(1);
    }

    private static KeycloakAdmin admin(Stack stack) {
        return new KeycloakAdmin(stack.environment().keycloakUrl(), stack.secrets().get("keycloak.admin-password"));
    }

    private static void write(Stack stack) {
        try (var client = MongoClients.create(uri(stack))) {
            client.getDatabase("identity").getCollection("persons").insertOne(new Document("_id", "vera"));
        }
    }

    private static long count(Stack stack) {
        try (var client = MongoClients.create(uri(stack))) {
            return client.getDatabase("identity").getCollection("persons").countDocuments();
        }
    }

    private static String uri(Stack stack) {
        var environment = stack.environment().of(Service.of("identity-service", 10));
        return environment.getOrDefault("KONTOR_MONGODB_URI", "");
    }

}
