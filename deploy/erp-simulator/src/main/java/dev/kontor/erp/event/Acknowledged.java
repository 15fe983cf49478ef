package dev.kontor.erp.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How far the ERP has got with one version of what the portal announced; times are ISO 8601 in UTC.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangeAcknowledged(String subject, long subjectVersion, long version, State state, String receivedAt,
        @Nullable String decidedAt, @Nullable String reason) implements ErpEvent {

    public enum State {

        RECEIVED, BOOKED, REJECTED

    }

    @Override
    public Topic topic() {
        return Topic.ACKNOWLEDGEMENTS;
    }

    @Override
    public String type() {
        return "kontor.erp.customer-change.acknowledged.v1";
    }

    @Override
    public String key() {
        return this.subject;
    }

}
