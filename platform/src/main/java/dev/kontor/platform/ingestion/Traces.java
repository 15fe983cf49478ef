package dev.kontor.platform.ingestion;

import java.util.concurrent.TimeUnit;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.propagation.Propagator;

/// Carries traces across the bus. An event of a trace that is recorded gets a span from the reading of its batch to its
/// being stored; the many others cost a look at a header.
final class Traces {

    private static final String TRACEPARENT = "traceparent";

    private static final String RECORDED = "-01";

    private final Propagator propagator;

    Traces(Propagator propagator) {
        this.propagator = propagator;
    }

    void stored(Batch<?> batch) {
        for (var change : batch.changes()) {
            var event = change.event();
            if (event.traceparent() != null && event.traceparent().endsWith(RECORDED)) {
                propagator.extract(event, (from, name) -> TRACEPARENT.equals(name) ? from.traceparent() : null)
                    .kind(Span.Kind.CONSUMER)
                    .name("ingest " + event.record().topic())
                    .tag("messaging.destination.name", event.record().topic())
                    .tag("messaging.kafka.offset", event.record().offset())
                    .startTimestamp(batch.begun().toEpochMilli(), TimeUnit.MILLISECONDS)
                    .start()
                    .end();
            }
        }
    }

}
