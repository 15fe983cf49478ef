package dev.kontor.identity.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The form of a VAT identification number by the country that begins it. For the member states it is the European
/// Commission's table (VIES, "VAT identification number structure"); for the others that of their tax offices. Whether
/// a number is in force the ERP finds out.
final class VatId {

    private static final Map<String, Form> FORMS = Map.ofEntries(form("AT", "U\\d{8}", "ATU61832904"),
            form("BE", "[01]\\d{9}", "BE0417497106"), form("BG", "\\d{9,10}", "BG175074752"),
            form("CY", "\\d{8}[A-Z]", "CY10259033P"), form("CZ", "\\d{8,10}", "CZ25123891"),
            form("DE", "\\d{9}", "DE811204736"), form("DK", "\\d{8}", "DK38127744"),
            form("EE", "\\d{9}", "EE100931558"), form("EL", "\\d{9}", "EL094259216"),
            form("ES", "[A-Z\\d]\\d{7}[A-Z\\d]", "ESA28015865"), form("FI", "\\d{8}", "FI20774740"),
            form("FR", "[A-HJ-NP-Z\\d]{2}\\d{9}", "FR40303265045"), form("HR", "\\d{11}", "HR33392005961"),
            form("HU", "\\d{8}", "HU12892312"), form("IE", "\\d[A-Z\\d+*]\\d{5}[A-Z]{1,2}", "IE6433435F"),
            form("IT", "\\d{11}", "IT00743110157"), form("LT", "\\d{9}|\\d{12}", "LT119511515"),
            form("LU", "\\d{8}", "LU15027442"), form("LV", "\\d{11}", "LV40003521600"),
            form("MT", "\\d{8}", "MT11679112"), form("NL", "[A-Z\\d+*]{10}\\d{2}", "NL004495445B01"),
            form("PL", "\\d{10}", "PL8567346215"), form("PT", "\\d{9}", "PT501964843"),
            form("RO", "\\d{2,10}", "RO31894427"), form("SE", "\\d{10}01", "SE123456789701"),
            form("SI", "\\d{8}", "SI50223054"), form("SK", "\\d{10}", "SK2022749619"),
            form("XI", "\\d{9}|\\d{12}|(GD|HA)\\d{3}", "XI980780684"),
            form("GB", "\\d{9}|\\d{12}|(GD|HA)\\d{3}", "GB294018376"),
            form("CH", "E\\d{9}(MWST|TVA|IVA)?", "CHE116281710MWST"), form("NO", "\\d{9}(MVA)?", "NO123456785MVA"));

    private static final Form ANY = new Form(Pattern.compile("[A-Z]{2}[A-Z0-9+*]{2,18}"), "DE811204736");

    private VatId() {
    }

    private static Map.Entry<String, Form> form(String prefix, String rest, String example) {
        return Map.entry(prefix, new Form(Pattern.compile(prefix + "(" + rest + ")"), example));
    }

    /// Without the blanks, dots and hyphens that people group it by, in capitals.
    static String normal(String given) {
        return given.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }

    /// The form that a number beginning so has to have; of an unknown country, the form
    /// of all.
    static Form formOf(String vatId) {
        return (vatId.length() < 2) ? ANY : FORMS.getOrDefault(vatId.substring(0, 2), ANY);
    }

    /// @param example a number of the form
    record Form(Pattern pattern, String example) {

        boolean takes(String vatId) {
            return this.pattern.matcher(vatId).matches();
        }

    }

}
