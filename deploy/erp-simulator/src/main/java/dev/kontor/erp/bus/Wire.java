package dev.kontor.erp.bus;

import org.apache.kafka.clients.producer.ProducerRecord;

/// Takes records, and has delivered every one of them when it is closed without an exception.
public interface Wire extends AutoCloseable {

    void send(ProducerRecord<String, byte[]> message);

    /// Has delivered what was sent so far, but for what is held back on purpose; throws
    /// where it cannot.
    void flush();

    @Override
    void close();

}
