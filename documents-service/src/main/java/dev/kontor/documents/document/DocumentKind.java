package dev.kontor.documents.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

import static dev.kontor.documents.document.DocumentStatus.ACCEPTED;
import static dev.kontor.documents.document.DocumentStatus.ACTIVE;
import static dev.kontor.documents.document.DocumentStatus.BOOKED;
import static dev.kontor.documents.document.DocumentStatus.CANCELLED;
import static dev.kontor.documents.document.DocumentStatus.CLOSED;
import static dev.kontor.documents.document.DocumentStatus.COMPLETED;
import static dev.kontor.documents.document.DocumentStatus.CONFIRMED;
import static dev.kontor.documents.document.DocumentStatus.DELIVERED;
import static dev.kontor.documents.document.DocumentStatus.EXHAUSTED;
import static dev.kontor.documents.document.DocumentStatus.EXPIRED;
import static dev.kontor.documents.document.DocumentStatus.INSPECTED;
import static dev.kontor.documents.document.DocumentStatus.IN_PROGRESS;
import static dev.kontor.documents.document.DocumentStatus.ISSUED;
import static dev.kontor.documents.document.DocumentStatus.OPEN;
import static dev.kontor.documents.document.DocumentStatus.PAID;
import static dev.kontor.documents.document.DocumentStatus.PARTIALLY_PAID;
import static dev.kontor.documents.document.DocumentStatus.PARTIALLY_SHIPPED;
import static dev.kontor.documents.document.DocumentStatus.PLANNED;
import static dev.kontor.documents.document.DocumentStatus.RECEIVED;
import static dev.kontor.documents.document.DocumentStatus.REJECTED;
import static dev.kontor.documents.document.DocumentStatus.SENT;
import static dev.kontor.documents.document.DocumentStatus.SETTLED;
import static dev.kontor.documents.document.DocumentStatus.SHIPPED;
import static dev.kontor.documents.document.DocumentStatus.TERMINATED;

/// What a document is. The slug is its word in addresses and answers, the constant's name its word on the bus and in the
/// store.
@Schema(enumAsRef = true, description = "What a document is.")
public enum DocumentKind {

    ORDER("orders", SENT, RECEIVED, BOOKED, CONFIRMED, IN_PROGRESS, PARTIALLY_SHIPPED, SHIPPED, COMPLETED, CANCELLED,
            REJECTED),
    QUOTE("quotes", OPEN, ACCEPTED, REJECTED, EXPIRED), DELIVERY("deliveries", PLANNED, SHIPPED, DELIVERED),
    INVOICE("invoices", OPEN, PARTIALLY_PAID, PAID, CANCELLED), CREDIT_NOTE("credit-notes", OPEN, SETTLED),
    TAX_INVOICE("tax-invoices", ISSUED, CANCELLED), GOODS_RETURN("goods-returns", RECEIVED, INSPECTED, CLOSED),
    CONTRACT("contracts", PLANNED, ACTIVE, TERMINATED, EXPIRED),
    FRAMEWORK_CONTRACT("framework-contracts", PLANNED, ACTIVE, EXHAUSTED, TERMINATED, EXPIRED);

    private final String slug;

    // made by List.of, which nobody can change
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<DocumentStatus> statuses;

    DocumentKind(String slug, DocumentStatus... statuses) {
        this.slug = slug;
        this.statuses = List.of(statuses);
    }

    public static Optional<DocumentKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    /// By its word on the bus and in the store, if it is one of those kept here.
    public static Optional<DocumentKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(word)).findFirst();
    }

    @JsonValue
    public String slug() {
        return this.slug;
    }

    /// The statuses a document of this kind can have, in the order it passes them.
    public List<DocumentStatus> statuses() {
        return this.statuses;
    }

    /// What a member needs to see documents of this kind at all.
    public String permission() {
        return this.slug + ".read";
    }

}
