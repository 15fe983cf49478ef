package dev.kontor.platform.access;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/// Who of the staff looks as which member, in memory, at most one at a time. What is over is so by the clock, whether or
/// not its end was announced.
class Impersonations {

    private final Map<PersonId, Entry> entries = new ConcurrentHashMap<>();

    private final InstantSource clock;

    Impersonations(InstantSource clock) {
        this.clock = clock;
    }

    Optional<Impersonation> of(PersonId staff) {
        var entry = this.entries.get(staff);
        return Optional.ofNullable((entry == null) ? null : entry.impersonation())
            .filter(it -> !it.isOver(this.clock.instant()));
    }

    void apply(ImpersonationChanged event) {
        this.entries.merge(event.staff(), new Entry(event.version(), event.toImpersonation()),
                (stored, incoming) -> (incoming.version() > stored.version()) ? incoming : stored);
    }

    /// Something about it could not be understood.
    void revoke(PersonId staff) {
        this.entries.merge(staff, new Entry(Long.MIN_VALUE, null), (stored, none) -> new Entry(stored.version(), null));
    }

    private record Entry(long version, @Nullable Impersonation impersonation) {
    }

}
