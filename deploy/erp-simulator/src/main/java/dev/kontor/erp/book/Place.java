package dev.kontor.erp.book;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Where a record lies.
public record Place(String topic, int partition, long offset) {

    public static Place of(ConsumerRecord<?, ?> message) {
        return new Place(message.topic(), message.partition(), message.offset());
    }

}
