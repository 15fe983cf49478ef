package dev.kontor.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.kontor.local.KafkaAccess;
import dev.kontor.local.PrivateFile;

/// Property files with which tools enter the broker, such as `kafka-console-consumer --consumer.config`.
final class KafkaLogin {

    private KafkaLogin() {
    }

    static Path file(Home home, String user) {
        return home.run().resolve("kafka").resolve(user + ".properties");
    }

    /// For the administrator and the ERP; services have theirs in the environment.
    static void write(Home home, KafkaAccess access) {
        for (var user : List.of(KafkaAccess.ADMIN, "erp-simulator")) {
            try {
                PrivateFile.write(file(home, user), lines(access.client(user)));
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        }
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet()
            .stream()
            .map(it -> it.getKey() + "=" + it.getValue())
            .sorted()
            .collect(Collectors.joining("\n", "", "\n"));
    }

}
