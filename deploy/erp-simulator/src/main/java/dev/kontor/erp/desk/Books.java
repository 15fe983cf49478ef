package dev.kontor.erp.desk;

import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.Topic;
import dev.kontor.erp.replay.TopicReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// The ERP's customers, as it has published them: the topic is the only memory of the simulator.
final class Books {

    private static final ObjectReader CUSTOMERS = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .readerFor(CustomerUpserted.class);

    private final Properties connection;

    Books(Properties connection) {
        this.connection = connection;
    }

    Optional<CustomerUpserted> customer(String number) {
        var newest = new AtomicReference<@Nullable CustomerUpserted>();
        try (var topic = new TopicReader(this.connection, Topic.CUSTOMERS.address())) {
            topic.forEach((message) -> {
                if (("CUSTOMER/" + number).equals(message.key()) && message.value() != null) {
                    newest.updateAndGet((known) -> newer(known, message.value()));
                }
            });
        }
        return Optional.ofNullable(newest.get());
    }

    private static @Nullable CustomerUpserted newer(@Nullable CustomerUpserted known, byte[] body) {
        try {
            CustomerUpserted read = CUSTOMERS.readValue(body);
            return (known == null || read.version() >= known.version()) ? read : known;
        }
        catch (JacksonException poison) {
            return known;
        }
    }

}
