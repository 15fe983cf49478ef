package dev.kontor.documents.printing;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// Words, amounts and days as a reader of a language writes them; the same as the web app's.
final class Words {

    private static final String BUNDLE = "dev.kontor.documents.printing.paper";

    private static final ResourceBundle.Control OWN_LANGUAGE_OR_ENGLISH = ResourceBundle.Control
        .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// English is the British one: its readers are European companies.
    private static final Map<String, Locale> COUNTRIES = Map.of("de", Locale.GERMANY, "ro", Locale.of("ro", "RO"), "da",
            Locale.of("da", "DK"));

    private static final int USUAL_DIGITS = 2;

    private static final int MOST_DIGITS = 6;

    private final ResourceBundle words;

    private final Locale country;

    private final DateTimeFormatter day;

    Words(Locale reader) {
        this.words = ResourceBundle.getBundle(BUNDLE, reader, OWN_LANGUAGE_OR_ENGLISH);
        this.country = COUNTRIES.getOrDefault(reader.getLanguage(), Locale.UK);
        // 03/04 is two different days to two English readers
        this.day = DateTimeFormatter.ofPattern(this.country.equals(Locale.UK) ? "dd MMM yyyy" : "dd.MM.yyyy",
                this.country);
    }

    String language() {
        return this.country.getLanguage();
    }

    String of(String key) {
        return this.words.getString(key);
    }

    String label(String field) {
        return of("label." + field);
    }

    /// A word that the ERP has invented since then stands as it came.
    String known(String group, String word) {
        var key = group + "." + word;
        return this.words.containsKey(key) ? of(key) : word;
    }

    String filled(String key, Object value) {
        return new MessageFormat(of(key).replace("'", "''"), this.country).format(new Object[] { value });
    }

    String day(LocalDate date) {
        return this.day.format(date);
    }

    /// In the time zone of all servers, which it names.
    String moment(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return day(utc.toLocalDate()) + ", " + DateTimeFormatter.ofPattern("HH:mm").format(utc) + " UTC";
    }

    String quantity(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(this.country);
        format.setMaximumFractionDigits(MOST_DIGITS);
        return plain(format.format(value));
    }

    /// With the digits of its currency, and with more where the ERP gave more.
    String money(BigDecimal value, String currency) {
        var format = NumberFormat.getCurrencyInstance(this.country);
        var digits = USUAL_DIGITS;
        try {
            var known = Currency.getInstance(currency);
            format.setCurrency(known);
            digits = Math.max(known.getDefaultFractionDigits(), 0);
        }
        catch (IllegalArgumentException unknownCurrency) {
            return quantity(value) + " " + currency;
        }
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(value.stripTrailingZeros().scale(), digits));
        return plain(format.format(value));
    }

    /// The fonts have no narrow blank that does not break.
    private static String plain(String text) {
        return text.replace('\u202f', '\u00a0');
    }

}
