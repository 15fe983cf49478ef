package dev.kontor.documents.document;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/// What is still open of a payable document. Where the ERP does not say what was paid, the status decides, as long as it
/// leaves no doubt.
public final class OpenTotal {

    private OpenTotal() {
    }

    public static @Nullable BigDecimal of(DocumentKind kind, DocumentStatus status, @Nullable BigDecimal gross,
            @Nullable BigDecimal paid) {
        if (gross == null || !(kind == DocumentKind.INVOICE || kind == DocumentKind.CREDIT_NOTE)) {
            return null;
        }
        return switch (status) {
            // nobody owes anything on a cancelled document, whatever was paid before
            case CANCELLED -> BigDecimal.ZERO;
            case OPEN -> gross.subtract(paid == null ? BigDecimal.ZERO : paid);
            case PAID, SETTLED -> gross.subtract(paid == null ? gross : paid);
            default -> paid == null ? null : gross.subtract(paid);
        };
    }

}
