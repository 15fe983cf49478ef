package dev.kontor.platform.outbox;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param interval how often an instance looks for what another one has left behind; its own commits wake it at once
/// @param batch how many messages are read, sent and removed at a time
/// @param lease how long a killed instance keeps the others from publishing; more than twice the time-out
/// @param timeout after which a message counts as not sent
@ConfigurationProperties("kontor.outbox")
record OutboxSettings(@DefaultValue("true") boolean enabled, @DefaultValue("200ms") Duration interval,
        @DefaultValue("2000") int batch, @DefaultValue("20s") Duration lease, @DefaultValue("8s") Duration timeout) {

}
