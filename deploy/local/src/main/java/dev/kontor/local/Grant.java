package dev.kontor.local;

import org.jspecify.annotations.Nullable;

/// A right that the contract gives a service: to send to a topic, or to receive from it, perhaps as a consumer group.
public record Grant(String service, boolean send, String topic, @Nullable String group) {
}
