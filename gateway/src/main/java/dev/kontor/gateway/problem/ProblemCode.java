package dev.kontor.gateway.problem;

import java.util.Locale;

/// What the gateway itself can have to say instead of an answer; services have their own.
public enum ProblemCode {

    INVALID_REQUEST(400), UNAUTHENTICATED(401), CSRF(403), NO_PERMISSION(403), PORTAL_CLOSED(403), NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405), NOT_ACCEPTABLE(406), TOO_LARGE(413), ADDRESS_TOO_LONG(414), UNSUPPORTED_MEDIA_TYPE(415),
    HEADERS_TOO_LARGE(431), INTERNAL(500), UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return this.status;
    }

    /// The stable word that clients compare with.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProblemCode of(int status) {
        for (ProblemCode code : values()) {
            if (code.status == status && code != CSRF) {
                return code;
            }
        }
        return switch (status) {
            case 502, 504 -> UNAVAILABLE;
            default -> (status >= 500) ? INTERNAL : INVALID_REQUEST;
        };
    }

}
