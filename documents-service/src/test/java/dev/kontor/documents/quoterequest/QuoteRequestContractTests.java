package dev.kontor.documents.quoterequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.documents.ContractFiles;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.outbox.OutgoingEvent;
import dev.kontor.platform.security.CurrentUser;

import static org.assertj.core.api.Assertions.assertThat;

class QuoteRequestContractTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final String SCHEMA = "portal/quote-request.submitted.v1.schema.json";

    @Test
    @DisplayName("F-086 announces exactly the example")
    void announcesExactlyTheExample() {
        var address = new DeliveryAddress("5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10", "Nordlicht Haustechnik GmbH",
                "Baustelle Hafenstraße", List.of("Hafenstraße 7", "Tor 2"), "20457", "Hamburg", null, "DE");
        var request = new RequestQuote("B-88123", DeliveryOption.DAP, address,
                " Bitte bis Mitte Januar.\nTeillieferung möglich. ",
                List.of(new Line("PU-2040", "Umwälzpumpe 25-60, 180 mm", "4", "H87", null),
                        new Line(null, "Wanddurchführung DN 50, feuerhemmend", "12.5", "MTR", "EI 90")),
                "AN-2026/000041", null);

        var event = announced("10001", Map.of("unit", Set.of("K-100")), "anna@example.com",
                "7d0f2b1c-55a9-4c4e-9a3b-0c6f1e2d3a41", request);

        assertThat(event.topic()).isEqualTo("portal.quotes");
        assertThat(event.key()).isEqualTo("QUOTE_REQUEST/7d0f2b1c-55a9-4c4e-9a3b-0c6f1e2d3a41");
        isExample(event, "portal/quote-request.submitted.v1.example.json");
    }

    @Test
    @DisplayName("F-086 announces what is fetched, as the example")
    void announcesWhatIsFetched() {
        var request = new RequestQuote(null, DeliveryOption.PICKUP, null, " ",
                List.of(new Line("RO-0180", "Țeavă de cupru 18 × 1 mm", "37.5", "MTR", "")), null, null);

        var event = announced("10003", Map.of(), "Ioana@example.com", "0e7c2f54-91c7-4b1a-8d36-3f0d5a6a9b21", request);

        isExample(event, "portal/quote-request.submitted.v1.pickup.example.json");
    }

    private static OutgoingEvent announced(String company, Map<String, Set<String>> restrictions, String email,
            String id, RequestQuote request) {
        var person = new PersonId("p-1");
        var access = new CompanyAccess(person, new CompanyId(company), 1, Set.of(), Map.of(), restrictions, Set.of());
        var user = new CurrentUser(person, email, "Anna", Set.of());
        return QuoteRequestSubmitted.of(QuoteRequest.of(UUID.fromString(id), access, request.wanted(), user, NOW),
                List.of());
    }

    private static void isExample(OutgoingEvent event, String name) {
        var json = new JsonMapper();
        var body = json.readTree(json.writeValueAsString(event.body()));
        assertThat(body).isEqualTo(ContractFiles.read(name));
        assertThat(ContractFiles.violations(SCHEMA, body)).isEmpty();
    }

}
