package dev.kontor.gateway.keycloak;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Keycloak is: for browsers below our public address, for the gateway itself directly.
@ConfigurationProperties("kontor.keycloak")
public record KeycloakSettings(URI url, @DefaultValue("kontor") String realm,
        @DefaultValue("kontor-gateway") String clientId, String clientSecret, @DefaultValue("5s") Duration timeout) {

    @Override
    public String toString() {
        return "KeycloakSettings[url=" + this.url + ", realm=" + this.realm + "]";
    }

}
