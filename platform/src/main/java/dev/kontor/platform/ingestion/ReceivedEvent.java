package dev.kontor.platform.ingestion;

import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// The envelope of an event: what its headers say, and the record it came in.
public record ReceivedEvent(String id, String type, String source, Instant time, @Nullable Long sequence,
        @Nullable String traceparent, ConsumerRecord<byte[], byte[]> record) {

}
