package dev.kontor.platform.problem;

import java.io.IOException;

/// The request's body turned out to be longer than this service reads.
public class BodyTooLargeException extends IOException {

    public BodyTooLargeException(long limit) {
        super("The body is longer than " + limit + " bytes");
    }

}
