package dev.kontor.identity.address;

import java.time.Instant;
import java.util.List;

import dev.kontor.identity.ContractFiles;
import dev.kontor.platform.CompanyId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AddressContractTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    @DisplayName("F-042 announces exactly the example")
    void announcesExactlyTheExample() {
        var postal = new PostalAddress("Nordlicht Haustechnik GmbH", "Baustelle Hafenstraße",
                List.of("Hafenstraße 7", "Tor 2"), "20457", "Hamburg", null, "DE");
        var first = Address.first(new CompanyId("10001"), AddressKind.DELIVERY, "5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10",
                new PostalAddress("X", null, List.of("Y"), null, "Z", null, "DE"), NOW);

        var event = AddressChanged.of(first.with(postal, NOW));

        assertThat(event.topic()).isEqualTo("portal.customers");
        assertThat(event.key()).isEqualTo("DELIVERY_ADDRESS/10001/5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10");
        assertThat(event.version()).isEqualTo(2);
        assertThat(json(event.body())).isEqualTo(ContractFiles.read("portal/address.changed.v1.example.json"));
    }

    @Test
    @DisplayName("F-042 announces a deleted address as the example")
    void announcesADeletedAddress() {
        var postal = new PostalAddress("Carpathia Instalații SRL", null, List.of("Strada Lungă 88"), "500051", "Brașov",
                "BV", "RO");
        var address = Address.first(new CompanyId("10003"), AddressKind.DELIVERY,
                "0e7c2f54-91c7-4b1a-8d36-3f0d5a6a9b21", postal, NOW);

        var event = AddressChanged.of(address.with(postal, NOW).deleted(NOW));

        assertThat(json(event.body())).isEqualTo(ContractFiles.read("portal/address.changed.v1.removed.example.json"));
    }

    private static JsonNode json(@Nullable Object body) {
        var json = new JsonMapper();
        return json.readTree(json.writeValueAsString(body));
    }

}
