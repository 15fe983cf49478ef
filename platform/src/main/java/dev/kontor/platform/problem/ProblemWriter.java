package dev.kontor.platform.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Answers with a problem, be it from a controller, a filter or the server itself.
public class ProblemWriter {

    private final Problems problems;

    private final LocaleResolver locales;

    private final JsonMapper json;

    ProblemWriter(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    ResponseEntity<Problem> answer(ProblemException problem, HttpHeaders headers, HttpServletRequest request) {
        var locale = this.locales.resolveLocale(request);
        return ResponseEntity.status(problem.status())
            .headers(headers)
            .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(describe(problem, locale));
    }

    /// For places outside the dispatcher; does nothing when the answer is already on its
    /// way.
    public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var locale = this.locales.resolveLocale(request);
        var body = this.json.writeValueAsString(describe(problem, locale)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status().value());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    private Problem describe(ProblemException problem, Locale locale) {
        return this.problems.describe(problem, locale, problem.status().is5xxServerError() ? traceId() : null);
    }

    private static @Nullable String traceId() {
        return MDC.get("traceId");
    }

}
