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
        LocalDate issuedOn, @Nullable OffsetDateTime issuedAt, @Nullable String subject, @Nullable LocalDate dueOn,
        @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable LocalDate noticeBy,
        @Nullable Integer renewalMonths, String currency, @Nullable BigDecimal netTotal, @Nullable BigDecimal taxTotal,
        @Nullable BigDecimal grossTotal, @Nullable BigDecimal paidTotal, @Nullable BigDecimal usedTotal,
        @Nullable Channel channel, @Nullable String commission, @Nullable String customerReference,
        @Nullable String orderer, @Nullable String unit, @Nullable String portalId, @Nullable Shipment shipment,
        List<Reference> references, List<String> derived, @JsonInclude List<Line> lines) implements ErpEvent {

    /// Of a kind that has neither term nor shipment.
    public DocumentUpserted(Kind kind, String number, long version, String company, Status status, LocalDate issuedOn,
            @Nullable OffsetDateTime issuedAt, @Nullable LocalDate dueOn, @Nullable LocalDate validUntil,
            String currency, @Nullable BigDecimal netTotal, @Nullable BigDecimal taxTotal,
            @Nullable BigDecimal grossTotal, @Nullable BigDecimal paidTotal, @Nullable Channel channel,
            @Nullable String commission, @Nullable String customerReference, List<Reference> references,
            List<String> derived, List<Line> lines) {
        this(kind, number, version, company, status, issuedOn, issuedAt, null, dueOn, null, validUntil, null, null,
                currency, netTotal, taxTotal, grossTotal, paidTotal, null, channel, commission, customerReference, null,
                null, null, null, references, derived, lines);
    }

    public enum Kind {

        ORDER, QUOTE, DELIVERY, INVOICE, CREDIT_NOTE, TAX_INVOICE, GOODS_RETURN, CONTRACT, FRAMEWORK_CONTRACT

    }

    /// All states of all kinds; which kind has which is fixed by the schema.
    public enum Status {

        RECEIVED, CONFIRMED, IN_PROGRESS, PARTIALLY_SHIPPED, SHIPPED, COMPLETED, CANCELLED, OPEN, ACCEPTED, REJECTED,
        EXPIRED, PLANNED, DELIVERED, PARTIALLY_PAID, PAID, SETTLED, ISSUED, INSPECTED, CLOSED, ACTIVE, EXHAUSTED,
        TERMINATED

    }

    public enum Channel {

        ONLINE, PHONE, IN_PERSON, EDI

    }

    public record Reference(Kind kind, String number) {
    }

    public record Totals(@Nullable BigDecimal net, @Nullable BigDecimal tax, @Nullable BigDecimal gross) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shipment(String carrier, @Nullable String trackingNumber, @Nullable String trackingUrl, int parcels,
            @Nullable LocalDate plannedOn, @Nullable LocalDate shippedOn, @Nullable LocalDate deliveredOn) {

        Shipment delivered(LocalDate day) {
            return new Shipment(this.carrier, this.trackingNumber, this.trackingUrl, this.parcels, this.plannedOn,
                    this.shippedOn, day);
        }

    }

    /// A line of another document.
    public record Origin(Kind kind, String number, int position) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(int position, @Nullable String product, @Nullable String productGroup, String description,
            BigDecimal quantity, String unit, @Nullable BigDecimal unitPrice, @Nullable BigDecimal netAmount,
            @Nullable BigDecimal usedQuantity, @Nullable BigDecimal usedAmount, @Nullable List<Origin> follows) {

        public Line(int position, @Nullable String product, @Nullable String productGroup, String description,
                BigDecimal quantity, String unit, @Nullable BigDecimal unitPrice, @Nullable BigDecimal netAmount) {
            this(position, product, productGroup, description, quantity, unit, unitPrice, netAmount, null, null, null);
        }

        /// The same, of so many for so much.
        public Line at(BigDecimal quantity, @Nullable BigDecimal unitPrice, @Nullable BigDecimal netAmount) {
            return new Line(this.position, this.product, this.productGroup, this.description, quantity, this.unit,
                    unitPrice, netAmount, this.usedQuantity, this.usedAmount, this.follows);
        }

        /// The same, of which so much has been called off.
        public Line used(BigDecimal quantity, BigDecimal amount) {
            return new Line(this.position, this.product, this.productGroup, this.description, this.quantity, this.unit,
                    this.unitPrice, this.netAmount, quantity, amount, this.follows);
        }

        /// The same, as what follows from a line of another document.
        public Line following(Kind kind, String number, int line) {
            return new Line(this.position, this.product, this.productGroup, this.description, this.quantity, this.unit,
                    this.unitPrice, this.netAmount, this.usedQuantity, this.usedAmount,
                    List.of(new Origin(kind, number, line)));
        }

    }

    /// The same, in a later version, with another status.
    public DocumentUpserted as(long version, Status status) {
        return with(version, status, this.validUntil, new Totals(this.netTotal, this.taxTotal, this.grossTotal),
                this.usedTotal, this.shipment, this.lines);
    }

    /// A quote, offered anew.
    public DocumentUpserted offered(long version, LocalDate validUntil, Totals totals, List<Line> lines) {
        return with(version, Status.OPEN, validUntil, totals, this.usedTotal, this.shipment, lines);
    }

    /// A framework contract of which more or less has been called off.
    public DocumentUpserted used(long version, Status status, BigDecimal usedTotal, List<Line> lines) {
        return with(version, status, this.validUntil, new Totals(this.netTotal, this.taxTotal, this.grossTotal),
                usedTotal, this.shipment, lines);
    }

    /// A delivery that has arrived.
    public DocumentUpserted delivered(long version, LocalDate day) {
        return with(version, Status.DELIVERED, this.validUntil,
                new Totals(this.netTotal, this.taxTotal, this.grossTotal), this.usedTotal,
                (this.shipment != null) ? this.shipment.delivered(day) : null, this.lines);
    }

    private DocumentUpserted with(long version, Status status, @Nullable LocalDate validUntil, Totals totals,
            @Nullable BigDecimal usedTotal, @Nullable Shipment shipment, List<Line> lines) {
        return new DocumentUpserted(this.kind, this.number, version, this.company, status, this.issuedOn, this.issuedAt,
                this.subject, this.dueOn, this.validFrom, validUntil, this.noticeBy, this.renewalMonths, this.currency,
                totals.net(), totals.tax(), totals.gross(), this.paidTotal, usedTotal, this.channel, this.commission,
                this.customerReference, this.orderer, this.unit, this.portalId, shipment, this.references, this.derived,
                lines);
    }

    @Override
    public Topic topic() {
        return Topic.DOCUMENTS;
    }

    @Override
    public String type() {
        return "kontor.erp.document.upserted.v2";
    }

    @Override
    public String key() {
        return this.kind + "/" + this.number;
    }

}
