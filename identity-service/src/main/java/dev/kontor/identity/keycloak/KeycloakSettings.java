package dev.kontor.identity.keycloak;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Keycloak is and as whom we talk to it.
@ConfigurationProperties("kontor.keycloak")
record KeycloakSettings(String url, @DefaultValue("kontor") String realm,
        @DefaultValue("kontor-identity") String clientId, String clientSecret, @DefaultValue("3s") Duration timeLimit) {

    @Override
    public String toString() {
        return "KeycloakSettings[" + this.url + ", " + this.realm + "]";
    }

}
