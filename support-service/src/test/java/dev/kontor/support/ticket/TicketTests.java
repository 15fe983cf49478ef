package dev.kontor.support.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

/// Whose turn it is, and who has not read what.
class TicketTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final PersonId ANNA = new PersonId("anna");

    private static final PersonId BERT = new PersonId("bert");

    private final Ticket opened = Ticket.opened(UUID.fromString("5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10"),
            new CompanyId("10001"), new Question("Wrong", Category.INACCURACY, Priority.NORMAL, null),
            new Owner(ANNA, "Anna", "anna@example.com", null), by("1", ANNA));

    @Test
    void anOpenedTicketWaitsForTheSupplierAndIsNewToNobody() {
        assertThat(this.opened.handling().status()).isEqualTo(Status.OPEN);
        assertThat(this.opened.unreadBy()).isEmpty();
        assertThat(this.opened.reference()).isEqualTo("T-5B0C6A2E");
        assertThat(this.opened.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    @DisplayName("F-109 whoever of the customer writes opens the ticket again, also a closed one")
    void writingOpensAgain(Status before) {
        var asked = this.opened.turned(before, NOW).asked(by("2", BERT));

        assertThat(asked.handling().status()).isEqualTo(Status.OPEN);
        assertThat(asked.unreadBy()).containsExactly(ANNA);
        assertThat(asked.handling().askedIn()).isEqualTo(asked.version());
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void anAnswerSaysWhoseTurnItIsAndIsNewToAllWhoTookPart(Status next) {
        var answered = this.opened.asked(by("2", BERT)).answered(staff("3", false), next);

        assertThat(answered.handling().status()).isEqualTo(next);
        assertThat(answered.unreadBy()).containsExactly(ANNA, BERT);
    }

    @Test
    void aNoteChangesNothingThatTheCustomerCouldSee() {
        var answered = this.opened.answered(staff("2", false), Status.WAITING_FOR_CUSTOMER);
        var noted = answered.noted(staff("3", true));

        assertThat(noted.handling()).isEqualTo(answered.handling());
        assertThat(noted.unreadBy()).isEqualTo(answered.unreadBy());
        assertThat(noted.version()).isEqualTo(answered.version() + 1);
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        assertThat(this.opened.turned(Status.OPEN, NOW)).isSameAs(this.opened);
        assertThat(this.opened.taken(null, NOW)).isSameAs(this.opened);
        var closed = this.opened.turned(Status.CLOSED, NOW);
        assertThat(closed.turned(Status.CLOSED, NOW.plusSeconds(1))).isSameAs(closed);
    }

    @Test
    @DisplayName("an answer of the helpdesk counts once, in any order, and its newest one is enough")
    void theHelpdesksNewestAnswerWins() {
        var receipt = answer(1, 1, null);
        var first = answer(2, 1, Status.WAITING_FOR_CUSTOMER, "a");
        var second = answer(3, 1, Status.ANSWERED, "a", "b");

        var inOrder = this.opened.after(receipt, NOW).after(first, NOW).after(second, NOW);
        var late = this.opened.after(second, NOW).after(first, NOW).after(receipt, NOW).after(second, NOW);

        assertThat(inOrder.messages()).extracting(Message::id).containsExactly("1", "a", "b");
        assertThat(late.messages()).isEqualTo(inOrder.messages());
        assertThat(late.handling()).isEqualTo(inOrder.handling());
        assertThat(late.unreadBy()).containsExactly(ANNA);
        assertThat(this.opened.after(receipt, NOW).unreadBy()).isEmpty();
    }

    @Test
    @DisplayName("an answer to what was asked before leaves a ticket open to which the customer has written since")
    void aLateAnswerDoesNotCloseWhatWasAskedSince() {
        var asked = this.opened.asked(by("2", ANNA));

        var crossed = asked.after(answer(1, 1, Status.CLOSED, "a"), NOW);
        assertThat(crossed.handling().status()).isEqualTo(Status.OPEN);
        assertThat(crossed.messages()).hasSize(3);
        assertThat(asked.after(answer(1, 2, Status.CLOSED, "a"), NOW).handling().status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void onlyTheSamePersonRepeatsTheSameQuestion() {
        assertThat(this.opened.repeats(this.opened.asked(by("2", BERT)))).isTrue();
        assertThat(by("1", ANNA).repeats(by("1", BERT))).isFalse();
        assertThat(staff("1", true).repeats(staff("1", false))).isFalse();
    }

    private static Message by(String id, PersonId person) {
        return new Message(id, new Author(Side.CUSTOMER, person, person.value()), "text " + id, NOW, false);
    }

    private static Message staff(String id, boolean internal) {
        return new Message(id, new Author(Side.SUPPORT, new PersonId("sven"), "Sven"), "text " + id, NOW, internal);
    }

    private static HelpdeskAnswer answer(long version, long ticketVersion, @Nullable Status status, String... ids) {
        return new HelpdeskAnswer("5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10", "10001", version, ticketVersion, NOW, "HD-1",
                status,
                List.of(ids).stream().map(it -> new HelpdeskAnswer.Said(it, "Helpdesk", "text " + it, NOW)).toList());
    }

}
