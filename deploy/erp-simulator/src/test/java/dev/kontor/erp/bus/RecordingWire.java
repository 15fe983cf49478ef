package dev.kontor.erp.bus;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.producer.ProducerRecord;

/// Keeps what would have gone to Kafka.
public final class RecordingWire implements Wire {

    private final List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();

    @Override
    public void send(ProducerRecord<String, byte[]> message) {
        this.messages.add(message);
    }

    public List<ProducerRecord<String, byte[]>> messages() {
        return this.messages;
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
    }

}
