package dev.kontor.gateway;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The one address under which browsers know Kontor: a host, and perhaps a directory on it (F-023). Redirects and cookies are built from it, never from a request's
/// `Host` header, which anybody may write.
@ConfigurationProperties("kontor.public")
public record PublicAddress(URI url) {

    private static final Pattern DIRECTORY = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?");

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
        var path = (url.getRawPath() != null) ? url.getRawPath() : "";
        if (!DIRECTORY.matcher(path).matches()) {
            throw new IllegalArgumentException("KONTOR_PUBLIC_URL may have a directory like /portal, not " + path);
        }
        url = URI.create(url.getScheme() + "://" + url.getAuthority()
                + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path));
    }

    /// Empty, or the directory without a slash at its end.
    public String basePath() {
        return this.url.getRawPath();
    }

    public boolean isSecure() {
        return "https".equals(this.url.getScheme());
    }

    public int port() {
        return (this.url.getPort() != -1) ? this.url.getPort() : (isSecure() ? 443 : 80);
    }

    /// A path of ours as browsers see it on this host.
    public String path(String path) {
        return basePath() + path;
    }

    /// A path of ours as an absolute address.
    public String at(String path) {
        return this.url + path;
    }

}
