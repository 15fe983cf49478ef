package dev.kontor.erp.portal;

import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// One version of what a customer has done in the portal and the ERP has to answer.
public sealed interface Announcement
        permits CustomerChange, OrderSubmitted, CancellationRequested, QuoteRequested, QuoteDecided {

    JsonMapper READER = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    /// The key of the record.
    String subject();

    long version();

    String company();

    /// What the ERP's events name as their cause.
    default String cause() {
        return subject() + ":" + version();
    }

    /// Nothing where the record is none of the portal's announcements, or one that nobody
    /// could work on.
    static Optional<Announcement> read(ConsumerRecord<String, byte[]> message) {
        try {
            var key = message.key();
            var read = switch (key.substring(0, key.indexOf('/'))) {
                case "ORDER" -> READER.readValue(message.value(), OrderSubmitted.class);
                case "ORDER_CANCELLATION" -> READER.readValue(message.value(), CancellationRequested.class);
                case "QUOTE_REQUEST" -> READER.readValue(message.value(), QuoteRequested.class);
                case "QUOTE_DECISION" -> READER.readValue(message.value(), QuoteDecided.class);
                case "DELIVERY_ADDRESS", "BILLING_ADDRESS", "MASTER_DATA" ->
                    new CustomerChange(key, READER.readTree(message.value()));
                default -> null;
            };
            return Optional.<Announcement>ofNullable(read).filter((it) -> it.version() > 0 && it.subject().equals(key));
        }
        catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// The portal decides on a registration itself, and of a file the mailroom takes
    /// care: there is nothing to book.
    static boolean isOfNoConcern(ConsumerRecord<String, byte[]> message) {
        return message.key() != null
                && (message.key().startsWith("REGISTRATION/") || message.key().startsWith("ORDER_ATTACHMENT/"));
    }

}
