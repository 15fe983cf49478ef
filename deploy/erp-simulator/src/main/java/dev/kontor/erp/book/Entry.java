package dev.kontor.erp.book;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// The newest version of an entity: its headline, and where the rest is. What was just sent, and what is small, is here.
final class Entry {

    private final Headline headline;

    private final Instant at;

    private final @Nullable String cause;

    private final @Nullable Place place;

    private final byte @Nullable [] body;

    Entry(Headline headline, Instant at, @Nullable String cause, @Nullable Place place, byte @Nullable [] body) {
        this.headline = headline;
        this.at = at;
        this.cause = cause;
        this.place = place;
        this.body = body;
    }

    long version() {
        return this.headline.version();
    }

    @Nullable String status() {
        return this.headline.status();
    }

    Instant at() {
        return this.at;
    }

    @Nullable String cause() {
        return this.cause;
    }

    @Nullable Place place() {
        return this.place;
    }

    byte @Nullable [] body() {
        return this.body;
    }

}
