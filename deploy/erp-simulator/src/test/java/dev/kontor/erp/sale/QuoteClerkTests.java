package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Origin;
import dev.kontor.erp.event.DocumentUpserted.Reference;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.event.EventJson;
import dev.kontor.erp.portal.QuoteDecided;
import dev.kontor.erp.portal.QuoteDecided.LineNote;
import dev.kontor.erp.portal.QuoteRequested;
import dev.kontor.erp.sale.Decision.Booked;
import dev.kontor.erp.sale.Decision.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// How the ERP makes quotes, and what becomes of them.
class QuoteClerkTests {

    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 13);

    private final TestLedger ledger = new TestLedger();

    private final QuoteClerk clerk = new QuoteClerk(this.ledger);

    @Test
    @DisplayName("F-086 F-087 makes a quote of a request: the customer's price, whole packs, what is only described as it is described, binding for fourteen days")
    void offers() {
        this.ledger.costs("10001", "PUMP", "92.50");
        var wish = request("B-7", line(1, "PUMP", "4"), line(2, "VALVE", "11"), line(3, null, "1"),
                line(4, "OLD", "1"));

        var decision = (Booked) this.clerk.decide(wish);
        this.ledger.enter(decision, wish.cause());

        var quote = this.ledger.get(Kind.QUOTE, Objects.requireNonNull(decision.number()));
        assertThat(Contracts.errors(Contracts.schemaOf(quote.type()), new String(EventJson.write(quote), UTF_8)))
            .isEmpty();
        assertThat(quote.status()).isEqualTo(Status.OPEN);
        assertThat(quote.validUntil()).isEqualTo(UNTIL);
        assertThat(quote.portalId()).isEqualTo(wish.id());
        assertThat(quote.customerReference()).isEqualTo("B-7");
        assertThat(quote.lines()).extracting((it) -> it.quantity() + " × " + it.unitPrice())
            .containsExactly("4 × 92.50", "20 × 3.33", "1 × 49.00");
        assertThat(quote.lines().getLast().product()).isNull();
        assertThat(quote.lines().getLast().description()).isEqualTo("Line 3");
        assertThat(quote.netTotal()).isEqualTo("485.60");
        assertThat(decision.remark()).isEqualTo("Line 3: offered as you describe it. Line 4: we cannot offer Line 4.");
        assertThat(((Booked) this.clerk.decide(wish)).first()).isEmpty();
    }

    @Test
    void offersNothingOfWhatItDoesNotSell() {
        assertThat(this.clerk.decide(request("B-7", line(1, "OLD", "1")))).isInstanceOf(Rejected.class);
        assertThat(this.clerk.decide(request("REJECT", line(1, "PUMP", "1")))).isInstanceOf(Rejected.class);
    }

    @Test
    @DisplayName("F-088 F-089 an accepted quote becomes one order that follows it line by line, however often it is accepted")
    void accepts() {
        this.ledger.enter(Wishes.quote(Status.OPEN, UNTIL), null);
        var wish = decided(QuoteDecided.Decision.ACCEPTED, 3);

        var decision = (Booked) this.clerk.decide(wish);
        this.ledger.enter(decision, wish.cause());
        var again = (Booked) this.clerk.decide(wish);
        this.ledger.enter(again, wish.cause());

        assertThat(this.ledger.get(Kind.QUOTE, Wishes.QUOTE).status()).isEqualTo(Status.ACCEPTED);
        var order = this.ledger.get(Kind.ORDER, Objects.requireNonNull(decision.number()));
        assertThat(Contracts.errors(Contracts.schemaOf(order.type()), new String(EventJson.write(order), UTF_8)))
            .isEmpty();
        assertThat(order.references()).containsExactly(new Reference(Kind.QUOTE, Wishes.QUOTE));
        assertThat(order.lines()).singleElement()
            .satisfies((it) -> assertThat(it.follows()).containsExactly(new Origin(Kind.QUOTE, Wishes.QUOTE, 1)));
        assertThat(order.orderer()).isEqualTo("anna@nordlicht.example");
        assertThat(again.number()).isEqualTo(decision.number());
        assertThat(this.ledger.stock("PUMP").orElseThrow().version()).isEqualTo(8);
    }

    @Test
    @DisplayName("F-088 a rejected quote is rejected")
    void rejects() {
        this.ledger.enter(Wishes.quote(Status.OPEN, UNTIL), null);
        var wish = decided(QuoteDecided.Decision.REJECTED, 3);

        this.ledger.enter(this.clerk.decide(wish), wish.cause());

        assertThat(this.ledger.get(Kind.QUOTE, Wishes.QUOTE).status()).isEqualTo(Status.REJECTED);
        assertThat(this.ledger.entries.keySet()).noneMatch((it) -> it.startsWith("ORDER/"));
    }

    @Test
    @DisplayName("F-088 a counter-offer brings a new version with lower prices where the customer wrote a note, once")
    void counters() {
        this.ledger.enter(Wishes.quote(Status.OPEN, LocalDate.of(2026, 11, 30)), null);
        var wish = new QuoteDecided("10001", Wishes.QUOTE, 1, 3, QuoteDecided.Decision.COUNTERED,
                List.of(new LineNote(1, "85,00")), "anna@nordlicht.example", Wishes.NOW);

        var decision = (Booked) this.clerk.decide(wish);
        this.ledger.enter(decision, wish.cause());
        this.ledger.enter(this.clerk.decide(wish), wish.cause());

        assertThat(decision.remark()).isEqualTo("Line 1: 3 % less for each.");
        assertThat(((Booked) this.clerk.decide(wish)).remark()).isEqualTo(decision.remark());
        var quote = this.ledger.get(Kind.QUOTE, Wishes.QUOTE);
        assertThat(quote.version()).isEqualTo(1003);
        assertThat(quote.status()).isEqualTo(Status.OPEN);
        assertThat(quote.validUntil()).isEqualTo(UNTIL);
        assertThat(quote.lines()).singleElement().extracting(Line::unitPrice).hasToString("87.30");
        assertThat(quote.netTotal()).isEqualTo("873.00");
        assertThat(quote.grossTotal()).isEqualTo("1038.87");
    }

    @Test
    @DisplayName("F-089 a decision about another version, a closed or an expired quote, or another company's does not count")
    void refuses() {
        assertThat(reason(decided(QuoteDecided.Decision.ACCEPTED, 3))).contains("not known");
        this.ledger.enter(Wishes.quote(Status.OPEN, UNTIL), null);
        assertThat(reason(decided(QuoteDecided.Decision.ACCEPTED, 2))).contains("has changed");
        this.ledger.enter(Wishes.quote(Status.OPEN, LocalDate.of(2026, 11, 28)), null);
        assertThat(reason(decided(QuoteDecided.Decision.ACCEPTED, 3))).contains("binding until 2026-11-28");
        this.ledger.enter(Wishes.quote(Status.REJECTED, UNTIL), null);
        assertThat(reason(decided(QuoteDecided.Decision.ACCEPTED, 3))).contains("not open");
    }

    private String reason(QuoteDecided wish) {
        assertThat(this.clerk.decide(wish)).isInstanceOf(Rejected.class);
        return ((Rejected) this.clerk.decide(wish)).reason();
    }

    private static QuoteDecided decided(QuoteDecided.Decision decision, long quoteVersion) {
        return new QuoteDecided("10001", Wishes.QUOTE, 1, quoteVersion, decision, null, "anna@nordlicht.example",
                Wishes.NOW);
    }

    private static QuoteRequested request(String reference, QuoteRequested.Line... lines) {
        return new QuoteRequested("7d0f2b1c-55a9-4c4e-9a3b-0c6f1e2d3a41", 1, "10001", "anna@nordlicht.example", null,
                Wishes.NOW, reference, null, List.of(lines), null);
    }

    private static QuoteRequested.Line line(int position, @Nullable String sku, String quantity) {
        return new QuoteRequested.Line(position, sku, "Line " + position, new BigDecimal(quantity), "H87");
    }

}
