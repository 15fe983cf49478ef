package dev.kontor.documents.erp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A document as the ERP announces it, reduced to the fields this service reads. Kinds and statuses stay words: the
/// schema has checked them, and the queries decide what they mean.
record DocumentUpserted(String kind, String number, String company, String status, LocalDate issuedOn,
        @Nullable OffsetDateTime issuedAt, @Nullable LocalDate dueOn, @Nullable LocalDate validUntil, String currency,
        @Nullable BigDecimal netTotal, @Nullable BigDecimal taxTotal, @Nullable BigDecimal grossTotal,
        @Nullable BigDecimal paidTotal, @Nullable String channel, @Nullable String commission,
        @Nullable String customerReference, @Nullable String portalId, @Nullable List<Reference> references,
        @Nullable List<String> derived, List<Line> lines) {

    record Reference(String kind, String number) {
    }

    record Line(int position, @Nullable String product, String description, BigDecimal quantity, String unit,
            @Nullable BigDecimal unitPrice, @Nullable BigDecimal netAmount) {
    }

}
