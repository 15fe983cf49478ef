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

    /// Whether events of a topic still wait to be sent: who has a lot to send there lays
    /// the next ones down when these
    /// are gone.
    default boolean isWaiting(String topic) {
        return false;
    }

}
