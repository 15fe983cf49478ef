package dev.kontor.erp.retail;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Why a line of the file becomes no line of a document. Each line gets the first reason that fits, in this order.
enum SetAside {

    UNREADABLE("not a line: number of fields, a number, a date or a code is wrong"),
    OTHER_DOCUMENT("document is neither an invoice nor a C document (bad debt adjustments)"),
    STOCK_CORRECTION("negative quantity outside a C document: a stock correction, not a sale"),
    NO_DESCRIPTION("no description"), PRICE_NOT_POSITIVE("price zero or negative"),
    NO_CUSTOMER("no customer: sold over the counter, nobody's document in a portal"),
    OTHER_CUSTOMER("customer differs from that of the document's first line");

    private static final Pattern SALE_OR_CREDIT = Pattern.compile("C?[0-9]+");

    private final String explanation;

    SetAside(String explanation) {
        this.explanation = explanation;
    }

    String explanation() {
        return this.explanation;
    }

    /// The reason that lies in the line itself, or null when it can stand on a document.
    static @Nullable SetAside reason(RetailLine line) {
        if (!SALE_OR_CREDIT.matcher(line.document()).matches()) {
            return OTHER_DOCUMENT;
        }
        if (!line.isCredit() && line.quantity().signum() < 0) {
            return STOCK_CORRECTION;
        }
        if (line.description().isEmpty()) {
            return NO_DESCRIPTION;
        }
        if (line.price().signum() <= 0) {
            return PRICE_NOT_POSITIVE;
        }
        return (line.customer() == null) ? NO_CUSTOMER : null;
    }

}
