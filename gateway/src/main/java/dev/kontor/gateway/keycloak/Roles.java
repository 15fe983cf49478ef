package dev.kontor.gateway.keycloak;

import java.text.ParseException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.nimbusds.jwt.JWTParser;

/// The realm roles in an access token that came from Keycloak itself, so that its signature needs no look here: services
/// look at it.
final class Roles {

    private Roles() {
    }

    static Set<String> of(String accessToken) {
        try {
            var claims = JWTParser.parse(accessToken).getJWTClaimsSet();
            return (claims.getClaim("realm_access") instanceof Map<?, ?> access
                    && access.get("roles") instanceof Collection<?> roles)
                            ? roles.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet()) : Set.of();
        }
        catch (ParseException notOurs) {
            return Set.of();
        }
    }

}
