package dev.kontor.documents.quotedecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.kontor.documents.booking.Acknowledged;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.quotedecision.DecideQuote.Wish;
import dev.kontor.documents.quotedecision.DecisionOutcome.AlreadyDecided;
import dev.kontor.documents.quotedecision.DecisionOutcome.Changed;
import dev.kontor.documents.quotedecision.DecisionOutcome.Closed;
import dev.kontor.documents.quotedecision.DecisionOutcome.Decided;
import dev.kontor.documents.quotedecision.DecisionOutcome.DecidedOtherwise;
import dev.kontor.documents.quotedecision.DecisionOutcome.Expired;
import dev.kontor.documents.quotedecision.DecisionOutcome.UnknownLine;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.security.CurrentUser;

import static org.assertj.core.api.Assertions.assertThat;

class HistoryTests {

    private static final CompanyId COMPANY = new CompanyId("10001");

    private static final CurrentUser ANNA = user("anna");

    private static final CurrentUser BERND = user("bernd");

    private static final Instant NOW = Instant.parse("2026-09-20T10:00:00Z");

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 20);

    private static final Wish ACCEPT = new Wish(Verdict.ACCEPTED, 2, null, List.of());

    private static final Wish REJECT = new Wish(Verdict.REJECTED, 2, "Zu teuer", List.of());

    private static final Wish COUNTER = new Wish(Verdict.COUNTERED, 2, null, List.of(new LineNote(1, "175 EUR")));

    private static final History NOTHING = new History(List.of());

    @Test
    @DisplayName("F-088 an open quote is accepted, rejected or countered")
    void decidesAboutAnOpenQuote() {
        for (var wish : List.of(ACCEPT, REJECT, COUNTER)) {
            assertThat(decide(NOTHING, open(2), wish, ANNA)).isInstanceOfSatisfying(Decided.class, decided -> {
                assertThat(decided.decision().verdict()).isEqualTo(wish.verdict());
                assertThat(decided.decision().version()).isEqualTo(1);
                assertThat(decided.decision().email()).isEqualTo("anna@example.com");
                assertThat(decided.decision().subject()).isEqualTo("QUOTE_DECISION/10001/AN-2026/000041");
            });
        }
    }

    @Test
    @DisplayName("F-089 a repeat gets the first answer, whatever has become of the quote")
    void answersARepeatWithTheFirstDecision() {
        var first = decided(NOTHING, ACCEPT, ANNA);

        assertThat(decide(after(first), open(2), ACCEPT, ANNA)).isEqualTo(new AlreadyDecided(first));
        assertThat(decide(after(first), quote(3, DocumentStatus.ACCEPTED, LAST_DAY), ACCEPT, ANNA))
            .isEqualTo(new AlreadyDecided(first));
        assertThat(NOTHING.decide(COMPANY, open(2), ACCEPT, null, ANNA, LAST_DAY.plusDays(1), NOW))
            .isInstanceOf(Expired.class);
        assertThat(after(first).decide(COMPANY, open(2), ACCEPT, null, ANNA, LAST_DAY.plusDays(1), NOW))
            .isEqualTo(new AlreadyDecided(first));
    }

    @Test
    @DisplayName("F-089 a colleague who accepts as well finds whose acceptance it is")
    void tellsAColleagueWhoWasFaster() {
        var first = decided(NOTHING, ACCEPT, ANNA);

        assertThat(decide(after(first), open(2), ACCEPT, BERND)).isEqualTo(new AlreadyDecided(first));
        assertThat(decide(after(first), open(2), REJECT, BERND)).isEqualTo(new DecidedOtherwise(first));
        assertThat(decide(after(first), open(2), COUNTER, ANNA)).isEqualTo(new DecidedOtherwise(first));
    }

    @Test
    @DisplayName("F-089 what has changed since it was read is not accepted")
    void refusesAnotherVersion() {
        assertThat(decide(NOTHING, open(3), ACCEPT, ANNA)).isEqualTo(new Changed(open(3)));
        assertThat(decide(NOTHING, open(1), ACCEPT, ANNA)).isEqualTo(new Changed(open(1)));
    }

    @ParameterizedTest
    @EnumSource(names = { "ACCEPTED", "REJECTED", "EXPIRED" })
    @DisplayName("F-088 what is no longer open is not decided")
    void refusesWhatIsClosed(DocumentStatus status) {
        var closed = quote(2, status, LAST_DAY);
        assertThat(decide(NOTHING, closed, ACCEPT, ANNA)).isEqualTo(new Closed(closed));
        assertThat(NOTHING.obstacle(closed, LAST_DAY)).isEqualTo(Obstacle.CLOSED);
    }

    @Test
    @DisplayName("F-089 a quote is binding until the end of its last day, and without one until the supplier says otherwise")
    void isBindingUntilTheEndOfItsLastDay() {
        assertThat(NOTHING.obstacle(open(2), LAST_DAY)).isNull();
        assertThat(NOTHING.obstacle(open(2), LAST_DAY.plusDays(1))).isEqualTo(Obstacle.EXPIRED);
        assertThat(NOTHING.decide(COMPANY, open(2), ACCEPT, null, ANNA, LAST_DAY.plusDays(1), NOW))
            .isEqualTo(new Expired(open(2)));
        assertThat(NOTHING.decide(COMPANY, quote(2, DocumentStatus.OPEN, null), ACCEPT, null, ANNA,
                LAST_DAY.plusYears(9), NOW))
            .isInstanceOf(Decided.class);
    }

    @Test
    @DisplayName("F-088 a counter-offer is about lines that the quote has")
    void refusesAnUnknownLine() {
        var wish = new Wish(Verdict.COUNTERED, 2, null, List.of(new LineNote(1, "x"), new LineNote(7, "y")));
        assertThat(decide(NOTHING, open(2), wish, ANNA)).isEqualTo(new UnknownLine(7));
    }

    @Test
    @DisplayName("F-088 after a counter-offer the supplier's new version is decided anew")
    void decidesAboutTheAnswerToACounterOffer() {
        var countered = decided(NOTHING, COUNTER, ANNA);

        assertThat(after(countered).obstacle(open(2), LAST_DAY)).isEqualTo(Obstacle.DECIDED);
        assertThat(after(countered).obstacle(open(3), LAST_DAY)).isNull();
        var accept = new Wish(Verdict.ACCEPTED, 3, null, List.of());
        assertThat(decide(after(countered), open(3), accept, BERND)).isInstanceOfSatisfying(Decided.class,
                it -> assertThat(it.decision().version()).isEqualTo(2));
    }

    @Test
    @DisplayName("B-02 an acceptance binds until the ERP has answered it, also when a new version comes first")
    void bindsByAnAcceptanceThatIsUnderWay() {
        var accepted = decided(NOTHING, ACCEPT, ANNA);
        var reject = new Wish(Verdict.REJECTED, 3, "x", List.of());

        assertThat(decide(after(accepted), open(3), reject, ANNA)).isEqualTo(new DecidedOtherwise(accepted));
        var booked = accepted.after(answer(1, Acknowledged.State.BOOKED, NOW.plusSeconds(3)));
        assertThat(decide(after(booked), open(3), reject, ANNA)).isEqualTo(new DecidedOtherwise(booked));
        assertThat(after(booked).obstacle(openAsOf(4, NOW.plusSeconds(60)), LAST_DAY)).isNull();
    }

    @Test
    @DisplayName("B-02 what the ERP has rejected can be decided again, by who says so")
    void decidesAgainAfterTheErpHasRejectedIt() {
        var rejected = decided(NOTHING, ACCEPT, ANNA).after(answer(1, Acknowledged.State.REJECTED, NOW.plusSeconds(3)));

        assertThat(decide(after(rejected), open(2), ACCEPT, ANNA)).isEqualTo(new AlreadyDecided(rejected));
        assertThat(after(rejected).decide(COMPANY, open(2), ACCEPT, 1L, ANNA, LAST_DAY, NOW))
            .isInstanceOfSatisfying(Decided.class, it -> assertThat(it.decision().version()).isEqualTo(2));
        assertThat(decide(after(rejected), open(2), REJECT, ANNA)).isInstanceOf(Decided.class);
        assertThat(after(rejected).obstacle(open(2), LAST_DAY)).isNull();
    }

    @Test
    @DisplayName("F-089 a repeat of a decision that replaced another finds that one")
    void answersTheRepeatOfAReplacement() {
        var rejected = decided(NOTHING, ACCEPT, ANNA).after(answer(1, Acknowledged.State.REJECTED, NOW.plusSeconds(3)));
        var again = ((Decided) after(rejected).decide(COMPANY, open(2), ACCEPT, 1L, ANNA, LAST_DAY, NOW)).decision();
        var both = new History(List.of(again, rejected));

        assertThat(both.decide(COMPANY, open(2), ACCEPT, 1L, ANNA, LAST_DAY, NOW)).isEqualTo(new AlreadyDecided(again));
    }

    private static DecisionOutcome decide(History history, Quote quote, Wish wish, CurrentUser by) {
        return history.decide(COMPANY, quote, wish, null, by, LAST_DAY, NOW);
    }

    private static Decision decided(History history, Wish wish, CurrentUser by) {
        return ((Decided) decide(history, open(2), wish, by)).decision();
    }

    private static History after(Decision decision) {
        return new History(List.of(decision));
    }

    private static Acknowledged answer(long version, Acknowledged.State state, Instant at) {
        return new Acknowledged("QUOTE_DECISION/10001/AN-2026/000041", version, 2 * version, state, NOW, at,
                state == Acknowledged.State.REJECTED ? "Withdrawn" : null, null);
    }

    private static Quote open(long version) {
        return quote(version, DocumentStatus.OPEN, LAST_DAY);
    }

    private static Quote openAsOf(long version, Instant asOf) {
        return new Quote("AN-2026/000041", version, DocumentStatus.OPEN, LAST_DAY, "1193.09 EUR", Set.of(1, 2), asOf);
    }

    private static Quote quote(long version, DocumentStatus status, @Nullable LocalDate validUntil) {
        return new Quote("AN-2026/000041", version, status, validUntil, "1193.09 EUR", Set.of(1, 2), NOW);
    }

    private static CurrentUser user(String name) {
        return new CurrentUser(new PersonId(name), name + "@Example.com", name, Set.of());
    }

}
