package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a German supplier adds to a net amount: 19 % to a customer in Germany; nothing to a business in another member
/// state of the EU, which owes the tax itself there (intra-community supply and reverse charge, given a VAT id, which
/// every company of the demo has); nothing on exports out of the EU. Rounded half up to the cent, once per document.
public final class SalesTax {

    private static final BigDecimal DOMESTIC = new BigDecimal("0.19");

    private SalesTax() {
    }

    public static BigDecimal on(BigDecimal net, String country) {
        var rate = country.equals("DE") ? DOMESTIC : BigDecimal.ZERO;
        return net.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

}
