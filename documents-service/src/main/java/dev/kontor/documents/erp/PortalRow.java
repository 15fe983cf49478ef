package dev.kontor.documents.erp;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.erp.DocumentUpserted.Origin;
import dev.kontor.documents.erp.DocumentUpserted.Reference;

/// A document that was born in the portal and that the ERP has not described yet. It stands among the ERP's documents, so
/// that every list, count, search, sum and chain has it, until the ERP's own takes its place (B-02).
///
/// @param portalId what the ERP's document will name as its `portalId`
/// @param number by which it is known until then; unique within the kind
public record PortalRow(String portalId, String kind, String number, String company, String status, LocalDate issuedOn,
        Instant issuedAt, String currency, @Nullable BigDecimal netTotal, @Nullable String commission,
        @Nullable String customerReference, @Nullable String orderer, @Nullable String unit, List<Line> lines) {

    public PortalRow {
        lines = List.copyOf(lines);
    }

    /// Its key among the documents; the ERP's document comes under another one.
    static String id(String kind, String portalId) {
        return kind + "/" + portalId;
    }

    String id() {
        return id(this.kind, this.portalId);
    }

    DocumentUpserted toDocument() {
        var references = this.lines.stream()
            .flatMap(line -> line.follows().stream())
            .map(it -> new Reference(it.kind(), it.number()))
            .distinct()
            .toList();
        return new DocumentUpserted(this.kind, this.number, this.company, this.status, this.issuedOn,
                this.issuedAt.atOffset(ZoneOffset.UTC), null, null, null, null, null, null, this.currency,
                this.netTotal, null, null, null, null, "ONLINE", this.commission, this.customerReference, this.orderer,
                this.unit, this.portalId, null, references.isEmpty() ? null : references, null,
                this.lines.stream().map(Line::toDocument).toList());
    }

    /// A line of it.
    public record Line(int position, @Nullable String product, @Nullable String productGroup, String description,
            BigDecimal quantity, String unit, @Nullable BigDecimal unitPrice, @Nullable BigDecimal netAmount,
            List<Place> follows) {

        public Line {
            follows = List.copyOf(follows);
        }

        DocumentUpserted.Line toDocument() {
            return new DocumentUpserted.Line(this.position, this.product, this.productGroup, this.description,
                    this.quantity, this.unit, this.unitPrice, this.netAmount, null, null,
                    this.follows.isEmpty() ? null
                            : this.follows.stream()
                                .map(it -> new Origin(it.kind(), it.number(), it.position()))
                                .toList());
        }

    }

    /// A line of another document.
    public record Place(String kind, String number, int position) {
    }

}
