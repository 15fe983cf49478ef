package dev.kontor.platform.test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.Accesses;
import dev.kontor.platform.access.PersonId;

/// Announces accesses on the bus as identity-service does, and waits until the service under test knows them. A bean
/// of tests [WithKafka].
public final class TestAccess implements AutoCloseable {

    public static final String TOPIC = "portal.access";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final AtomicLong VERSIONS = new AtomicLong(System.currentTimeMillis());

    private final Accesses accesses;

    private final KafkaProducer<String, String> producer;

    private final JsonMapper json = new JsonMapper();

    public TestAccess(Accesses accesses, String bootstrapServers) {
        this.accesses = accesses;
        this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(), new StringSerializer());
    }

    /// Makes the person a member with exactly these permissions, and waits.
    public void grant(PersonId person, CompanyId company, String... permissions) {
        grant(person, company, Map.of(), permissions);
    }

    /// The same, with the rules that refused other permissions.
    public void grant(PersonId person, CompanyId company, Map<String, List<String>> refusals, String... permissions) {
        var version = VERSIONS.incrementAndGet();
        publish(person, company, version, true, List.of(permissions), refusals);
        await(() -> this.accesses.find(person, company).filter(it -> it.version() >= version).isPresent());
    }

    /// The same, kept to some values of these dimensions.
    public void restrict(PersonId person, CompanyId company, Map<String, List<String>> restrictions,
            String... permissions) {
        group(person, company, List.of(), restrictions, permissions);
    }

    /// The same, in these access groups.
    public void group(PersonId person, CompanyId company, List<String> groups, Map<String, List<String>> restrictions,
            String... permissions) {
        var version = VERSIONS.incrementAndGet();
        publish(person + "/" + company,
                this.json.writeValueAsString(Map.of("person", person.value(), "company", company.value(), "version",
                        version, "member", true, "permissions", permissions, "refusals", Map.of(), "restrictions",
                        restrictions, "groups", groups)));
        await(() -> this.accesses.find(person, company).filter(it -> it.version() >= version).isPresent());
    }

    /// Ends the membership, and waits.
    public void revoke(PersonId person, CompanyId company) {
        publish(person, company, VERSIONS.incrementAndGet(), false, List.of(), Map.of());
        await(() -> this.accesses.find(person, company).isEmpty());
    }

    /// Lets somebody of the staff look as that member, and waits.
    public void impersonate(PersonId staff, long version, PersonId member, CompanyId company, Instant until) {
        publish("IMPERSONATION/" + staff, this.json.writeValueAsString(Map.of("staff", staff.value(), "version",
                version, "company", company.value(), "member", member.value(), "until", until.toString())));
        await(() -> this.accesses.impersonated(staff).isPresent());
    }

    /// Does not wait.
    public void publish(PersonId person, CompanyId company, long version, boolean member, List<String> permissions,
            Map<String, List<String>> refusals) {
        publish(person + "/" + company,
                this.json.writeValueAsString(Map.of("person", person.value(), "company", company.value(), "version",
                        version, "member", member, "permissions", permissions, "refusals", refusals)));
    }

    /// Anything at all; does not wait.
    public void publish(String key, @Nullable String body) {
        try {
            this.producer.send(new ProducerRecord<>(TOPIC, key, body)).get(20, TimeUnit.SECONDS);
        }
        catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException(failed);
        }
        catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("The access event was not applied within " + PATIENCE);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
        }
    }

    @Override
    public void close() {
        this.producer.close(Duration.ofSeconds(2));
    }

}
