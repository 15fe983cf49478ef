package dev.kontor.platform.outbox;

/// Where a service lays what it wants to announce. Only inside a transaction, so that the event exists exactly when the
/// change does.
public interface Outbox {

    void add(OutgoingEvent event);

}
