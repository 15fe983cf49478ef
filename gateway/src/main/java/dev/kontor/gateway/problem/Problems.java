package dev.kontor.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import dev.kontor.gateway.PublicAddress;
import io.micrometer.tracing.handler.TracingObservationHandler;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Writes a problem: as JSON, or as a small page when a browser navigates.
@Component
public class Problems {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ProblemMessages messages;

    private final JsonMapper json;

    private final PublicAddress address;

    Problems(ProblemMessages messages, JsonMapper json, PublicAddress address) {
        this.messages = messages;
        this.json = json;
        this.address = address;
    }

    public Mono<Void> answer(ServerWebExchange exchange, ProblemCode code) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return response.setComplete();
        }
        var language = this.messages.language(exchange.getRequest().getHeaders());
        var problem = this.messages.describe(code, language, (code.status() >= 500) ? traceId(exchange) : null);
        response.setStatusCode(HttpStatusCode.valueOf(code.status()));
        describe(response.getHeaders(), code, language);
        boolean page = wantsPage(exchange);
        response.getHeaders().setContentType(page ? HTML : MediaType.APPLICATION_PROBLEM_JSON);
        byte[] body = page ? ProblemPage.of(problem, language, this.address.path("/")).getBytes(StandardCharsets.UTF_8)
                : json(problem);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /// For the layer below HTTP exchanges, which has a language at best.
    byte[] json(ProblemCode code, Locale language) {
        return json(this.messages.describe(code, language, null));
    }

    private byte[] json(Problem problem) {
        return this.json.writeValueAsBytes(problem);
    }

    private static void describe(HttpHeaders headers, ProblemCode code, Locale language) {
        // what an upstream may have said about its own, abandoned answer
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.remove(HttpHeaders.ETAG);
        headers.setContentLanguage(language);
        headers.setCacheControl("no-store");
        switch (code) {
            case UNAVAILABLE -> headers.set(HttpHeaders.RETRY_AFTER, "5");
            // the rest of the body is still on its way, and nobody will read it
            case TOO_LARGE -> headers.set(HttpHeaders.CONNECTION, "close");
            default -> {
            }
        }
    }

    private static boolean wantsPage(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var path = request.getPath().value();
        if (path.equals("/api") || path.startsWith("/api/")) {
            return false;
        }
        try {
            return request.getHeaders().getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        }
        catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }

    private static @Nullable String traceId(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
            .map((context) -> context.<TracingObservationHandler.TracingContext>get(
                    TracingObservationHandler.TracingContext.class))
            .map(TracingObservationHandler.TracingContext::getSpan)
            .map((span) -> span.context().traceId())
            .orElse(null);
    }

}
