package dev.kontor.platform.migration;

import java.time.Duration;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.kontor.platform.storage.Lease;

/// Applies the migrations of the service, and those of platform's own collections.
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "kontor.migrations.enabled", matchIfMissing = true)
class MigrationAutoConfiguration {

    /// Longer than any migration should take: a killed instance keeps the others waiting
    /// for that long.
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Bean
    Migrations migrations(MongoOperations mongo, ObjectProvider<Migration> migrations) {
        return new Migrations(mongo, new MigrationRecords(mongo),
                new Lease(mongo, "migrations", UUID.randomUUID().toString(), LEASE), migrations.stream().toList());
    }

    @Bean
    MigrationHealth migrationsHealthIndicator(Migrations migrations) {
        return new MigrationHealth(migrations);
    }

}
