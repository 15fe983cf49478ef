package dev.kontor.identity.address;

import java.util.regex.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressFormTests {

    @Test
    @DisplayName("F-042 every example is a postcode of its country, and each country of the world has a form")
    void takesItsOwnExamples() {
        assertThat(AddressForm.all()).hasSizeGreaterThan(240).allSatisfy((form) -> {
            assertThat(form.country()).matches(Pattern.compile("[A-Z]{2}"));
            assertThat(form.example() == null || form.takes(form.example())).as(form.country()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({ "DE,20457,true", "DE,D-20457,false", "DE,2045,false", "AT,6020,true", "AT,60200,false",
            "GB,SW1A 1AA,true", "GB,SW1A1AA,true", "GB,12345,false", "RO,500051,true", "RO,50005,false", "DK,2200,true",
            "DK,DK-2200,false", "NL,1012 AB,true", "NL,1012,false", "IE,D02 AF30,true", "IE,12345,false",
            "US,90210-1234,true", "US,9021,false", "CA,K1A 0B1,true", "CA,D1A 0B1,false", "PL,00-950,true",
            "PL,00950,false", "LT,01100,true", "ZW,anything,true" })
    @DisplayName("F-042 knows the postcodes of a country")
    void knowsPostcodes(String country, String postcode, boolean takes) {
        assertThat(AddressForm.of(country).takes(postcode)).isEqualTo(takes);
    }

}
