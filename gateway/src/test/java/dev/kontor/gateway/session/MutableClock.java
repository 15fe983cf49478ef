package dev.kontor.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that a test moves on.
class MutableClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-02T08:00:00Z");

    void pass(Duration time) {
        this.now = this.now.plus(time);
    }

    @Override
    public Instant instant() {
        return this.now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

}
