package dev.kontor.gateway.session;

import dev.kontor.gateway.keycloak.Person;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/// That somebody is logged in. What he may do is for the services to say.
class LoggedIn extends AbstractAuthenticationToken {

    private final transient Person person;

    LoggedIn(Person person) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return this.person;
    }

    @Override
    public String getName() {
        return this.person.id();
    }

}
