package dev.kontor.documents.document;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row of a list: what identifies a document and lets one judge it, without its lines.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A row of a list: what identifies a document and lets one judge it, without its lines.")
public record DocumentSummary(DocumentKind kind,
        @Schema(description = "Unique within the kind; may contain slashes and single blanks.",
                example = "RE-2026/000123") String number,
        DocumentStatus status, @Schema(description = "In the supplier's time zone.") LocalDate issuedOn,
        @Schema(description = "What a contract is about.") @Nullable String subject,
        @Schema(description = "Invoice: payable until the end of this day. Order and delivery: planned day.") @Nullable LocalDate dueOn,
        @Schema(description = "Contract and framework contract: first day of its term.") @Nullable LocalDate validFrom,
        @Schema(description = "Quote: binding until the end of this day. Contract: last day of its term.") @Nullable LocalDate validUntil,
        @Schema(description = "Contract: last day for giving notice.") @Nullable LocalDate noticeBy,
        @Schema(description = "ISO 4217.", example = "EUR") String currency, @Nullable Amount netTotal,
        @Nullable Amount grossTotal, @Nullable Amount paidTotal, @Nullable Amount openTotal,
        @Schema(description = "Framework contract: net value that has been called off.") @Nullable Amount usedTotal,
        @Schema(description = "Framework contract: net value that is left.") @Nullable Amount remainingTotal,
        @Nullable Channel channel,
        @Schema(description = "The customer's word for the purpose.") @Nullable String commission,
        @Schema(description = "The customer's own number for it.") @Nullable String customerReference,
        @Nullable Shipment shipment,
        @Schema(description = "Quote: what the company has decided and the ERP has not described yet: ACCEPTED, REJECTED or COUNTERED.") @Nullable String decided,
        @Schema(description = "Fields that the ERP did not know and a stated rule derived.") @Nullable List<String> derived) {

    static final List<String> FIELDS = List.of("kind", "number", "status", "issuedOn", "subject", "dueOn", "validFrom",
            "validUntil", "noticeBy", "endsBy", "currency", "netTotal", "grossTotal", "paidTotal", "usedTotal",
            "channel", "commission", "customerReference", "shipment", "decided", "derived", "asOf");

    public static DocumentSummary of(Row row) {
        var kind = row.kind();
        var status = row.status();
        var currency = row.text("currency");
        var gross = row.amountOrNull("grossTotal");
        var paid = row.amountOrNull("paidTotal");
        var net = row.amountOrNull("netTotal");
        var used = row.amountOrNull("usedTotal");
        return new DocumentSummary(kind, row.text("number"), status, row.date("issuedOn"), row.textOrNull("subject"),
                row.dateOrNull("dueOn"), row.dateOrNull("validFrom"), row.dateOrNull("validUntil"),
                row.dateOrNull("noticeBy"), currency, Amount.ofNullable(net, currency),
                Amount.ofNullable(gross, currency), Amount.ofNullable(paid, currency),
                Amount.ofNullable(OpenTotal.of(kind, status, gross, paid), currency), Amount.ofNullable(used, currency),
                Amount.ofNullable(net == null || used == null ? null : net.subtract(used), currency),
                row.channelOrNull(), row.textOrNull("commission"), row.textOrNull("customerReference"),
                Shipment.ofNullable(row.rowOrNull("shipment")), row.textOrNull("decided"), row.textsOrNull("derived"));
    }

}
