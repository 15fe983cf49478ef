package dev.kontor.platform.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose tokens are taken, and where their keys are found.
///
/// @param issuerUri what the token must say about its issuer: the public address
/// @param jwksUri where the keys are fetched: the internal address, so that this never needs the gateway
/// @param audience what the token must be meant for
/// @param cachedTokens how many verified tokens are remembered until they expire; zero verifies each time
/// @param clockSkew how far the clocks of the machines may be apart
/// @param open patterns of paths that need no token
@ConfigurationProperties("kontor.security")
record SecuritySettings(@DefaultValue("http://localhost:7700/auth/realms/kontor") String issuerUri,
        @DefaultValue("http://127.0.0.1:7701/auth/realms/kontor/protocol/openid-connect/certs") URI jwksUri,
        @DefaultValue("kontor-api") String audience, @DefaultValue("10000") long cachedTokens,
        @DefaultValue("5s") Duration clockSkew, @DefaultValue List<String> open) {

}
