package dev.kontor.erp.bus;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

import org.apache.kafka.clients.producer.ProducerRecord;

/// A wire that repeats, reorders, lags behind and adds rubbish, as buses do. Nothing is lost on it, unless that is asked
/// for: a reader that keeps the newest version and parks what it cannot use ends where it would have ended without.
final class FaultyWire implements Wire {

    private static final int WINDOW = 10_000;

    private final Wire wire;

    private final Faults faults;

    private final SplittableRandom random;

    private final List<ProducerRecord<String, byte[]>> waiting = new ArrayList<>();

    private final List<Held> held = new ArrayList<>();

    private final InstantSource clock;

    private long duplicates;

    private long outdated;

    private long poison;

    private long lost;

    private long late;

    private long reversed;

    FaultyWire(Wire wire, Faults faults, long seed) {
        this(wire, faults, seed, InstantSource.system());
    }

    FaultyWire(Wire wire, Faults faults, long seed, InstantSource clock) {
        this.wire = wire;
        this.faults = faults;
        this.random = new SplittableRandom(seed);
        this.clock = clock;
    }

    /// A record that is not sent yet; a reversed one goes behind the next of its entity.
    private record Held(ProducerRecord<String, byte[]> message, Instant until, boolean reversed) {

        boolean isBehind(ProducerRecord<String, byte[]> message) {
            return this.reversed && this.message.topic().equals(message.topic())
                    && this.message.key().equals(message.key());
        }

    }

    @Override
    public void send(ProducerRecord<String, byte[]> message) {
        if (happens(this.faults.lost())) {
            this.lost++;
            return;
        }
        if (happens(this.faults.late())) {
            this.late++;
            this.held.add(new Held(message, this.clock.instant().plus(this.faults.lateBy()), false));
            return;
        }
        if (happens(this.faults.reversed())) {
            this.reversed++;
            this.held.add(new Held(message, this.clock.instant().plus(this.faults.lateBy()), true));
            return;
        }
        deliver(message);
        release((it) -> it.isBehind(message));
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

    private void release(Predicate<Held> which) {
        var due = this.held.stream().filter(which).toList();
        this.held.removeAll(due);
        due.forEach((it) -> deliver(it.message()));
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
        return "%s%d duplicates, %d outdated, %d poison, %d lost, %d late, %d reversed".formatted(
                this.faults.shuffle() ? "shuffled, " : "", this.duplicates, this.outdated, this.poison, this.lost,
                this.late, this.reversed);
    }

    long poisoned() {
        return this.poison;
    }

    @Override
    public void flush() {
        release((it) -> !it.until().isAfter(this.clock.instant()));
        sendAll();
        this.wire.flush();
    }

    @Override
    public void close() {
        release((it) -> true);
        sendAll();
        this.wire.close();
    }

    private void sendAll() {
        while (!this.waiting.isEmpty()) {
            sendAny();
        }
    }

}
