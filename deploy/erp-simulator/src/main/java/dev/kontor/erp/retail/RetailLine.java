package dev.kontor.erp.retail;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// One line of the file, read but not yet judged. The code is in upper case, the customer without the `.0` that the
/// file writes behind the number.
record RetailLine(String document, String code, String description, BigDecimal quantity, LocalDateTime at,
        BigDecimal price, @Nullable String customer, String country) {

    static final List<String> HEADER = List.of("InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate",
            "UnitPrice", "CustomerID", "Country");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private static final Pattern CUSTOMER = Pattern.compile("([0-9]{1,20})(\\.0)?");

    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Cc}]+( [^\\s\\p{Cc}]+)*");

    private static final int LONGEST_WORD = 60;

    private static final int LONGEST_TEXT = 500;

    /// The line, or null when the fields do not make one.
    static @Nullable RetailLine parse(List<String> fields) {
        if (fields.size() != HEADER.size() || !isWord(fields.get(0)) || !isWord(fields.get(1))
                || fields.get(2).length() > LONGEST_TEXT || !isNumber(fields.get(3)) || !isNumber(fields.get(5))) {
            return null;
        }
        var customer = CUSTOMER.matcher(fields.get(6));
        if (!customer.matches() && !fields.get(6).isEmpty()) {
            return null;
        }
        try {
            return new RetailLine(fields.get(0), fields.get(1).toUpperCase(Locale.ROOT), fields.get(2).strip(),
                    new BigDecimal(fields.get(3)), LocalDateTime.parse(fields.get(4).replace(' ', 'T')),
                    new BigDecimal(fields.get(5)), customer.matches() ? customer.group(1) : null, fields.get(7));
        }
        catch (DateTimeException notADate) {
            return null;
        }
    }

    boolean isCredit() {
        return this.document.startsWith("C");
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static boolean isWord(String text) {
        return text.length() <= LONGEST_WORD && WORD.matcher(text).matches();
    }

}
