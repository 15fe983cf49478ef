package dev.kontor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A Keycloak on its file database, with the realm of this checkout imported at the first start.
public final class KeycloakServer implements Server {

    private final Path distribution;

    private final KeycloakSettings settings;

    private final Path home;

    private final Path log;

    private KeycloakServer(Path distribution, KeycloakSettings settings, Path home, Path log) {
        this.distribution = distribution;
        this.settings = settings;
        this.home = home;
        this.log = log;
    }

    public static KeycloakServer of(KeycloakSettings settings, Path data, Path log) {
        return new KeycloakServer(KeycloakDistribution.of(Cache.ofThisMachine()), settings, data, log);
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(6);
    }

    @Override
    public Command command() {
        try {
            furnish();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return new Command(arguments(), this.settings.environment(), this.home, this.log);
    }

    /// A home of its own, made of links to the shared distribution and to this checkout's
    /// themes.
    private void furnish() throws IOException {
        firstStart().begin();
        var sources = KeycloakSettings.Sources.ofThisCheckout();
        for (var shared : List.of("lib", "conf", "providers")) {
            link(this.home.resolve(shared), this.distribution.resolve(shared));
        }
        var realms = Files.createDirectories(this.home.resolve("data/import"));
        Files.copy(sources.realm(), realms.resolve("kontor-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        if (sources.themes() != null && Files.isDirectory(sources.themes())) {
            link(this.home.resolve("themes"), sources.themes());
        }
    }

    private FirstStart firstStart() {
        return new FirstStart(this.home.resolve("data/h2"), this.home.resolve("data/being-made"));
    }

    @Override
    public void settle() {
        firstStart().end();
    }

    private static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(link);
        }
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    }

    // kc.sh would choose G1 and a larger heap
    private List<String> arguments() {
        var arguments = new ArrayList<>(List.of(Command.java(), "-Xms32m", "-Xmx256m", "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED"));
        Stream.of("java.util", "java.util.concurrent", "java.security", "java.lang")
            .forEach(it -> arguments.add("--add-opens=java.base/%s=ALL-UNNAMED".formatted(it)));
        arguments.addAll(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + this.home, "-Djboss.server.config.dir=" + this.home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp",
                this.home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        arguments.addAll(options());
        return arguments;
    }

    private List<String> options() {
        var database = this.home.resolve("data/h2/keycloakdb");
        return List.of("start", "--optimized", "--import-realm", "--cache=local", "--http-enabled=true",
                "--hostname=%s/auth".formatted(this.settings.publicUrl()), "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded", "--http-host=127.0.0.1", "--http-port=" + this.settings.port(),
                "--http-management-host=127.0.0.1", "--http-management-port=" + this.settings.managementPort(),
                "--log-level=info,io.smallrye.health:error",
                // without WRITE_DELAY=0 a kill loses users that were acknowledged
                "--db-url=jdbc:h2:file:%s;NON_KEYWORDS=VALUE;WRITE_DELAY=0".formatted(database));
    }

    @Override
    public boolean isReady() {
        // health can be good a moment before the port is open
        return Ports.isTaken(this.settings.port())
                && Probe.isGood(this.settings.managementPort(), "/auth/health/ready");
    }

    /// Where services of this machine reach it.
    public String url() {
        return "http://127.0.0.1:%d/auth".formatted(this.settings.port());
    }

}
