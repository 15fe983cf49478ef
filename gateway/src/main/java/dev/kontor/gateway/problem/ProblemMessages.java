package dev.kontor.gateway.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Problems in the caller's language, English where we do not speak it.
@Component
public class ProblemMessages {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("ro"),
            Locale.of("da"));

    Problem describe(ProblemCode code, Locale language, @Nullable String traceId) {
        // the root bundle is English: without this control a German machine would answer
        // everybody in German
        var texts = ResourceBundle.getBundle("dev.kontor.gateway.problem.problems", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new Problem("urn:kontor:problem:" + code.code(), texts.getString(code.code() + ".title"), code.status(),
                texts.getString(code.code() + ".detail"), code.code(), traceId);
    }

    Locale language(HttpHeaders headers) {
        return language(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return Locale.ENGLISH;
        }
        try {
            var known = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return (known != null) ? known : Locale.ENGLISH;
        }
        catch (IllegalArgumentException nonsense) {
            return Locale.ENGLISH;
        }
    }

}
