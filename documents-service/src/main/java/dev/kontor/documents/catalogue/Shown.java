package dev.kontor.documents.catalogue;

import dev.kontor.platform.access.CompanyAccess;

/// What of a product a member gets to see beside what it is.
record Shown(boolean prices, boolean stock) {

    static final String STOCK = "stock.read";

    private static final String PRICES = "prices.read";

    static Shown to(CompanyAccess access) {
        return new Shown(access.allows(PRICES), access.allows(STOCK));
    }

}
