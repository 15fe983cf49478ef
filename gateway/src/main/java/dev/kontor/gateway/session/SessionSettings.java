package dev.kontor.gateway.session;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a session lives unused and at most, how exactly its last use is kept, and how long before its end an access
/// token is renewed; and how long an instance goes on with what it has read, which is how late it may learn that another one
/// has ended a session.
@ConfigurationProperties("kontor.session")
record SessionSettings(@DefaultValue("30m") Duration idle, @DefaultValue("10h") Duration absolute,
        @DefaultValue("1m") Duration precision, @DefaultValue("30s") Duration refreshAhead,
        @DefaultValue("1s") Duration memory) {
}
