package dev.kontor.erp.retail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/// The stated rules by which the Online Retail set is read as the books of an ERP. What they add to the file is named in
/// the `derived` field of each event.
///
/// - **Document.** All lines of one `InvoiceNo`, wherever they stand. Its time is the earliest of its lines, in the
///   supplier's time zone (London). A number of digits is an order and its invoice, `C` and digits a credit note; see
///   [SetAside] for lines that are set aside. A document of which no line is left is not published.
/// - **Lines** stay in the order of the file, equal lines too; position counts from 1. A line's amount is quantity × price,
///   rounded half up to the penny, and the net total is the sum of the lines' amounts. Credit notes turn the sign: their
///   lines and totals are positive.
/// - **Tax** (derived). Prices are net. Customers in the United Kingdom pay the VAT of the document's day: 17.5 % until
///   2011-01-03, 20 % since. Other countries pay none: intra-community supply or export. Country is that of the document's
///   first published line. Rounded half up to the penny, once per document.
/// - **Due date** (derived): 30 days after the invoice. **State and payments** (derived), for the set has no payments: the
///   books are of [#BOOKS_CLOSED]; what was due by then is paid in full, what was not is open. Credit notes count as due
///   after 30 days likewise. Orders are completed, since each has its invoice.
/// - **Customer.** Number as in the file; name (derived) `Customer <number>`; country that of its latest line, derived when
///   the file has two. Currency is sterling, the file's.
/// - **Product.** Codes differing only in case are one, in upper case. A code is a product when a line has a description
///   and a price for it, sold to whomever. Name: the description most of these lines have, the first seen when several
///   have as many. Price: as last seen. Unit (derived): one piece (C62). Postage, carriage, manual entries, samples,
///   discounts, bank and marketplace fees are services; vouchers are articles.
/// - **Version**: the second of the latest line an entity was made of, followed by the generation of these rules. So a
///   second import changes nothing, a later file takes over, and a mended rule does too.
final class RetailRules {

    static final ZoneId SUPPLIER = ZoneId.of("Europe/London");

    static final LocalDate BOOKS_CLOSED = LocalDate.of(2011, 6, 30);

    static final String CURRENCY = "GBP";

    static final String UNIT = "C62";

    /// Raised by one whenever a rule changes what is published.
    private static final int GENERATION = 1;

    private static final int DAYS_TO_PAY = 30;

    private static final LocalDate VAT_RAISED = LocalDate.of(2011, 1, 4);

    private static final Set<String> SERVICES = Set.of("POST", "DOT", "C2", "M", "S", "D", "BANK CHARGES", "AMAZONFEE",
            "CRUK");

    /// No ISO code means a place the file does not tell; ZZ is reserved for that, EU for
    /// what is only known as Europe.
    /// The Channel Islands are two countries; Jersey stands for both.
    private static final Map<String, String> COUNTRIES = Map.ofEntries(Map.entry("United Kingdom", "GB"),
            Map.entry("Germany", "DE"), Map.entry("France", "FR"), Map.entry("EIRE", "IE"),
            Map.entry("Netherlands", "NL"), Map.entry("Spain", "ES"), Map.entry("Belgium", "BE"),
            Map.entry("Switzerland", "CH"), Map.entry("Australia", "AU"), Map.entry("Portugal", "PT"),
            Map.entry("Norway", "NO"), Map.entry("Channel Islands", "JE"), Map.entry("Cyprus", "CY"),
            Map.entry("Italy", "IT"), Map.entry("Finland", "FI"), Map.entry("Japan", "JP"), Map.entry("Sweden", "SE"),
            Map.entry("Hong Kong", "HK"), Map.entry("Poland", "PL"), Map.entry("Denmark", "DK"),
            Map.entry("Austria", "AT"), Map.entry("Singapore", "SG"), Map.entry("Iceland", "IS"),
            Map.entry("Greece", "GR"), Map.entry("Canada", "CA"), Map.entry("Malta", "MT"), Map.entry("Lebanon", "LB"),
            Map.entry("Israel", "IL"), Map.entry("Lithuania", "LT"), Map.entry("Brazil", "BR"),
            Map.entry("European Community", "EU"), Map.entry("United Arab Emirates", "AE"), Map.entry("USA", "US"),
            Map.entry("Bahrain", "BH"), Map.entry("Czech Republic", "CZ"), Map.entry("Saudi Arabia", "SA"),
            Map.entry("RSA", "ZA"));

    private static final Set<String> INEXACT_COUNTRIES = Set.of("Channel Islands", "European Community");

    private RetailRules() {
    }

    static BigDecimal amount(BigDecimal quantity, BigDecimal price) {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal tax(BigDecimal net, String country, LocalDate day) {
        return net.multiply(vat(country, day)).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal vat(String country, LocalDate day) {
        if (!country.equals("United Kingdom")) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(day.isBefore(VAT_RAISED) ? "0.175" : "0.20");
    }

    static LocalDate dueOn(LocalDate issuedOn) {
        return issuedOn.plusDays(DAYS_TO_PAY);
    }

    static boolean isPaid(LocalDate issuedOn) {
        return !dueOn(issuedOn).isAfter(BOOKS_CLOSED);
    }

    static boolean isService(String code) {
        return SERVICES.contains(code);
    }

    static String countryCode(String name) {
        return COUNTRIES.getOrDefault(name, "ZZ");
    }

    static boolean isCountryExact(String name) {
        return COUNTRIES.containsKey(name) && !INEXACT_COUNTRIES.contains(name);
    }

    static long version(LocalDateTime latest) {
        return latest.atZone(SUPPLIER).toEpochSecond() * 100 + GENERATION;
    }

}
