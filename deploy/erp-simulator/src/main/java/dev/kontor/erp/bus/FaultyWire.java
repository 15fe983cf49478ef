package dev.kontor.erp.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.apache.kafka.clients.producer.ProducerRecord;

/// A wire that repeats, reorders, lags behind and adds rubbish, as buses do. Nothing is lost on it: a reader that keeps
/// the newest version and parks what it cannot use ends where it would have ended without.
final class FaultyWire implements Wire {

    private static final int WINDOW = 10_000;

    private final Wire wire;

    private final Faults faults;

    private final SplittableRandom random;

    private final List<ProducerRecord<String, byte[]>> waiting = new ArrayList<>();

    private long duplicates;

    private long outdated;

    private long poison;

    FaultyWire(Wire wire, Faults faults, long seed) {
        this.wire = wire;
        this.faults = faults;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void send(ProducerRecord<String, byte[]> message) {
        deliver(message);
        if (happens(this.faults.duplicate())) {
            this.duplicates++;
            deliver(message);
        }
        if (happens(this.faults.outdated())) {
            var older = OlderVersion.of(message);
            if (older != null) {
                this.outdated++;
                deliver(older);
            }
        }
        if (happens(this.faults.poison())) {
            deliver(Poison.instead(message, ++this.poison));
        }
    }

    private void deliver(ProducerRecord<String, byte[]> message) {
        if (!this.faults.shuffle()) {
            this.wire.send(message);
            return;
        }
        this.waiting.add(message);
        if (this.waiting.size() > WINDOW) {
            sendAny();
        }
    }

    private void sendAny() {
        var index = this.random.nextInt(this.waiting.size());
        var last = this.waiting.removeLast();
        this.wire.send((index == this.waiting.size()) ? last : this.waiting.set(index, last));
    }

    private boolean happens(double rate) {
        return rate > 0 && this.random.nextDouble() < rate;
    }

    String summary() {
        return "%s%d duplicates, %d outdated, %d poison".formatted(this.faults.shuffle() ? "shuffled, " : "",
                this.duplicates, this.outdated, this.poison);
    }

    long poisoned() {
        return this.poison;
    }

    @Override
    public void close() {
        while (!this.waiting.isEmpty()) {
            sendAny();
        }
        this.wire.close();
    }

}
