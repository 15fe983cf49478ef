package dev.kontor.platform.ingestion;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much is read at once and by how many, and how long to wait when MongoDB or the broker is away.
///
/// @param group consumer group and name of the service in dead letters; the application's name when nothing is said
/// @param workers consumers per topic in this instance
/// @param writeTimeout how long one access to MongoDB may take before it counts as failed
@ConfigurationProperties("kontor.ingestion")
record IngestionSettings(@Nullable String group, @DefaultValue("2") int workers, @DefaultValue("2000") int batchSize,
        @DefaultValue("250ms") Duration firstBackoff, @DefaultValue("10s") Duration longestBackoff,
        @DefaultValue("30s") Duration writeTimeout) {

}
