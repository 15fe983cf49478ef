package dev.kontor.support.ticket;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/// What is announced is exactly the contract's examples.
class TicketContractTests {

    private static final UUID ID = UUID.fromString("5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10");

    private static final PersonId KATRIN = new PersonId("katrin");

    private static final PersonId SVEN = new PersonId("sven");

    private static final Instant OPENED = Instant.parse("2026-11-22T12:00:00Z");

    private static final Instant ANSWERED = Instant.parse("2026-11-22T12:30:00Z");

    private static final Message QUESTION = new Message(ID.toString(),
            new Author(Side.CUSTOMER, KATRIN, "Katrin Petersen"),
            "Geliefert wurden 8 Stück, berechnet sind 10.\nBitte prüfen Sie Position 2.", OPENED, false);

    @Test
    void announcesAnOpenedTicket() throws Exception {
        var event = TicketChanged.of(opened(null, null));

        assertThat(event.topic()).isEqualTo("portal.tickets");
        assertThat(event.key()).isEqualTo("TICKET/" + ID);
        assertThat(event.version()).isEqualTo(1);
        assertThat(json(event.body())).isEqualTo(example("ticket.changed.v1.opened"));
    }

    @Test
    void announcesAnAnsweredTicketWithoutTheNotesOfTheStaff() throws Exception {
        var link = new Link("invoices", "RE-2026-000123", "Rechnung RE-2026-000123", "2",
                "/c/10001/invoices/RE-2026-000123");
        var sven = new Author(Side.SUPPORT, SVEN, "Sven Support");
        var answer = new Message("0e7c2f54-91c7-4b1a-8d36-3f0d5a6a9b21", sven,
                "Sie haben recht, die Gutschrift kommt morgen.", ANSWERED, false);
        var ticket = opened(link, "K-100").answered(answer, Status.ANSWERED)
            .noted(new Message("7d1f9f9a-3f60-4f0e-8a5b-6d2b7c9e1a44", sven, "Secret", ANSWERED, true));
        var handling = new Handling(Status.ANSWERED, ANSWERED, 1, new Assignee(SVEN, "Sven Support"),
                new Receipt(1, Instant.parse("2026-11-22T12:00:02Z"), "HD-5B0C6A2E"));
        var handled = new Ticket(ticket.id(), ticket.company(), ticket.reference(), ticket.question(), ticket.owner(),
                ticket.openedAt(), handling, ticket.messages(), ticket.unreadBy(), ticket.version());

        assertThat(json(TicketChanged.of(handled).body())).isEqualTo(example("ticket.changed.v1"));
    }

    private static Ticket opened(@Nullable Link link, @Nullable String unit) {
        return Ticket.opened(ID, new CompanyId("10001"),
                new Question("Menge auf der Rechnung stimmt nicht", Category.INACCURACY, Priority.NORMAL, link),
                new Owner(KATRIN, "Katrin Petersen", "katrin.petersen@kontor.example", unit), QUESTION);
    }

    private static JsonNode example(String name) throws Exception {
        return new JsonMapper()
            .readTree(Files.readString(Path.of("..", "contracts", "portal", name + ".example.json")));
    }

    private static JsonNode json(@Nullable Object body) {
        var json = new JsonMapper();
        return json.readTree(json.writeValueAsString(body));
    }

}
