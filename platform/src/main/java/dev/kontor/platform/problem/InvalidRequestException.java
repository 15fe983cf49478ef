package dev.kontor.platform.problem;

import java.util.List;

import org.springframework.http.HttpStatus;

/// The request has the wrong shape, and these are the fields.
public class InvalidRequestException extends ProblemException {

    private final List<InvalidField> errors;

    public InvalidRequestException(List<InvalidField> errors) {
        super(HttpStatus.BAD_REQUEST, "invalid-request");
        this.errors = List.copyOf(errors);
    }

    public InvalidRequestException(String field, String code, Object... arguments) {
        this(List.of(new InvalidField(field, code, arguments)));
    }

    @Override
    public List<InvalidField> errors() {
        return this.errors;
    }

}
