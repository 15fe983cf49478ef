package dev.kontor.platform.ingestion;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// A record that cannot be used, and why.
record DeadLetter(ConsumerRecord<byte[], byte[]> record, UnusableEvent why) {

    static final String TOPIC_SUFFIX = "-dlt";

    /// The record as it came, with our headers behind its own.
    ProducerRecord<byte[], byte[]> parked(String service, Instant now) {
        var headers = new RecordHeaders(record.headers());
        add(headers, "kontor_dlt_reason", why.reason());
        add(headers, "kontor_dlt_detail", why.detail());
        add(headers, "kontor_dlt_topic", record.topic());
        add(headers, "kontor_dlt_partition", Integer.toString(record.partition()));
        add(headers, "kontor_dlt_offset", Long.toString(record.offset()));
        add(headers, "kontor_dlt_service", service);
        add(headers, "kontor_dlt_time", now.toString());
        return new ProducerRecord<>(record.topic() + TOPIC_SUFFIX, null, record.key(), record.value(), headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

}
