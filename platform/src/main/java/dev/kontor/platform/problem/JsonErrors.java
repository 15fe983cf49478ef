package dev.kontor.platform.problem;

import java.util.List;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What is wrong with a body that cannot be read.
final class JsonErrors {

    private JsonErrors() {
    }

    static ProblemException of(HttpMessageNotReadableException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLargeException tooLarge -> {
                    return ProblemException.tooLarge();
                }
                case ProblemException problem -> {
                    return problem;
                }
                case UnrecognizedPropertyException unknown -> {
                    return new InvalidRequestException(path(unknown), "unknown-field");
                }
                case MismatchedInputException mismatch when !mismatch.getPath().isEmpty() -> {
                    return new InvalidRequestException(
                            List.of(FieldErrors.mismatch(path(mismatch), mismatch.getTargetType())));
                }
                case DatabindException databind when !databind.getPath().isEmpty() -> {
                    return new InvalidRequestException(path(databind), "invalid-value");
                }
                default -> {
                }
            }
        }
        return new InvalidRequestException("body", isMissing(exception) ? "required" : "invalid-json");
    }

    private static boolean isMissing(HttpMessageNotReadableException exception) {
        return exception.getCause() == null;
    }

    private static String path(JacksonException exception) {
        var path = new StringBuilder();
        for (var reference : exception.getPath()) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            }
            else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

}
