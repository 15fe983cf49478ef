package dev.kontor.documents.erp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A document as the ERP announces it, reduced to the fields this service reads: `v2` with all of them, `v1` without
/// those that its five kinds do not have. Kinds and statuses stay words: the schema has checked them, and the queries
/// decide what they mean.
record DocumentUpserted(String kind, String number, String company, String status, LocalDate issuedOn,
        @Nullable OffsetDateTime issuedAt, @Nullable String subject, @Nullable LocalDate dueOn,
        @Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable LocalDate noticeBy,
        @Nullable Integer renewalMonths, String currency, @Nullable BigDecimal netTotal, @Nullable BigDecimal taxTotal,
        @Nullable BigDecimal grossTotal, @Nullable BigDecimal paidTotal, @Nullable BigDecimal usedTotal,
        @Nullable String channel, @Nullable String commission, @Nullable String customerReference,
        @Nullable String orderer, @Nullable String unit, @Nullable String portalId, @Nullable Shipment shipment,
        @Nullable List<Reference> references, @Nullable List<String> derived, List<Line> lines) {

    DocumentUpserted with(CustomerData customer) {
        return new DocumentUpserted(this.kind, this.number, this.company, this.status, this.issuedOn, this.issuedAt,
                this.subject, this.dueOn, this.validFrom, this.validUntil, this.noticeBy, this.renewalMonths,
                this.currency, this.netTotal, this.taxTotal, this.grossTotal, this.paidTotal, this.usedTotal,
                this.channel, customer.commission(), customer.customerReference(), customer.orderer(), customer.unit(),
                this.portalId, this.shipment, this.references, this.derived, this.lines);
    }

    /// As the ERP's document of something that was born in the portal.
    DocumentUpserted bornAs(String id) {
        return new DocumentUpserted(this.kind, this.number, this.company, this.status, this.issuedOn, this.issuedAt,
                this.subject, this.dueOn, this.validFrom, this.validUntil, this.noticeBy, this.renewalMonths,
                this.currency, this.netTotal, this.taxTotal, this.grossTotal, this.paidTotal, this.usedTotal,
                this.channel, this.commission, this.customerReference, this.orderer, this.unit, id, this.shipment,
                this.references, this.derived, this.lines);
    }

    record Reference(String kind, String number) {
    }

    record Shipment(@Nullable String carrier, @Nullable String trackingNumber, @Nullable String trackingUrl,
            @Nullable Integer parcels, @Nullable LocalDate plannedOn, @Nullable LocalDate shippedOn,
            @Nullable LocalDate deliveredOn) {
    }

    record Line(int position, @Nullable String product, @Nullable String productGroup, String description,
            BigDecimal quantity, String unit, @Nullable BigDecimal unitPrice, @Nullable BigDecimal netAmount,
            @Nullable BigDecimal usedQuantity, @Nullable BigDecimal usedAmount, @Nullable List<Origin> follows) {
    }

    /// A line of another document.
    record Origin(String kind, String number, int position) {
    }

}
