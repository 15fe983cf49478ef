package dev.kontor.identity.sheet;

import java.time.Instant;
import java.util.Locale;

import dev.kontor.identity.ContractFiles;
import dev.kontor.platform.CompanyId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SheetTests {

    @Test
    @DisplayName("F-007 proposes exactly the example")
    void proposesExactlyTheExample() {
        var data = new MasterData("Nordlicht Haustechnik GmbH & Co. KG", "DE811204736", "info@nordlicht.example",
                "+49 40 5550100", "https://nordlicht.example");

        var event = MasterDataProposed
            .of(Sheet.first(new CompanyId("10001"), data, Instant.parse("2026-11-22T12:00:00Z")));

        assertThat(event.topic()).isEqualTo("portal.customers");
        assertThat(event.key()).isEqualTo("MASTER_DATA/10001");
        var json = new JsonMapper();
        assertThat(json.readTree(json.writeValueAsString(event.body())))
            .isEqualTo(ContractFiles.read("portal/master-data.proposed.v1.example.json"));
    }

    @ParameterizedTest
    @CsvSource({ "DE 811 204 736,true", "DE81120473,false", "ATU61832904,true", "AT61832904,false", "RO31894427,true",
            "DK38127744,true", "DK3812774,false", "GB294018376,true", "ESA28015865,true", "CHE-116.281.710 MWST,true",
            "NL004495445B01,true", "XX12,true", "12345,false", "D,false" })
    @DisplayName("F-007 knows the form of a VAT id by the country that begins it")
    void knowsVatIds(String given, boolean takes) {
        var normal = VatId.normal(given);

        assertThat(VatId.formOf(normal).takes(normal)).isEqualTo(takes);
    }

    @Test
    void takesItsOwnExamples() {
        for (var country : Locale.getISOCountries()) {
            var form = VatId.formOf(country + "1");
            assertThat(form.takes(form.example())).as(country).isTrue();
        }
    }

}
