package dev.kontor.gateway.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/// A login between the way to Keycloak and the way back. Where it leads is part of `state`, so that it is still known when
/// the rest was lost: another tab began a login too, or the person took longer than the cookie lives.
record PendingLogin(String state, String nonce, String codeVerifier) {

    private static final String FIRST = "1";

    private static final String SECOND = "2";

    static OAuth2AuthorizationRequest begin(OAuth2AuthorizationRequest request, LocalPath to, boolean again,
            @Nullable String language, @Nullable AccountAction action) {
        var target = Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(to.value().getBytes(StandardCharsets.UTF_8));
        return OAuth2AuthorizationRequest.from(request)
            .state(request.getState() + "." + (again ? SECOND : FIRST) + "." + target)
            .additionalParameters((parameters) -> {
                if (language != null) {
                    parameters.put("ui_locales", language);
                }
                if (action != null) {
                    parameters.put("kc_action", action.word());
                }
            })
            .build();
    }

    static PendingLogin of(OAuth2AuthorizationRequest request) {
        return new PendingLogin(Objects.requireNonNull(request.getState()),
                Objects.requireNonNull(request.getAttribute(OidcParameterNames.NONCE)),
                Objects.requireNonNull(request.getAttribute(PkceParameterNames.CODE_VERIFIER)));
    }

    OAuth2AuthorizationRequest resume(OAuth2AuthorizationRequest fresh) {
        return OAuth2AuthorizationRequest.from(fresh).state(this.state).attributes((attributes) -> {
            attributes.put(OidcParameterNames.NONCE, this.nonce);
            attributes.put(PkceParameterNames.CODE_VERIFIER, this.codeVerifier);
        }).build();
    }

    static LocalPath target(@Nullable String state) {
        var parts = parts(state);
        try {
            return (parts.length == 3)
                    ? LocalPath.of(new String(Base64.getUrlDecoder().decode(parts[2]), StandardCharsets.UTF_8))
                    : LocalPath.START;
        }
        catch (IllegalArgumentException nonsense) {
            return LocalPath.START;
        }
    }

    /// Whether a login that failed may be begun anew: once, or a browser without cookies
    /// would never come to rest.
    static boolean mayBeginAgain(@Nullable String state) {
        var parts = parts(state);
        return parts.length == 3 && parts[1].equals(FIRST);
    }

    private static String[] parts(@Nullable String state) {
        return (state != null) ? state.split("\\.", -1) : new String[0];
    }

}
