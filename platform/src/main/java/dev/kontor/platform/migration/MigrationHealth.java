package dev.kontor.platform.migration;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Ready only when the database is as this release wants it.
class MigrationHealth extends AbstractHealthIndicator {

    private final Migrations migrations;

    MigrationHealth(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (this.migrations.isDone()) {
            health.up();
        }
        else {
            health.outOfService();
        }
    }

}
