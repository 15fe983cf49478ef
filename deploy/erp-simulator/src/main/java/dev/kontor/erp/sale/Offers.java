package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.portal.OrderSubmitted;

/// The quotes that an order was placed from, and whether they hold for it. The parts of a split order come one after the
/// other: the first takes a quote for all of them.
record Offers(Ledger ledger, OrderSubmitted order) {

    /// Of a quote that does not hold any more the customer may order what it wants, at
    /// the prices of today.
    Optional<String> objection() {
        return Optional.ofNullable(this.order.quote())
            .filter((it) -> !this.order.lines().stream().allMatch(this::hasThePriceOfToday))
            .flatMap(this::objection);
    }

    private boolean hasThePriceOfToday(OrderSubmitted.Line line) {
        return Optional.ofNullable(line.product())
            .flatMap(this.ledger::product)
            .map((it) -> new Prices(this.ledger, this.order.company(), it, this.order.currency(),
                    Paper.day(this.order.submittedAt())))
            .filter((it) -> it.has(line.unitPrice(), line.quantity()))
            .isPresent();
    }

    private Optional<String> objection(String number) {
        var quote = find(number).orElse(null);
        if (quote == null) {
            return Optional.of("The quote " + number + " is not known, or closed.");
        }
        if (quote.status() == Status.ACCEPTED && isOfTheSameSubmission(quote)) {
            return Optional.empty();
        }
        if (quote.status() != Status.OPEN) {
            return Optional.of("The quote " + number + " is not open any more.");
        }
        return OrderClerk.isExpired(quote, Paper.day(this.order.submittedAt()))
                ? Optional.of("The quote " + number + " was binding until " + quote.validUntil() + ".")
                : Optional.empty();
    }

    /// What a line of a quote that holds costs there.
    Optional<BigDecimal> price(OrderSubmitted.Line line) {
        return line.follows()
            .stream()
            .filter((it) -> it.kind().equals(Kind.QUOTE.name()) && objection(it.number()).isEmpty())
            .flatMap((it) -> find(it.number()).flatMap((quote) -> LineCheck.line(quote, it.position())).stream())
            .flatMap((it) -> Optional.ofNullable(it.unitPrice()).stream())
            .findFirst();
    }

    /// Those that are accepted by what was booked: each that a line has its price from.
    List<DocumentUpserted> taken(DocumentUpserted made) {
        var numbers = new LinkedHashSet<String>();
        for (var line : made.lines()) {
            for (var origin : (line.follows() != null) ? line.follows() : List.<DocumentUpserted.Origin>of()) {
                if (origin.kind() == Kind.QUOTE && hasThePriceOf(origin, line)) {
                    numbers.add(origin.number());
                }
            }
        }
        var taken = new ArrayList<DocumentUpserted>();
        for (var number : numbers) {
            find(number).filter((it) -> it.status() == Status.OPEN)
                .ifPresent((it) -> taken.add(it.as(Numbers.next(number, it.version()), Status.ACCEPTED)));
        }
        return taken;
    }

    private boolean hasThePriceOf(DocumentUpserted.Origin origin, Line line) {
        return find(origin.number()).flatMap((it) -> LineCheck.line(it, origin.position()))
            .filter((it) -> it.unitPrice() != null && line.unitPrice() != null
                    && it.unitPrice().compareTo(line.unitPrice()) == 0)
            .isPresent();
    }

    private Optional<DocumentUpserted> find(String number) {
        return this.ledger.document(Kind.QUOTE, number).filter((it) -> it.company().equals(this.order.company()));
    }

    private boolean isOfTheSameSubmission(DocumentUpserted quote) {
        var cause = this.ledger.cause(quote.key());
        return cause != null && this.ledger.submitted(cause.substring(0, cause.lastIndexOf(':')))
            .filter((it) -> it.submission().equals(this.order.submission()))
            .isPresent();
    }

}
