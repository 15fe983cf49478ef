package dev.kontor.platform.access;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import dev.kontor.platform.CompanyId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/// Everybody's access as a service sees it: the very reader and projection of every service, beside which somebody counts
/// who has one permission.
public final class ProjectedAccess implements AutoCloseable {

    private final AccessProjection projection = new AccessProjection();

    private final AtomicInteger holders = new AtomicInteger();

    private final AtomicInteger events = new AtomicInteger();

    private final AccessReader reader;

    private final String permission;

    public ProjectedAccess(String bootstrapServers, String permission) {
        this.permission = permission;
        var settings = Map.<String, Object>of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false,
                "auto.offset.reset", "earliest");
        this.reader = new AccessReader(
                () -> new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                "portal.access", new Counted());
        this.reader.start();
    }

    /// How many memberships have the permission.
    public int holders() {
        return this.holders.get();
    }

    /// How many announcements were read.
    public int events() {
        return this.events.get();
    }

    public boolean allows(String person, String company, String permission) {
        return this.projection.find(new PersonId(person), new CompanyId(company))
            .filter((it) -> it.allows(permission))
            .isPresent();
    }

    @Override
    public void close() {
        this.reader.stop();
    }

    private final class Counted extends AccessEvents {

        Counted() {
            super(ProjectedAccess.this.projection, new JsonMapper());
        }

        @Override
        void on(ConsumerRecord<String, byte[]> event) {
            var before = has(event.key());
            super.on(event);
            ProjectedAccess.this.holders.addAndGet((has(event.key()) ? 1 : 0) - (before ? 1 : 0));
            ProjectedAccess.this.events.incrementAndGet();
        }

        private boolean has(String key) {
            var slash = key.indexOf('/');
            return allows(key.substring(0, slash), key.substring(slash + 1), ProjectedAccess.this.permission);
        }

    }

}
