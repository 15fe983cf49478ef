package dev.kontor.platform.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the accesses are announced, and whether this service reads them.
@ConfigurationProperties("kontor.access")
record AccessSettings(@DefaultValue("portal.access") String topic, @DefaultValue("true") boolean projection) {

}
