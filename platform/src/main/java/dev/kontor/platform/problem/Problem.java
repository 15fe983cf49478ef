package dev.kontor.platform.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The body of an answer that is not a success (RFC 9457). Without `instance`, so that a stranger's answer does not
/// depend on which address he tried.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String code, List<Field> errors,
        List<Reason> reasons, @Nullable String traceId) {

    /// What is wrong with one field of the request.
    public record Field(String field, String code, String message) {
    }

    /// One rule that refused.
    public record Reason(String rule, String message) {
    }

}
