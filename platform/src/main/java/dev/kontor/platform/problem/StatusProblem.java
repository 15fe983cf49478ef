package dev.kontor.platform.problem;

import org.springframework.http.HttpStatus;

/// The problem that stands for a bare status, where nothing more is known.
final class StatusProblem {

    private StatusProblem() {
    }

    static ProblemException of(int value) {
        var status = HttpStatus.resolve(value);
        if (status == null || !status.isError()) {
            return of(HttpStatus.INTERNAL_SERVER_ERROR.value());
        }
        return switch (status) {
            case NOT_FOUND -> new NotFoundException();
            case BAD_REQUEST -> new ProblemException(status, "invalid-request");
            case CONTENT_TOO_LARGE -> ProblemException.tooLarge();
            default -> new ProblemException(status, code(status));
        };
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "unauthenticated";
            case FORBIDDEN -> "no-permission";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case NOT_ACCEPTABLE -> "not-acceptable";
            case CONFLICT -> "conflict";
            case PRECONDITION_FAILED -> "precondition-failed";
            case PRECONDITION_REQUIRED -> "precondition-required";
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
            case TOO_MANY_REQUESTS -> "too-many-requests";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "headers-too-large";
            case SERVICE_UNAVAILABLE, BAD_GATEWAY, GATEWAY_TIMEOUT -> "unavailable";
            default -> status.is4xxClientError() ? "refused" : "internal";
        };
    }

}
