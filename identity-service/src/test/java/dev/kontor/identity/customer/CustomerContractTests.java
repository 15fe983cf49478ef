package dev.kontor.identity.customer;

import java.util.List;

import dev.kontor.identity.ContractFiles;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class CustomerContractTests {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    @Test
    void readsTheExampleOfTheErp() {
        var customer = JSON.treeToValue(ContractFiles.read("erp/customer.upserted.v1.example.json"),
                CustomerUpserted.class);

        assertThat(StoredCompany.key(customer)).isEqualTo("CUSTOMER/10001");
        assertThat(StoredCompany.id("CUSTOMER/10001")).isEqualTo("10001");
        var stored = StoredCompany.of(customer);
        assertThat(stored.getString("name")).isEqualTo("Nordlicht Haustechnik GmbH");
        assertThat(stored.getString("status")).isEqualTo("ACTIVE");
        assertThat(stored.get("address", Document.class).getList("lines", String.class))
            .containsExactly("Speicherstraße 12", "Tor 3");
        assertThat(stored.getList("contacts", Document.class)).extracting((it) -> it.getString("name"))
            .containsExactly("Katrin Petersen");
        assertThat(stored.getList("words", String.class))
            .isEqualTo(List.of("10001", "nordlicht", "haustechnik", "gmbh"));
    }

    @Test
    void storesACustomerOfWhichOnlyTheNecessaryIsKnown() {
        var customer = JSON.readValue(
                """
                        {"number": "17850", "name": "Customer 17850", "status": "BLOCKED", "country": "GB", "currency": "GBP"}""",
                CustomerUpserted.class);

        assertThat(StoredCompany.of(customer)).containsEntry("status", "BLOCKED")
            .containsEntry("contacts", List.of())
            .containsEntry("address", null);
    }

}
