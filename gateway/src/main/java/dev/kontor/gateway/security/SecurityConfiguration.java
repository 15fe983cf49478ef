package dev.kontor.gateway.security;

import dev.kontor.gateway.PublicAddress;
import dev.kontor.gateway.login.BackChannelLogout;
import dev.kontor.gateway.problem.ProblemCode;
import dev.kontor.gateway.problem.Problems;
import dev.kontor.gateway.session.SessionContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

/// Which request passes through what: only calls of the API and of the gateway itself know sessions and CSRF tokens.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final ServerWebExchangeMatcher PORTAL = pathMatchers("/api/**", "/bff/**", "/login/**",
            "/logout/**");

    private static final ServerWebExchangeMatcher KEYCLOAK = pathMatchers("/auth/**");

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain portalChain(ServerHttpSecurity http, SessionContext sessions, BackChannelLogout backChannel,
            SecurityHeaders headers, Problems problems, PublicAddress address) {
        return bare(http).securityMatcher(PORTAL)
            .headers(headers::write)
            .securityContextRepository(sessions)
            .oidcLogout((logout) -> logout.backChannel((channel) -> channel.logoutHandler(backChannel)))
            .csrf((csrf) -> csrf.csrfTokenRepository(csrfCookie(address))
                .csrfTokenRequestHandler(new CsrfHeader())
                .accessDeniedHandler((exchange, denied) -> problems.answer(exchange, ProblemCode.CSRF)))
            .exceptionHandling((handling) -> handling
                .authenticationEntryPoint((exchange, missing) -> problems.answer(exchange, ProblemCode.UNAUTHENTICATED))
                .accessDeniedHandler((exchange, denied) -> problems.answer(exchange, ProblemCode.NO_PERMISSION)))
            // whoever registers has no session, but a page of ours and its CSRF token
            .authorizeExchange((exchange) -> exchange.pathMatchers("/api/registrations/*")
                .permitAll()
                .pathMatchers("/api/**")
                .authenticated()
                .anyExchange()
                .permitAll())
            .build();
    }

    /// Keycloak looks after its own pages, with headers and CSRF protection of its own.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityWebFilterChain keycloakChain(ServerHttpSecurity http, SecurityHeaders headers) {
        return bare(http).securityMatcher(KEYCLOAK)
            .headers(headers::writeTransport)
            .csrf(ServerHttpSecurity.CsrfSpec::disable)
            .authorizeExchange((exchange) -> exchange.anyExchange().permitAll())
            .build();
    }

    /// The web app and the signs of life: public, without session. Metrics are for this
    /// machine.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    SecurityWebFilterChain webChain(ServerHttpSecurity http, SecurityHeaders headers, Problems problems) {
        return bare(http).headers(headers::write)
            .csrf(ServerHttpSecurity.CsrfSpec::disable)
            .exceptionHandling((handling) -> handling
                .authenticationEntryPoint((exchange, missing) -> problems.answer(exchange, ProblemCode.NOT_FOUND))
                .accessDeniedHandler((exchange, denied) -> problems.answer(exchange, ProblemCode.NOT_FOUND)))
            .authorizeExchange((exchange) -> exchange.pathMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .pathMatchers("/actuator/**")
                .access(new FromThisMachine())
                .anyExchange()
                .permitAll())
            .build();
    }

    /// A request is observed as a whole; each security filter by itself would cost more
    /// than the filters do.
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    ServerWebExchangeFirewall firewall() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderValues(HeaderValues::areAllowed);
        return firewall;
    }

    /// Addresses with `..`, `//`, encoded slashes or control characters are not worth the
    /// risk that two servers read them
    /// differently.
    @Bean
    ServerExchangeRejectedHandler rejectedRequests(Problems problems) {
        return (exchange, rejection) -> problems.answer(exchange, ProblemCode.INVALID_REQUEST);
    }

    private static ServerHttpSecurity bare(ServerHttpSecurity http) {
        return http.requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
            .logout(ServerHttpSecurity.LogoutSpec::disable)
            .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
            .formLogin(ServerHttpSecurity.FormLoginSpec::disable);
    }

    private static CookieServerCsrfTokenRepository csrfCookie(PublicAddress address) {
        var cookie = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        // on a host with other applications it is ours alone
        cookie.setCookiePath(address.path("/"));
        cookie.setCookieCustomizer((it) -> it.secure(true).sameSite("Lax"));
        return cookie;
    }

}
