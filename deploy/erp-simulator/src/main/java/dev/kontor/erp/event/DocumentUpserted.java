package dev.kontor.erp.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A business document, whole, as the ERP knows it now.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DocumentUpserted(Kind kind, String number, long version, String company, Status status,
        LocalDate issuedOn, @Nullable OffsetDateTime issuedAt, @Nullable LocalDate dueOn,
        @Nullable LocalDate validUntil, String currency, @Nullable BigDecimal netTotal, @Nullable BigDecimal taxTotal,
        @Nullable BigDecimal grossTotal, @Nullable BigDecimal paidTotal, @Nullable Channel channel,
        @Nullable String commission, @Nullable String customerReference, List<Reference> references,
        List<String> derived, @JsonInclude List<Line> lines) implements ErpEvent {

    public enum Kind {

        ORDER, QUOTE, DELIVERY, INVOICE, CREDIT_NOTE

    }

    /// All states of all kinds; which kind has which is fixed by the schema.
    public enum Status {

        RECEIVED, CONFIRMED, IN_PROGRESS, PARTIALLY_SHIPPED, SHIPPED, COMPLETED, CANCELLED, OPEN, ACCEPTED, REJECTED,
        EXPIRED, PLANNED, DELIVERED, PARTIALLY_PAID, PAID, SETTLED

    }

    public enum Channel {

        ONLINE, PHONE, IN_PERSON, EDI

    }

    public record Reference(Kind kind, String number) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(int position, @Nullable String product, String description, BigDecimal quantity, String unit,
            @Nullable BigDecimal unitPrice, @Nullable BigDecimal netAmount) {
    }

    @Override
    public Topic topic() {
        return Topic.DOCUMENTS;
    }

    @Override
    public String type() {
        return "kontor.erp.document.upserted.v1";
    }

    @Override
    public String key() {
        return this.kind + "/" + this.number;
    }

}
