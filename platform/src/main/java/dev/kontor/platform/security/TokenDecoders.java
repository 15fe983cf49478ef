package dev.kontor.platform.security;

import java.net.MalformedURLException;
import java.time.Clock;
import java.util.List;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Builds what checks an access token: signature, issuer, audience, times and that there is a subject.
final class TokenDecoders {

    private static final int TIMEOUT = 2_000;

    private static final long KEYS_LIVE = 5 * 60_000L;

    private static final long KEYS_OUTAGE = 4 * 60 * 60_000L;

    private TokenDecoders() {
    }

    static JwtDecoder of(SecuritySettings settings) throws MalformedURLException {
        var decoder = NimbusJwtDecoder.withJwkSource(keys(settings))
            .jwsAlgorithms(algorithms -> algorithms
                .addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
            .build();
        decoder.setJwtValidator(validator(settings));
        return (settings.cachedTokens() == 0) ? decoder
                : new CachingJwtDecoder(decoder, settings.cachedTokens(), Clock.systemUTC());
    }

    /// Keys are kept while Keycloak is away; an unknown key asks again, at most every 30
    /// s, so that forged key ids cannot
    /// be used to flood it.
    private static JWKSource<SecurityContext> keys(SecuritySettings settings) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(TIMEOUT, TIMEOUT);
        return JWKSourceBuilder.<SecurityContext>create(settings.jwksUri().toURL(), retriever)
            .cache(KEYS_LIVE, 2 * TIMEOUT)
            .retrying(true)
            .outageTolerant(KEYS_OUTAGE)
            .build();
    }

    private static OAuth2TokenValidator<Jwt> validator(SecuritySettings settings) {
        return new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(settings.clockSkew()),
                new JwtIssuerValidator(settings.issuerUri()), new JwtAudienceValidator(settings.audience()),
                new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank()));
    }

}
