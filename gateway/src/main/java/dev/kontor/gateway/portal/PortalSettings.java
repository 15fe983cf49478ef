package dev.kontor.gateway.portal;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who knows whether the portal is open, and how often it is asked; an interval of zero asks only when somebody logs in.
@ConfigurationProperties("kontor.portal")
record PortalSettings(@DefaultValue("http://127.0.0.1:7710") URI identity, @DefaultValue("400ms") Duration interval) {

}
