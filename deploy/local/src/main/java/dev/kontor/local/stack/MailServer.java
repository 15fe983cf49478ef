package dev.kontor.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.kontor.local.Command;
import dev.kontor.local.Ports;
import dev.kontor.local.Probe;
import dev.kontor.local.Server;

/// GreenMail: a real SMTP server that keeps every mail instead of sending it on, so that a demo writes to nobody.
/// Its HTTP API shows what has come in; `kontor mail` reads it.
record MailServer(Path jar, Path folder, int smtpPort, int apiPort, Path log) implements Server {

    static final String NAME = "mail";

    static MailServer of(Home home, Path repository, int smtpPort, int apiPort) {
        return new MailServer(repository.resolve("deploy/local/target/mail/greenmail-standalone.jar"), home.folder(),
                smtpPort, apiPort, home.log(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Command command() {
        return new Command(List.of(Command.java(), "-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError", "-Dgreenmail.smtp.hostname=127.0.0.1",
                "-Dgreenmail.smtp.port=" + this.smtpPort, "-Dgreenmail.api.hostname=127.0.0.1",
                "-Dgreenmail.api.port=" + this.apiPort, "-Dgreenmail.auth.disabled", "-jar", this.jar.toString()),
                Map.of(), this.folder, this.log);
    }

    @Override
    public boolean isReady() {
        return Ports.isTaken(this.smtpPort) && Probe.isGood(this.apiPort, "/api/service/readiness");
    }

}
