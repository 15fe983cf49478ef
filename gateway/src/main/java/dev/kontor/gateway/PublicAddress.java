package dev.kontor.gateway;

import java.net.URI;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The one address under which browsers know Kontor. Redirects and cookies are built from it, never from a request's
/// `Host` header, which anybody may write.
@ConfigurationProperties("kontor.public")
public record PublicAddress(URI url) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public PublicAddress {
        if (url.getHost() == null) {
            throw new IllegalArgumentException("KONTOR_PUBLIC_URL must be an address like https://kontor.example.com");
        }
        if (!"https".equals(url.getScheme()) && !THIS_MACHINE.contains(url.getHost())) {
            // a browser would drop our cookies, and everybody would go round in circles
            // at the login
            throw new IllegalArgumentException(
                    "KONTOR_PUBLIC_URL must be https, except on this machine itself: " + url);
        }
        url = URI.create(url.getScheme() + "://" + url.getAuthority());
    }

    public boolean isSecure() {
        return "https".equals(this.url.getScheme());
    }

    public int port() {
        return (this.url.getPort() != -1) ? this.url.getPort() : (isSecure() ? 443 : 80);
    }

    /// A path of ours as an absolute address.
    public String at(String path) {
        return this.url + path;
    }

}
