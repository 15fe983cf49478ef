package dev.kontor.platform.problem;

import java.util.List;

import org.springframework.http.HttpStatus;

/// An answer that is not a success. The code is a stable word; its text is found in the message bundles under
/// `problem.<code>.title` and `problem.<code>.detail`, a service adds its own in `problems.properties`.
public class ProblemException extends RuntimeException {

    private final HttpStatus status;

    private final String code;

    private final List<Object> arguments;

    public ProblemException(HttpStatus status, String code, Object... arguments) {
        super(code);
        this.status = status;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public static ProblemException conflict() {
        return new ProblemException(HttpStatus.CONFLICT, "conflict");
    }

    public static ProblemException preconditionFailed() {
        return new ProblemException(HttpStatus.PRECONDITION_FAILED, "precondition-failed");
    }

    public static ProblemException preconditionRequired() {
        return new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "precondition-required");
    }

    public static ProblemException unavailable() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }

    public static ProblemException tooLarge() {
        return new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    public HttpStatus status() {
        return this.status;
    }

    public String code() {
        return this.code;
    }

    public List<Object> arguments() {
        return this.arguments;
    }

    /// What is wrong with the request, field by field.
    public List<InvalidField> errors() {
        return List.of();
    }

    /// The rules that refused.
    public List<String> reasons() {
        return List.of();
    }

}
