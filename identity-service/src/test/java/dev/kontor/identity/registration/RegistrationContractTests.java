package dev.kontor.identity.registration;

import java.time.Instant;
import java.util.List;

import dev.kontor.identity.ContractFiles;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.Names;
import dev.kontor.identity.registration.Registration.Decision;
import dev.kontor.identity.registration.Registration.Proof;
import dev.kontor.identity.registration.Registration.State;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.outbox.OutgoingEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// What the ERP hears of registrations is what the contract shows.
class RegistrationContractTests {

    private static final String ID = "5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10";

    private final Registration requested = Registration.requested(ID, new CompanyId("10001"), "Nordlicht Haustechnik",
            new EmailAddress("jonas.brandt@nordlicht.example"), new Names("Jonas", "Brandt", "de"), "DE811204736", null,
            Proof.VAT_ID, Instant.parse("2026-11-22T10:15:30Z"));

    @Test
    @DisplayName("F-005 a registration is announced exactly as the example")
    void announcesTheRequest() {
        var event = RegistrationChanged.of(this.requested);

        assertThat(event.topic()).isEqualTo("portal.customers");
        assertThat(event.key()).isEqualTo("REGISTRATION/" + ID);
        assertThat(json(event)).isEqualTo(ContractFiles.read("portal/registration.changed.v1.example.json"));
    }

    @Test
    @DisplayName("F-005 a rejected registration is announced exactly as the example")
    void announcesTheRejection() {
        var event = RegistrationChanged
            .of(this.requested.with(new Decision(State.REJECTED, "Jonas Brandt has left the company.", null, List.of(),
                    Instant.parse("2026-11-22T11:02:07Z"), "Staff")));

        assertThat(event.version()).isEqualTo(2);
        assertThat(json(event)).isEqualTo(ContractFiles.read("portal/registration.changed.v1.rejected.example.json"));
    }

    private static JsonNode json(OutgoingEvent event) {
        var json = new JsonMapper();
        return json.readTree(json.writeValueAsString(event.body()));
    }

}
