package dev.kontor.identity.address;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What an address in one country is made of: whether it has a postcode, of which form, whether it names a state or
/// county, and where the postcode stands.
///
/// No library that is kept up knows this on the JVM. The forms of the postcodes are those of CLDR 26
/// (`postalCodeData.xml`, the last edition that had them); the order of the parts and where a subdivision is needed are
/// those of the Universal Postal Union's addressing sheets, and of CIUS-RO for Romania. A country that is not in the
/// table takes any postcode or none.
///
/// @param example a postcode as one writes it there
@JsonInclude(JsonInclude.Include.NON_NULL)
record AddressForm(String country, Part postcode, @Nullable String example, Part subdivision, Layout layout) {

    private static final Map<String, Pattern> POSTCODES = new TreeMap<>();

    private static final Map<String, AddressForm> FORMS = new TreeMap<>();

    static {
        Layout first = Layout.POSTCODE_CITY;
        known("AT", "\\d{4}", "6020", first);
        known("BE", "\\d{4}", "1000", first);
        known("BG", "\\d{4}", "1000", first);
        known("CH", "\\d{4}", "8001", first);
        known("CY", "\\d{4}", "1010", first);
        known("CZ", "\\d{3} ?\\d{2}", "110 00", first);
        known("DE", "\\d{5}", "20457", first);
        known("DK", "\\d{4}", "2200", first);
        known("EE", "\\d{5}", "10111", first);
        known("ES", "\\d{5}", "28001", first);
        known("FI", "\\d{5}", "00100", first);
        known("FR", "\\d{2} ?\\d{3}", "75001", first);
        known("GB",
                "GIR ?0AA|((AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY"
                        + "|E|EC|EH|EN|EX|FK|FY|G|GL|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU"
                        + "|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR"
                        + "|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE)(\\d[\\dA-Z]? ?\\d[ABD-HJLN-UW-Z]{2}))",
                "LS9 8AG", Layout.POSTCODE_BELOW);
        known("GR", "\\d{3} ?\\d{2}", "104 31", first);
        known("HR", "\\d{5}", "10000", first);
        known("HU", "\\d{4}", "1051", Layout.POSTCODE_BELOW);
        known("IS", "\\d{3}", "101", first);
        known("IT", "\\d{5}", "00144", first);
        known("LI", "94(8[5-9]|9[0-8])", "9490", first);
        known("LT", "(LT-)?\\d{5}", "01100", first);
        known("LU", "(L-)?\\d{4}", "1017", first);
        known("LV", "(LV-)?\\d{4}", "LV-1010", Layout.CITY_POSTCODE);
        known("MT", "[A-Z]{3} ?\\d{2,4}", "VLT 1117", Layout.POSTCODE_BELOW);
        known("NL", "\\d{4} ?[A-Z]{2}", "1012 AB", first);
        known("NO", "\\d{4}", "0155", first);
        known("PL", "\\d{2}-\\d{3}", "00-950", first);
        known("PT", "\\d{4}-\\d{3}", "1250-096", first);
        known("SE", "\\d{3} ?\\d{2}", "111 52", first);
        known("SI", "(SI-)?\\d{4}", "1000", first);
        known("SK", "\\d{3} ?\\d{2}", "811 01", first);
        known("RO", "\\d{6}", "500051", first, Part.REQUIRED);
        known("AU", "\\d{4}", "2000", Layout.CITY_POSTCODE, Part.REQUIRED);
        known("CA", "[ABCEGHJKLMNPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z] ?\\d[ABCEGHJ-NPRSTV-Z]\\d", "K1A 0B1",
                Layout.CITY_POSTCODE, Part.REQUIRED);
        known("US", "\\d{5}(-\\d{4})?", "90210", Layout.CITY_POSTCODE, Part.REQUIRED);
        // an Eircode has come late and is not asked for everywhere
        POSTCODES.put("IE", Pattern.compile("[AC-FHKNPRTV-Y]\\d[\\dW] ?[\\dAC-FHKNPRTV-Y]{4}"));
        FORMS.put("IE", new AddressForm("IE", Part.OPTIONAL, "D02 AF30", Part.OPTIONAL, Layout.POSTCODE_BELOW));
    }

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private static void known(String country, String postcode, String example, Layout layout) {
        known(country, postcode, example, layout, Part.OPTIONAL);
    }

    private static void known(String country, String postcode, String example, Layout layout, Part subdivision) {
        POSTCODES.put(country, Pattern.compile(postcode));
        FORMS.put(country, new AddressForm(country, Part.REQUIRED, example, subdivision, layout));
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    static AddressForm of(String country) {
        return FORMS.getOrDefault(country,
                new AddressForm(country, Part.OPTIONAL, null, Part.OPTIONAL, Layout.POSTCODE_CITY));
    }

    /// Of every country there is (ISO 3166-1), in the order of the codes.
    static List<AddressForm> all() {
        return Arrays.stream(Locale.getISOCountries()).sorted().map(AddressForm::of).toList();
    }

    boolean takes(String postcode) {
        return Stream.ofNullable(POSTCODES.get(this.country)).allMatch((it) -> it.matcher(postcode).matches());
    }

    /// Whether a part of an address has to be there.
    enum Part {

        REQUIRED, OPTIONAL

    }

    /// Where the postcode stands: before the city, after it (and after the subdivision),
    /// or on a line below it.
    enum Layout {

        POSTCODE_CITY, CITY_POSTCODE, POSTCODE_BELOW

    }

}
