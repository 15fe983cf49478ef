package dev.kontor.gateway.security;

import reactor.core.publisher.Mono;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;

/// Lets in who calls from this machine and not through a proxy on it.
class FromThisMachine implements ReactiveAuthorizationManager<AuthorizationContext> {

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        var request = context.getExchange().getRequest();
        var caller = request.getRemoteAddress();
        boolean isLocal = caller != null && caller.getAddress() != null && caller.getAddress().isLoopbackAddress();
        boolean isForwarded = request.getHeaders().containsHeader("X-Forwarded-For")
                || request.getHeaders().containsHeader("Forwarded");
        return Mono.just(new AuthorizationDecision(isLocal && !isForwarded));
    }

}
