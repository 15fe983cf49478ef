package dev.kontor.platform.outbox;

import java.util.Collection;

/// Where a service lays what it wants to announce. Only inside a transaction, so that the event exists exactly when the
/// change does.
public interface Outbox {

    void add(OutgoingEvent event);

    /// The same with few questions to the database.
    default void addAll(Collection<OutgoingEvent> events) {
        events.forEach(this::add);
    }

    /// Whether so much waits to be sent that who announces in bulk should rest: what
    /// others
    /// announce meanwhile has to wait behind it.
    default boolean isCrowded() {
        return false;
    }

}
