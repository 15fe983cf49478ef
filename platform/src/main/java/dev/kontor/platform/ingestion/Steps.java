package dev.kontor.platform.ingestion;

import java.util.List;

/// What is done with a batch, in order; all of it may be done again.
final class Steps<E> {

    private final Ingestion<E> ingestion;

    private final GuardedCollection collection;

    private final DeadLetters deadLetters;

    private final IngestionMetrics metrics;

    private final Traces traces;

    Steps(Ingestion<E> ingestion, GuardedCollection collection, DeadLetters deadLetters, IngestionMetrics metrics,
            Traces traces) {
        this.ingestion = ingestion;
        this.collection = collection;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.traces = traces;
    }

    void take(Batch<E> batch) {
        batch.store(collection, ingestion.kept(), this::prepared);
        batch.park(deadLetters);
        var changes = batch.changes();
        if (!changes.isEmpty()) {
            ingestion.then().accept(changes);
        }
        metrics.taken(batch);
        traces.stored(batch);
    }

    private Shape<E> prepared(List<Change<E>> changes) {
        ingestion.first().accept(changes);
        var revision = ingestion.revision().apply(changes);
        return (entity, fields) -> ingestion.shape().write(revision.apply(entity), fields);
    }

    IngestionMetrics metrics() {
        return metrics;
    }

}
