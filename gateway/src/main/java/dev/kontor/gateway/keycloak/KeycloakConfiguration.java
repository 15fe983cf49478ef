package dev.kontor.gateway.keycloak;

import java.util.Map;

import dev.kontor.gateway.PublicAddress;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.web.reactive.function.client.WebClient;

/// The gateway as a client of Keycloak. Every address is known beforehand, so nothing is discovered at start and the
/// gateway comes up while Keycloak is down.
@Configuration(proxyBeanMethods = false)
class KeycloakConfiguration {

    static final String REGISTRATION = "keycloak";

    static final String CALLBACK = "/login/oauth2/code/" + REGISTRATION;

    @Bean
    ClientRegistration keycloakRegistration(KeycloakSettings settings, PublicAddress address) {
        var realm = "/realms/" + settings.realm();
        var publicIssuer = address.at("/auth" + realm);
        var direct = settings.url() + realm + "/protocol/openid-connect";
        return ClientRegistration.withRegistrationId(REGISTRATION)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .scope("openid", "profile", "email")
            .redirectUri(address.at(CALLBACK))
            .userNameAttributeName(IdTokenClaimNames.SUB)
            .issuerUri(publicIssuer)
            .authorizationUri(publicIssuer + "/protocol/openid-connect/auth")
            .tokenUri(direct + "/token")
            .jwkSetUri(direct + "/certs")
            .providerConfigurationMetadata(
                    Map.of("end_session_endpoint", publicIssuer + "/protocol/openid-connect/logout"))
            .build();
    }

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(ClientRegistration keycloak) {
        return (id) -> id.equals(REGISTRATION) ? Mono.just(keycloak) : Mono.empty();
    }

    @Bean
    WebClient keycloakClient(KeycloakSettings settings, ObservationRegistry observations) {
        return WebClient.builder()
            .observationRegistry(observations)
            .clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000)
                .responseTimeout(settings.timeout())))
            .build();
    }

}
