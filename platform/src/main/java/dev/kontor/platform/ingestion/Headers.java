package dev.kontor.platform.ingestion;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The headers of a record as text; of headers with the same name the last one counts.
final class Headers {

    private Headers() {
    }

    static Map<String, String> of(ConsumerRecord<?, ?> record) {
        var headers = new HashMap<String, String>(32);
        for (var header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

}
