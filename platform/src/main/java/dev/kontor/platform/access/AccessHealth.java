package dev.kontor.platform.access;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/// Ready only when everybody's access is known: before that, every member would look like a stranger.
class AccessHealth extends AbstractHealthIndicator {

    private final AccessReader reader;

    AccessHealth(AccessReader reader) {
        this.reader = reader;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (this.reader.hasCaughtUp()) {
            health.up();
        }
        else {
            health.outOfService();
        }
    }

}
