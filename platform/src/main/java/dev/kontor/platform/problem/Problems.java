package dev.kontor.platform.problem;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/// Puts a problem into the words of a language.
class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    Problem describe(ProblemException problem, Locale locale, @Nullable String traceId) {
        var code = problem.code();
        var arguments = problem.arguments().toArray();
        return new Problem("urn:kontor:problem:" + code, text("problem." + code + ".title", locale, problem.status()),
                problem.status().value(), text("problem." + code + ".detail", locale, problem.status(), arguments),
                code, problem.errors().stream().map(error -> describe(error, locale)).toList(),
                problem.reasons().stream().map(rule -> describe(rule, locale)).toList(), traceId);
    }

    private Problem.Field describe(InvalidField error, Locale locale) {
        var message = find("field." + error.code(), locale, error.arguments().toArray());
        return new Problem.Field(error.field(), error.code(),
                (message == null) ? required("field.invalid-value", locale) : message);
    }

    private Problem.Reason describe(String rule, Locale locale) {
        var message = find("reason." + rule, locale);
        return new Problem.Reason(rule, (message == null) ? required("reason.OTHER", locale) : message);
    }

    private String text(String key, Locale locale, HttpStatus status, Object... arguments) {
        var text = find(key, locale, arguments);
        return (text == null) ? status.getReasonPhrase() : text;
    }

    private String required(String key, Locale locale) {
        return this.messages.getMessage(key, null, locale);
    }

    private @Nullable String find(String key, Locale locale, Object... arguments) {
        return this.messages.getMessage(key, arguments, null, locale);
    }

}
