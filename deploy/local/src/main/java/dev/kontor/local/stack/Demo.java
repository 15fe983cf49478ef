package dev.kontor.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.kontor.local.LocalStackException;
import dev.kontor.local.Repository;

/// Fills a new stack: the ERP simulator's documents, the persons of its list, and one printable password for them all.
final class Demo {

    /// Only ever set by this command on the machine it runs on; the realm's password
    /// policy accepts it.
    static final String PASSWORD = "Kontor-Demo-1";

    private final Stack stack;

    Demo(Stack stack) {
        this.stack = stack;
    }

    void load(Progress progress) {
        var begin = Instant.now();
        erp("demo");
        erp("user", "demo");
        var persons = DemoPerson.all(Repository.root());
        var keycloak = new KeycloakAdmin(this.stack.environment().keycloakUrl(),
                this.stack.secrets().get("keycloak.admin-password"));
        for (var person : persons) {
            keycloak.giveLogin(person, PASSWORD);
        }
        try {
            Files.createFile(this.stack.home().demoMarker());
        }
        catch (IOException ex) {
            throw new LocalStackException("%s cannot be written".formatted(this.stack.home().demoMarker()), ex);
        }
        progress.say("  ✓ %-20s loaded after %.1f s".formatted("Demo",
                Duration.between(begin, Instant.now()).toMillis() / 1000.0));
    }

    private void erp(String... arguments) {
        var log = this.stack.home().log("erp-simulator");
        if (CommandTool.ERP.run(this.stack, List.of(arguments), log.toFile()) != 0) {
            throw new LocalStackException(
                    "The demo could not be loaded ('erp %s'); see %s".formatted(String.join(" ", arguments), log));
        }
    }

}
