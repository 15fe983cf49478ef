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

/// A document with everything that the ERP said about it: its row in lists, and what only its own page shows.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A document with everything that the ERP said about it.")
record Document(DocumentKind kind,
        @Schema(description = "Unique within the kind; may contain slashes and single blanks.",
                example = "RE-2026/000123") String number,
        DocumentStatus status, @Schema(description = "In the supplier's time zone.") LocalDate issuedOn,
        @Schema(description = "The moment it was issued, where the ERP has it.") @Nullable Instant issuedAt,
        @Schema(description = "Invoice: payable until the end of this day. Order and delivery: planned day.") @Nullable LocalDate dueOn,
        @Schema(description = "Quote: binding until the end of this day.") @Nullable LocalDate validUntil,
        @Schema(description = "ISO 4217.", example = "EUR") String currency, @Nullable Amount netTotal,
        @Nullable Amount taxTotal, @Nullable Amount grossTotal, @Nullable Amount paidTotal,
        @Schema(description = "What is still to be paid or settled.") @Nullable Amount openTotal,
        @Nullable Channel channel,
        @Schema(description = "The customer's word for the purpose.") @Nullable String commission,
        @Schema(description = "The customer's own number for it.") @Nullable String customerReference,
        @Schema(description = "Id of the portal's own row that this document took the place of.") @Nullable String portalId,
        @Schema(description = "The documents it follows from.") List<Reference> references,
        @Schema(description = "Fields that the ERP did not know and a stated rule derived.") @Nullable List<String> derived,
        @Schema(description = "In the order of the document.") List<Line> lines,
        @Schema(description = "Time of the ERP event that made it what it is.") @Nullable Instant asOf) {

    static Document of(Row row) {
        var summary = DocumentSummary.of(row);
        var currency = summary.currency();
        return new Document(summary.kind(), summary.number(), summary.status(), summary.issuedOn(),
                row.momentOrNull("issuedAt"), summary.dueOn(), summary.validUntil(), currency, summary.netTotal(),
                Amount.ofNullable(row.amountOrNull("taxTotal"), currency), summary.grossTotal(), summary.paidTotal(),
                summary.openTotal(), summary.channel(), summary.commission(), summary.customerReference(),
                row.textOrNull("portalId"), row.rows("references").stream().map(Reference::of).toList(),
                summary.derived(), row.rows("lines").stream().map(line -> Line.of(line, currency)).toList(),
                row.momentOrNull("asOf"));
    }

    @Schema(name = "DocumentReference", description = "A document by its number.")
    record Reference(DocumentKind kind, String number) {

        static Reference of(Row row) {
            return new Reference(row.kind(), row.text("number"));
        }

    }

    @Schema(name = "DocumentLine", description = "A line; the same article may stand on several.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(@Schema(description = "Unique within the document.") int position,
            @Schema(description = "Article code of the supplier.") @Nullable String product, String description,
            @Schema(description = "Decimal string.", example = "37.5") String quantity,
            @Schema(description = "UN/ECE Recommendation 20.", example = "H87") String unit,
            @Schema(description = "Net price of one unit.") @Nullable Amount unitPrice,
            @Schema(description = "Net amount of the line after discounts.") @Nullable Amount netAmount) {

        static Line of(Row row, String currency) {
            return new Line(row.number("position"), row.textOrNull("product"), row.text("description"),
                    plain(row.amount("quantity")), row.text("unit"),
                    Amount.ofNullable(row.amountOrNull("unitPrice"), currency),
                    Amount.ofNullable(row.amountOrNull("netAmount"), currency));
        }

        /// As the ERP wrote it: trailing zeros of a quantity say how it was measured.
        private static String plain(BigDecimal quantity) {
            return quantity.toPlainString();
        }

    }

}
