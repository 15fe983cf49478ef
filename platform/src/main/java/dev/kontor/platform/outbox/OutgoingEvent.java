package dev.kontor.platform.outbox;

import org.jspecify.annotations.Nullable;

/// Something to announce: the state of an entity after a change. The version rises with each change of the entity that
/// the key names; there is one event per topic, key and version. Without a body it is a tombstone.
public record OutgoingEvent(String topic, String key, String type, long version, @Nullable Object body) {

    public static OutgoingEvent tombstone(String topic, String key, String type, long version) {
        return new OutgoingEvent(topic, key, type, version, null);
    }

    /// The event's identity on the bus, the same in every repeat.
    public String id() {
        return this.topic + "/" + this.key + ":" + this.version;
    }

}
