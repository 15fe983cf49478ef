package dev.kontor.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import dev.kontor.local.Grants;
import dev.kontor.local.KafkaAccess;
import dev.kontor.local.LocalStackException;
import dev.kontor.local.TopicContract;
import dev.kontor.local.Topics;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `kontor topics`: brings any broker's topics and access rights to what the contract says; for compose and clusters.
@Command(name = "topics", hidden = true, description = "Creates the contract's topics and access rights on a broker.")
final class TopicsCommand implements Callable<Integer> {

    @Option(names = "--contract", paramLabel = "FILE", defaultValue = "contracts/asyncapi.yaml")
    private Path contract = Path.of("contracts/asyncapi.yaml");

    @Override
    public Integer call() {
        var access = new KafkaAccess(environment("KAFKA_ADMIN_PASSWORD"), Map.of());
        var settings = new HashMap<String, Object>(access.client(KafkaAccess.ADMIN));
        settings.put("bootstrap.servers", environment("KONTOR_KAFKA_BOOTSTRAP_SERVERS"));
        var wanted = TopicContract.read(this.contract);
        try (var admin = Admin.create(settings)) {
            new Topics(admin).apply(wanted.topics());
            new Grants(admin).apply(wanted.grants());
        }
        return 0;
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name))
            .orElseThrow(() -> new LocalStackException(name + " is not set"));
    }

}
