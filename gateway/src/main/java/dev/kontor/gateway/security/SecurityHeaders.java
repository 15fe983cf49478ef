package dev.kontor.gateway.security;

import java.time.Duration;

import dev.kontor.gateway.PublicAddress;

import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.CrossOriginOpenerPolicyServerHttpHeadersWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.server.header.CrossOriginResourcePolicyServerHttpHeadersWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter;
import org.springframework.stereotype.Component;

/// What browsers are told about our answers. A header that an answer brings along itself stays: the page of the web app has
/// a content security policy of its own, this one is for everything that is no page.
@Component
class SecurityHeaders {

    private static final Duration YEAR = Duration.ofDays(365);

    private final PublicAddress address;

    SecurityHeaders(PublicAddress address) {
        this.address = address;
    }

    void write(HeaderSpec headers) {
        headers.contentSecurityPolicy((policy) -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
            .frameOptions((frames) -> frames.mode(XFrameOptionsServerHttpHeadersWriter.Mode.DENY))
            .referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
            .permissionsPolicy((permissions) -> permissions.policy(
                    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), midi=()"))
            .crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
            .crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
            .xssProtection(HeaderSpec.XssProtectionSpec::disable);
        transport(headers);
    }

    /// Only what concerns the way, nothing that concerns the content.
    void writeTransport(HeaderSpec headers) {
        headers.cache(HeaderSpec.CacheSpec::disable)
            .contentTypeOptions(HeaderSpec.ContentTypeOptionsSpec::disable)
            .frameOptions(HeaderSpec.FrameOptionsSpec::disable)
            .xssProtection(HeaderSpec.XssProtectionSpec::disable);
        transport(headers);
    }

    private void transport(HeaderSpec headers) {
        if (this.address.isSecure()) {
            headers.hsts((hsts) -> hsts.maxAge(YEAR).includeSubdomains(true));
        }
        else {
            headers.hsts(HeaderSpec.HstsSpec::disable);
        }
    }

}
