package dev.kontor.platform.ingestion;

import tools.jackson.databind.JsonNode;

/// One rule of a compiled schema.
@FunctionalInterface
interface Check {

    boolean accepts(JsonNode node);

}
