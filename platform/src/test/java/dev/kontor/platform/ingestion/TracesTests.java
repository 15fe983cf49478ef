package dev.kontor.platform.ingestion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TracesTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final List<SpanData> spans = new ArrayList<>();

    @Test
    void anEventOfARecordedTraceContinuesItAndTheOthersStartNone() {
        var recorded = ThingEvents.upserted(1, 1, "screw")
            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        var unrecorded = ThingEvents.upserted(2, 1, "nail")
            .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b8-00");
        var records = new ConsumerRecords<>(Map.of(new TopicPartition("things", 0),
                List.of(recorded.at(0), unrecorded.at(1), ThingEvents.upserted(3, 1, "bolt").at(2))), Map.of());

        new Traces(propagator()).stored(Batch.read(records, new EventReader<>(Thing.ingestion("things", "things"))));

        assertThat(spans).singleElement().satisfies(span -> {
            assertThat(span.getTraceId()).isEqualTo(TRACE);
            assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
            assertThat(span.getName()).isEqualTo("ingest things");
            assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        });
    }

    private OtelPropagator propagator() {
        var tracing = SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(new Kept())).build();
        return new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()),
                tracing.get("test"));
    }

    private final class Kept implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }

    }

}
