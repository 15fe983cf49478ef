package dev.kontor.identity.keycloak;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.resteasy.client.jaxrs.internal.ResteasyClientBuilderImpl;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The client of the admin API. It connects at the first call, so the service starts while Keycloak is away.
@Configuration
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakConfiguration {

    private static final int CONNECTIONS = 16;

    @Bean(destroyMethod = "close")
    Keycloak keycloak(KeycloakSettings settings) {
        var limit = settings.timeLimit().toMillis();
        var http = new ResteasyClientBuilderImpl().connectTimeout(limit, TimeUnit.MILLISECONDS)
            .readTimeout(limit, TimeUnit.MILLISECONDS)
            .connectionCheckoutTimeout(limit, TimeUnit.MILLISECONDS)
            .connectionPoolSize(CONNECTIONS)
            .register(JacksonProvider.class, 100)
            .build();
        return KeycloakBuilder.builder()
            .serverUrl(settings.url())
            .realm(settings.realm())
            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .resteasyClient(http)
            .build();
    }

    @Bean
    RealmResource keycloakRealm(Keycloak keycloak, KeycloakSettings settings) {
        return keycloak.realm(settings.realm());
    }

    @Bean
    KeycloakCalls keycloakCalls(KeycloakSettings settings, MeterRegistry meters) {
        return KeycloakCalls.of(settings.timeLimit(), meters);
    }

}
