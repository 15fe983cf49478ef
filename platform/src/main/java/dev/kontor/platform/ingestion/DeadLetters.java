package dev.kontor.platform.ingestion;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/// The way to the dead-letter topics.
final class DeadLetters implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;

    private final String service;

    private final Clock clock;

    DeadLetters(Producer<byte[], byte[]> producer, String service, Clock clock) {
        this.producer = producer;
        this.service = service;
        this.clock = clock;
    }

    /// Takes each letter off the list once the broker has acknowledged it, so that after
    /// a failure only the others are
    /// tried again.
    void park(List<DeadLetter> letters) {
        var sent = new ArrayList<Future<RecordMetadata>>(letters.size());
        for (var letter : letters) {
            sent.add(producer.send(letter.parked(service, clock.instant())));
        }
        KafkaException failure = null;
        var acknowledgements = sent.iterator();
        for (Iterator<DeadLetter> each = letters.iterator(); each.hasNext();) {
            each.next();
            try {
                acknowledgements.next().get();
                each.remove();
            }
            catch (ExecutionException failed) {
                failure = new KafkaException("A dead letter was not acknowledged", failed.getCause());
            }
            catch (InterruptedException interrupted) {
                throw new InterruptException(interrupted);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public void close() {
        producer.close();
    }

}
