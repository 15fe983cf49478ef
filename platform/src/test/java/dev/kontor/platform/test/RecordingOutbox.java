package dev.kontor.platform.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.outbox.OutgoingEvent;

/// Remembers what was announced, for tests that need neither database nor broker.
public final class RecordingOutbox implements Outbox {

    private final List<OutgoingEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void add(OutgoingEvent event) {
        this.events.add(event);
    }

    public List<OutgoingEvent> events() {
        return List.copyOf(this.events);
    }

}
