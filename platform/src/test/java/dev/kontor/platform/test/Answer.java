package dev.kontor.platform.test;

import java.io.UnsupportedEncodingException;
import java.net.http.HttpResponse;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a service answered, wherever it came from.
public record Answer(int status, String contentType, String body) {

    public static Answer of(MvcTestResult result) {
        var response = result.getResponse();
        try {
            return new Answer(response.getStatus(), text(response.getContentType()), response.getContentAsString());
        }
        catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    private static String text(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }

}
