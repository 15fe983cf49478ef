package dev.kontor.gateway.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcReactiveOAuth2UserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/// What we ask of Keycloak: a login by code with PKCE, fresh tokens, the address that ends its session.
@Component
public class Keycloak {

    public static final String CALLBACK = KeycloakConfiguration.CALLBACK;

    private final ClientRegistration registration;

    private final Clock clock;

    private final Duration timeout;

    private final DefaultServerOAuth2AuthorizationRequestResolver authorizationRequests;

    private final OidcAuthorizationCodeReactiveAuthenticationManager codes;

    private final WebClientReactiveRefreshTokenTokenResponseClient refreshTokens;

    Keycloak(ReactiveClientRegistrationRepository registrations, ClientRegistration registration, WebClient client,
            KeycloakSettings settings, Clock clock) {
        this.registration = registration;
        this.clock = clock;
        this.timeout = settings.timeout();
        this.authorizationRequests = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
        var codeClient = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        codeClient.setWebClient(client);
        this.codes = new OidcAuthorizationCodeReactiveAuthenticationManager(codeClient,
                new OidcReactiveOAuth2UserService());
        this.refreshTokens = new WebClientReactiveRefreshTokenTokenResponseClient();
        this.refreshTokens.setWebClient(client);
    }

    /// A login to be: state, nonce and code verifier are new each time.
    public Mono<OAuth2AuthorizationRequest> authorizationRequest(ServerWebExchange exchange) {
        return this.authorizationRequests.resolve(exchange, this.registration.getRegistrationId());
    }

    /// Changes the code for tokens and checks the ID token: signature, issuer, audience,
    /// nonce, expiry.
    public Mono<KeycloakLogin> login(OAuth2AuthorizationRequest request, String code, String state) {
        var response = OAuth2AuthorizationResponse.success(code)
            .redirectUri(Objects.requireNonNull(request.getRedirectUri()))
            .state(state)
            .build();
        return this.codes
            .authenticate(new OAuth2AuthorizationCodeAuthenticationToken(this.registration,
                    new OAuth2AuthorizationExchange(request, response)))
            .timeout(this.timeout.multipliedBy(2))
            .cast(OAuth2LoginAuthenticationToken.class)
            .map((login) -> KeycloakLogin.of((OidcUser) Objects.requireNonNull(login.getPrincipal()),
                    tokens(Objects.requireNonNull(login.getAccessToken()), login.getRefreshToken(), null)));
    }

    /// New tokens for old; empty when Keycloak says that this login is over.
    public Mono<Tokens> refresh(Tokens old) {
        if (old.refreshToken() == null) {
            return Mono.empty();
        }
        var accessToken = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, old.accessToken(), Instant.EPOCH,
                old.expiresAt());
        var refreshToken = new OAuth2RefreshToken(old.refreshToken(), null);
        return this.refreshTokens
            .getTokenResponse(new OAuth2RefreshTokenGrantRequest(this.registration, accessToken, refreshToken))
            .map((response) -> tokens(response.getAccessToken(), response.getRefreshToken(), old.refreshToken()))
            .onErrorResume(Keycloak::isOver, (over) -> Mono.empty());
    }

    /// Where the browser goes to end Keycloak's session too.
    public String endSessionAddress(String idToken, String returnTo) {
        var endpoint = (String) Objects.requireNonNull(
                this.registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"));
        return UriComponentsBuilder.fromUriString(endpoint)
            .queryParam("id_token_hint", "{idToken}")
            .queryParam("post_logout_redirect_uri", "{returnTo}")
            .encode()
            .buildAndExpand(idToken, returnTo)
            .toUriString();
    }

    private Tokens tokens(OAuth2AccessToken accessToken, @Nullable OAuth2RefreshToken refreshToken,
            @Nullable String oldRefreshToken) {
        var expiresAt = (accessToken.getExpiresAt() != null) ? accessToken.getExpiresAt() : this.clock.instant();
        return new Tokens(accessToken.getTokenValue(), expiresAt,
                (refreshToken != null) ? refreshToken.getTokenValue() : oldRefreshToken);
    }

    private static boolean isOver(Throwable failure) {
        return failure instanceof OAuth2AuthorizationException refused
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
    }

}
