package dev.kontor.erp.book;

import dev.kontor.erp.event.Acknowledged;
import dev.kontor.erp.event.Acknowledged.State;

/// How far the ERP has got with an announcement, by its own word.
public record Answer(long subjectVersion, long version, State state, String receivedAt) {

    static Answer of(Acknowledged event) {
        return new Answer(event.subjectVersion(), event.version(), event.state(), event.receivedAt());
    }

    public boolean isDecided() {
        return this.state != State.RECEIVED;
    }

}
