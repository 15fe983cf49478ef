package dev.kontor.gateway.problem;

import org.jspecify.annotations.Nullable;

/// A request ends here with a problem for an answer.
public class ProblemException extends RuntimeException {

    private final ProblemCode code;

    public ProblemException(ProblemCode code) {
        this(code, null);
    }

    /// Without a stack trace: it is an answer, not a fault of ours.
    public ProblemException(ProblemCode code, @Nullable Throwable cause) {
        super(code.code(), cause, false, false);
        this.code = code;
    }

    public ProblemCode code() {
        return this.code;
    }

}
