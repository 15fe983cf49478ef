package dev.kontor.gateway.web;

import java.time.Duration;
import java.util.List;

import reactor.core.publisher.Mono;

import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.resource.CachingResourceResolver;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/// The web app's files. Those below `assets` carry a hash of their content in their names and never change; they are sent
/// as the web build compressed them.
@Configuration(proxyBeanMethods = false)
class WebAppConfiguration implements WebFluxConfigurer {

    static final String ROOT = "classpath:/static/";

    private static final Duration FOREVER = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/assets/**", ROOT + "assets/", CacheControl.maxAge(FOREVER).cachePublic().immutable());
        serve(registry, "/*", ROOT, CacheControl.noCache());
    }

    @Bean
    RouterFunction<ServerResponse> pages(IndexPage index) {
        return RouterFunctions.route(index::isAskedFor, (request) -> index.answer());
    }

    /// Its address stays when its content changes, so it is asked for each time.
    @Bean
    RouterFunction<ServerResponse> brandingFiles(Branding branding) {
        return RouterFunctions.route()
            .GET("/branding.css",
                    (request) -> ServerResponse.ok()
                        .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                        .cacheControl(CacheControl.noCache())
                        .bodyValue(branding.styles()))
            .GET("/branding/logo", (request) -> logo(branding))
            .build();
    }

    /// Named with a word that changes with it. An SVG opened by itself must not run
    /// anything, which the policy for what is no page sees to.
    private static Mono<ServerResponse> logo(Branding branding) {
        var logo = branding.logo();
        return (logo == null) ? ServerResponse.notFound().build()
                : ServerResponse.ok()
                    .contentType(logo.type())
                    .cacheControl(CacheControl.maxAge(FOREVER).cachePublic())
                    .bodyValue(logo.content());
    }

    private static void serve(ResourceHandlerRegistry registry, String pattern, String location, CacheControl caching) {
        var compressed = new EncodedResourceResolver();
        compressed.setContentCodings(List.of("br", "gzip"));
        registry.addResourceHandler(pattern)
            .addResourceLocations(location)
            .setCacheControl(caching)
            .resourceChain(false)
            .addResolver(new SmallestEncoding())
            .addResolver(new CachingResourceResolver(new ConcurrentMapCache(pattern)))
            .addResolver(compressed);
    }

}
