package dev.kontor.platform.problem;

import org.springframework.http.HttpStatus;

/// There is no such thing, or none the caller may know of: the answer is the same and carries no detail on purpose.
public class NotFoundException extends ProblemException {

    public NotFoundException() {
        super(HttpStatus.NOT_FOUND, "not-found");
    }

}
