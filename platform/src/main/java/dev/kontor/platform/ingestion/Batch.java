package dev.kontor.platform.ingestion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// What one poll brought, and how far it has been worked off: it can be tried again after a failure at any point.
final class Batch<E> {

    private final Instant begun = Instant.now();

    private final int size;

    private final Map<String, Pending<E>> newest;

    private final List<DeadLetter> deadLetters = new ArrayList<>();

    private final Map<TopicPartition, OffsetAndMetadata> offsets;

    private int skipped;

    private int parked;

    private int changed;

    private Batch(ConsumerRecords<byte[], byte[]> records) {
        size = records.count();
        newest = LinkedHashMap.newLinkedHashMap(size);
        offsets = new HashMap<>(records.nextOffsets());
    }

    static <E> Batch<E> read(ConsumerRecords<byte[], byte[]> records, EventReader<E> reader) {
        var batch = new Batch<E>(records);
        for (var record : records) {
            batch.read(record, reader);
        }
        return batch;
    }

    private void read(ConsumerRecord<byte[], byte[]> record, EventReader<E> reader) {
        try {
            var change = reader.read(record);
            if (change.isPresent()) {
                add(change.get());
            }
            else {
                skipped++;
            }
        }
        catch (UnusableEvent unusable) {
            deadLetters.add(new DeadLetter(record, unusable));
        }
    }

    private void add(Change<E> change) {
        newest.merge(change.id(), new Pending<>(change, null, null), (known, added) -> known.with(added.change()));
    }

    /// Stores the newest state of each entity, in rounds. A state that cannot be stored
    /// is put with the dead letters, and the one before it takes its place in the next
    /// round; one that lacks what is kept of the stored one comes again with it.
    ///
    /// @param prepared says how the states of a round are stored
    void store(GuardedCollection collection, @Nullable Kept<E> kept, Function<List<Change<E>>, Shape<E>> prepared) {
        if (kept != null) {
            newest.replaceAll((id, pending) -> pending.inheriting(kept));
        }
        var round = List.copyOf(newest.values());
        while (!round.isEmpty()) {
            round = store(round, collection, kept, prepared.apply(round.stream().map(Pending::change).toList()));
        }
    }

    /// Returns what is to be stored in the next round.
    private List<Pending<E>> store(List<Pending<E>> round, GuardedCollection collection, @Nullable Kept<E> kept,
            Shape<E> shape) {
        var next = new ArrayList<Pending<E>>();
        var documents = new ArrayList<GuardedDocument>(round.size());
        for (var pending : round) {
            try {
                documents.add(pending.encode(shape, kept));
            }
            catch (UnusableEvent unusable) {
                giveUp(pending, unusable, next);
            }
        }
        var stored = collection.store(documents);
        changed += stored.changed();
        for (var pending : round) {
            var id = pending.change().id();
            var code = stored.refused().get(id);
            if (code != null) {
                giveUp(pending, new UnusableEvent("cannot-be-stored", "MongoDB refuses it: " + code), next);
            }
            var lacked = stored.lacking().get(id);
            if (kept != null && lacked != null) {
                var whole = pending.keeping(kept, lacked);
                newest.put(id, whole);
                next.add(whole);
            }
        }
        return next;
    }

    private void giveUp(Pending<E> pending, UnusableEvent why, List<Pending<E>> instead) {
        var id = pending.change().id();
        deadLetters.add(new DeadLetter(pending.change().event().record(), why));
        if (pending.older() == null) {
            newest.remove(id);
        }
        else {
            newest.put(id, pending.older());
            instead.add(pending.older());
        }
    }

    void park(DeadLetters topic) {
        var before = deadLetters.size();
        try {
            topic.park(deadLetters);
        }
        finally {
            parked += before - deadLetters.size();
        }
    }

    /// Leaves these partitions to the instance that has them now.
    void forget(Collection<TopicPartition> partitions) {
        newest.values().removeIf(pending -> partitions.contains(partition(pending.change().event().record())));
        deadLetters.removeIf(letter -> partitions.contains(partition(letter.record())));
        offsets.keySet().removeAll(partitions);
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /// The state of each entity of the batch, stored by now, by us or before.
    List<Change<E>> changes() {
        return newest.values().stream().map(Pending::change).toList();
    }

    Map<TopicPartition, OffsetAndMetadata> offsets() {
        return offsets;
    }

    Instant begun() {
        return begun;
    }

    int size() {
        return size;
    }

    int skipped() {
        return skipped;
    }

    int parked() {
        return parked;
    }

    int changed() {
        return changed;
    }

}
