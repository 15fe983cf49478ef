package dev.kontor.documents.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Amount;
import dev.kontor.documents.document.Channel;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.document.DocumentSummary;
import dev.kontor.documents.document.Row;
import dev.kontor.documents.document.Shipment;

/// A document with everything that the ERP said about it: its row in lists, and what only its own page shows.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A document with everything that the ERP said about it.")
record Document(DocumentKind kind,
        @Schema(description = "Unique within the kind; may contain slashes and single blanks.",
                example = "RE-2026/000123") String number,
        @Schema(description = "Rises with every change by the ERP; of a quote, to be named by who decides about it.",
                example = "2") String version,
        DocumentStatus status, @Schema(description = "In the supplier's time zone.") LocalDate issuedOn,
        @Schema(description = "The moment it was issued, where the ERP has it.") @Nullable Instant issuedAt,
        @Schema(description = "What a contract is about.") @Nullable String subject,
        @Schema(description = "Invoice: payable until the end of this day. Order and delivery: planned day.") @Nullable LocalDate dueOn,
        @Schema(description = "Contract and framework contract: first day of its term.") @Nullable LocalDate validFrom,
        @Schema(description = "Quote: binding until the end of this day. Contract: last day of its term.") @Nullable LocalDate validUntil,
        @Schema(description = "Contract: last day for giving notice.") @Nullable LocalDate noticeBy,
        @Schema(description = "Contract: by how many months its term grows at its end unless notice was given.") @Nullable Integer renewalMonths,
        @Schema(description = "ISO 4217.", example = "EUR") String currency, @Nullable Amount netTotal,
        @Nullable Amount taxTotal, @Nullable Amount grossTotal, @Nullable Amount paidTotal,
        @Schema(description = "What is still to be paid or settled.") @Nullable Amount openTotal,
        @Schema(description = "Framework contract: net value that has been called off.") @Nullable Amount usedTotal,
        @Schema(description = "Framework contract: net value that is left.") @Nullable Amount remainingTotal,
        @Nullable Channel channel,
        @Schema(description = "The customer's word for the purpose.") @Nullable String commission,
        @Schema(description = "The customer's own number for it.") @Nullable String customerReference,
        @Schema(description = "Id of the portal's own row that this document took the place of.") @Nullable String portalId,
        @Nullable Shipment shipment,
        @Schema(description = "Quote: what the company has decided and the ERP has not described yet: ACCEPTED, REJECTED or COUNTERED.") @Nullable String decided,
        @Schema(description = "The documents it follows from.") List<Reference> references,
        @Schema(description = "Fields that the ERP did not know and a stated rule derived.") @Nullable List<String> derived,
        @Schema(description = "In the order of the document.") List<Line> lines,
        @Schema(description = "Time of the ERP event that made it what it is.") @Nullable Instant asOf) {

    static Document of(Row row) {
        var summary = DocumentSummary.of(row);
        var currency = summary.currency();
        return new Document(summary.kind(), summary.number(), Long.toString(row.version()), summary.status(),
                summary.issuedOn(), row.momentOrNull("issuedAt"), summary.subject(), summary.dueOn(),
                summary.validFrom(), summary.validUntil(), summary.noticeBy(), row.numberOrNull("renewalMonths"),
                currency, summary.netTotal(), Amount.ofNullable(row.amountOrNull("taxTotal"), currency),
                summary.grossTotal(), summary.paidTotal(), summary.openTotal(), summary.usedTotal(),
                summary.remainingTotal(), summary.channel(), summary.commission(), summary.customerReference(),
                row.textOrNull("portalId"), summary.shipment(), summary.decided(),
                Reference.known(row.rows("references")), summary.derived(),
                row.rows("lines").stream().map(line -> Line.of(line, currency)).toList(), row.momentOrNull("asOf"));
    }

    @Schema(name = "DocumentReference", description = "A document by its number.")
    record Reference(DocumentKind kind, String number) {

        /// Without those of kinds that are not kept here.
        static List<Reference> known(List<Row> rows) {
            return rows.stream()
                .flatMap(row -> DocumentKind.of(row.text("kind"))
                    .map(kind -> new Reference(kind, row.text("number")))
                    .stream())
                .toList();
        }

    }

    @Schema(name = "DocumentLine", description = "A line; the same article may stand on several.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(@Schema(description = "Unique within the document.") int position,
            @Schema(description = "Article code of the supplier.") @Nullable String product, String description,
            @Schema(description = "Decimal string.", example = "37.5") String quantity,
            @Schema(description = "UN/ECE Recommendation 20.", example = "H87") String unit,
            @Schema(description = "Net price of one unit.") @Nullable Amount unitPrice,
            @Schema(description = "Net amount of the line after discounts.") @Nullable Amount netAmount,
            @Schema(description = "Framework contract: what has been called off of quantity.") @Nullable String usedQuantity,
            @Schema(description = "Framework contract: what is left of quantity.") @Nullable String remainingQuantity,
            @Schema(description = "Framework contract: value that has been called off.") @Nullable Amount usedAmount,
            @Schema(description = "Framework contract: value that is left.") @Nullable Amount remainingAmount) {

        static Line of(Row row, String currency) {
            var quantity = row.amount("quantity");
            var used = row.amountOrNull("usedQuantity");
            return new Line(row.number("position"), row.textOrNull("product"), row.text("description"), plain(quantity),
                    row.text("unit"), Amount.ofNullable(row.amountOrNull("unitPrice"), currency),
                    Amount.ofNullable(row.amountOrNull("netAmount"), currency), used == null ? null : plain(used),
                    used == null ? null : plain(quantity.subtract(used)),
                    Amount.ofNullable(row.amountOrNull("usedAmount"), currency), Amount.ofNullable(
                            difference(row.amountOrNull("netAmount"), row.amountOrNull("usedAmount")), currency));
        }

        private static @Nullable BigDecimal difference(@Nullable BigDecimal agreed, @Nullable BigDecimal used) {
            return agreed == null || used == null ? null : agreed.subtract(used);
        }

        /// As the ERP wrote it: trailing zeros of a quantity say how it was measured.
        private static String plain(BigDecimal quantity) {
            return quantity.toPlainString();
        }

    }

}
