package dev.kontor.gateway.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.kontor.gateway.PublicAddress;
import reactor.core.publisher.Mono;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/// The one page of the web app, for every address that is a page of it.
@Component
class IndexPage {

    /// The web app brings scripts and styles as files; nothing inline has to be allowed.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final List<String> NOT_PAGES = List.of("/api", "/auth", "/bff", "/assets", "/login", "/logout",
            "/actuator", "/branding.css", "/branding/logo");

    private final ResourceLoader files;

    private final Optional<String> html;

    IndexPage(ResourceLoader files, PublicAddress address, Branding branding) {
        this.files = files;
        this.html = read(files.getResource(WebAppConfiguration.ROOT + "index.html"))
            .map((built) -> branding.writtenInto(at(address, built)));
    }

    /// The build names its files relative to the page; but the page is served at every
    /// depth, so they are named relative to the host. The app finds its directory there.
    private static String at(PublicAddress address, String built) {
        return built.replace("=\"./", "=\"" + address.path("/"))
            .replaceFirst("<html ", "<html data-base=\"" + address.basePath() + "\" ");
    }

    boolean isAskedFor(ServerRequest request) {
        var path = request.path();
        return this.html.isPresent() && READS.contains(request.method())
                && NOT_PAGES.stream().noneMatch((it) -> path.equals(it) || path.startsWith(it + "/"))
                && acceptsPage(request) && !isFile(path);
    }

    Mono<ServerResponse> answer() {
        return ServerResponse.ok()
            .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
            .cacheControl(CacheControl.noCache())
            .header("Content-Security-Policy", POLICY)
            .bodyValue(this.html.orElseThrow());
    }

    /// A browser that navigates says so; a script that forgot its own file must get a 404
    /// and not a page.
    private static boolean acceptsPage(ServerRequest request) {
        return request.headers().accept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)
                || request.path().equals("/");
    }

    /// `/favicon.svg` opened in a tab of its own.
    private boolean isFile(String path) {
        return path.lastIndexOf('/') == 0 && path.indexOf('.') > 0
                && this.files.getResource(WebAppConfiguration.ROOT + path.substring(1)).exists();
    }

    private static Optional<String> read(Resource page) {
        try {
            return page.exists() ? Optional.of(page.getContentAsString(StandardCharsets.UTF_8)) : Optional.empty();
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
