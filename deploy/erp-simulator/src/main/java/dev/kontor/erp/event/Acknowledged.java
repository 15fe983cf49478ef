package dev.kontor.erp.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How far the ERP has got with one version of what the portal announced; times are ISO 8601 in UTC. What is answered,
/// and so the type of the answer, is told by the first word of its key.
///
/// @param number of the document that came of it, once it is booked
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Acknowledged(String subject, long subjectVersion, long version, State state, String receivedAt,
        @Nullable String decidedAt, @Nullable String reason, @Nullable String number) implements ErpEvent {

    public enum State {

        RECEIVED, BOOKED, REJECTED

    }

    @Override
    public Topic topic() {
        return Topic.ACKNOWLEDGEMENTS;
    }

    @Override
    public String type() {
        var what = switch (this.subject.substring(0, this.subject.indexOf('/'))) {
            case "ORDER" -> "order";
            case "ORDER_CANCELLATION" -> "order-cancellation";
            case "QUOTE_REQUEST" -> "quote-request";
            case "QUOTE_DECISION" -> "quote-decision";
            default -> "customer-change";
        };
        return "kontor.erp." + what + ".acknowledged.v1";
    }

    @Override
    public String key() {
        return this.subject;
    }

}
