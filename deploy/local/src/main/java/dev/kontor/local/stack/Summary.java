package dev.kontor.local.stack;

import java.nio.file.Files;

import dev.kontor.local.Repository;

/// What a person needs to know once everything runs.
record Summary(Stack stack) {

    void print(Progress progress) {
        progress.say("");
        progress.say("  Portal    " + this.stack.environment().publicUrl());
        if (Files.exists(this.stack.home().demoMarker())) {
            progress.say("  Password  %s, for each of these demo logins:".formatted(Demo.PASSWORD));
            DemoPerson.all(Repository.root())
                .forEach(it -> progress.say("            %-32s %s".formatted(it.email(), it.about())));
        }
        progress.say("  Keycloak  %s/admin/ (kontor-admin, password in %s)"
            .formatted(this.stack.environment().keycloakUrl(), this.stack.home().secrets()));
        progress.say("  Mails     ./kontor mail shows what the portal has written; none leaves this machine");
        progress.say("  Logs      " + this.stack.home().logs());
        progress.say("");
        progress.say("  ./kontor status · logs [part] [-f] · down · erp import online-retail FILE · test");
    }

}
