package dev.kontor.erp.mailroom;

import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A part of a file as the portal sends it.
///
/// @param version which part, from 1
/// @param content Base64
record FilePart(String id, long version, String company, int parts, String name, long size, String sha256,
        String content) {

    private static final JsonMapper READER = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    FilePart {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(content, "content");
    }

    /// Nothing where the record is no part of a file.
    static Optional<FilePart> read(ConsumerRecord<String, byte[]> message) {
        try {
            return Optional.of(READER.readValue(message.value(), FilePart.class))
                .filter((it) -> it.version() > 0 && it.version() <= it.parts()
                        && ("FILE/" + it.id()).equals(message.key()));
        }
        catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(this.content);
    }

}
