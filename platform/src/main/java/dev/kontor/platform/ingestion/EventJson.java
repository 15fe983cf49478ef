package dev.kontor.platform.ingestion;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How event bodies are read: unknown fields are ignored, a field that stands there twice or text behind the end makes
/// the body unreadable, since readers would differ in what it means.
final class EventJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private EventJson() {
    }

}
