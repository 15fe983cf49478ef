package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Reference;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.event.ErpEvent;
import dev.kontor.erp.portal.QuoteDecided;
import dev.kontor.erp.portal.QuoteRequested;
import dev.kontor.erp.sale.Decision.Booked;
import dev.kontor.erp.sale.Decision.Rejected;

/// Makes quotes of what customers ask for, and does what they decide about quotes.
public final class QuoteClerk {

    private static final int DAYS_BINDING = 14;

    /// What is left of a price that a customer finds too high.
    private static final BigDecimal LOWERED = new BigDecimal("0.97");

    /// What somebody would have to work out, for one of whatever is only described.
    private static final BigDecimal ESTIMATED = new BigDecimal("49.00");

    private final Ledger ledger;

    public QuoteClerk(Ledger ledger) {
        this.ledger = ledger;
    }

    public Decision decide(QuoteRequested wish) {
        var number = Numbers.quote(wish.subject(), wish.submittedAt());
        if (this.ledger.document(Kind.QUOTE, number).isPresent()) {
            return Booked.already(List.of(), number);
        }
        var customer = this.ledger.customer(wish.company())
            .filter((it) -> it.status() == CustomerUpserted.Status.ACTIVE)
            .orElse(null);
        if (customer == null) {
            return new Rejected("The customer's account is blocked. Please call us.");
        }
        if ("REJECT".equalsIgnoreCase(wish.customerReference())) {
            return new Rejected("Nothing is offered for the customer reference REJECT.");
        }
        var day = Paper.day(wish.submittedAt());
        var remarks = new ArrayList<String>();
        var lines = new ArrayList<Line>();
        for (var line : wish.lines()) {
            offered(line, customer, day).ifPresentOrElse(lines::add,
                    () -> remarks.add("Line %d: we cannot offer %s.".formatted(line.position(), line.description())));
            if (line.product() == null) {
                remarks.add("Line %d: offered as you describe it.".formatted(line.position()));
            }
        }
        if (lines.isEmpty()) {
            return new Rejected(OrderClerk.shortened(remarks));
        }
        var follows = (wish.requestedAgainOf() != null) ? List.of(new Reference(Kind.QUOTE, wish.requestedAgainOf()))
                : List.<Reference>of();
        var quote = new Paper(customer, wish.orderer(), wish.unit(), wish.customerReference(), null, wish.id())
            .quote(number, wish.submittedAt(), day.plusDays(DAYS_BINDING), follows, lines);
        return new Booked(List.of(quote), List.of(), number, remarks.isEmpty() ? null : OrderClerk.shortened(remarks));
    }

    private Optional<Line> offered(QuoteRequested.Line line, Customer customer, LocalDate day) {
        if (line.product() == null) {
            return Optional.of(new Line(line.position(), null, null, line.description(), line.quantity(), line.unit(),
                    ESTIMATED, Money.amount(line.quantity(), ESTIMATED)));
        }
        return this.ledger.product(line.product())
            .filter((it) -> !it.isWithdrawn())
            .flatMap((product) -> offered(line, product, customer, day));
    }

    private Optional<Line> offered(QuoteRequested.Line line, Product product, Customer customer, LocalDate day) {
        var quantity = product.sold(line.quantity());
        return new Prices(this.ledger, customer.number(), product, customer.currency(), day).of(quantity)
            .map((price) -> new Line(line.position(), product.sku(), product.productGroup(), product.name(), quantity,
                    product.unit(), price, Money.amount(quantity, price)));
    }

    public Decision decide(QuoteDecided decided) {
        var quote = this.ledger.document(Kind.QUOTE, decided.quote())
            .filter((it) -> it.company().equals(decided.company()))
            .orElse(null);
        if (quote == null) {
            return new Rejected("The quote " + decided.quote() + " is not known, or closed.");
        }
        var done = decided.cause().equals(this.ledger.cause(quote.key()));
        var objection = done ? Optional.<String>empty() : objection(quote, decided);
        if (objection.isPresent()) {
            return new Rejected(objection.get());
        }
        var version = Numbers.next(quote.number(), quote.version());
        return switch (decided.decision()) {
            case ACCEPTED -> accepted(done ? List.of() : List.of(quote.as(version, Status.ACCEPTED)), quote, decided);
            case REJECTED ->
                new Booked(done ? List.of() : List.of(quote.as(version, Status.REJECTED)), List.of(), null, null);
            case COUNTERED -> new Booked(done ? List.of() : List.of(lowered(quote, version, decided)), List.of(), null,
                    OrderClerk.shortened(answers(quote, decided)));
        };
    }

    /// To each note on a line what becomes of it. It is the same when the quote has been
    /// changed already, since only what
    /// the customer wrote is in it.
    private static List<String> answers(DocumentUpserted quote, QuoteDecided decided) {
        var notes = quote.lines().stream().filter((it) -> decided.isAbout(it.position())).map(QuoteClerk::answer);
        var answers = notes.toList();
        return answers.isEmpty() ? List.of("The prices stay as they are; the quote is binding for 14 more days.")
                : answers;
    }

    private static String answer(Line line) {
        return (line.unitPrice() == null) ? "Line %d: stays as it is.".formatted(line.position())
                : "Line %d: 3 %% less for each.".formatted(line.position());
    }

    private static Optional<String> objection(DocumentUpserted quote, QuoteDecided decided) {
        if (quote.status() != Status.OPEN) {
            return Optional.of("The quote " + quote.number() + " is not open any more.");
        }
        if (quote.version() != decided.quoteVersion()) {
            return Optional.of("The quote " + quote.number() + " has changed since. Please look at it again.");
        }
        return OrderClerk.isExpired(quote, Paper.day(decided.decidedAt()))
                ? Optional.of("The quote " + quote.number() + " was binding until " + quote.validUntil() + ".")
                : Optional.empty();
    }

    private Decision accepted(List<ErpEvent> first, DocumentUpserted quote, QuoteDecided decided) {
        var number = Numbers.order(decided.subject(), decided.decidedAt());
        var booked = this.ledger.document(Kind.ORDER, number).orElse(null);
        if (booked != null && booked.version() > 1) {
            return Booked.already(List.of(), number);
        }
        var order = (booked != null) ? booked : ordered(number, quote, decided);
        var then = new ArrayList<ErpEvent>(List.of(order));
        then.addAll(new Reservations(this.ledger).of(order, null));
        return new Booked(first, then, number, null);
    }

    private DocumentUpserted ordered(String number, DocumentUpserted quote, QuoteDecided decided) {
        var country = this.ledger.customer(quote.company()).map(Customer::country).orElse("ZZ");
        var customer = new Customer(quote.company(), CustomerUpserted.Status.ACTIVE, country, quote.currency());
        var lines = quote.lines()
            .stream()
            .map((it) -> it.following(Kind.QUOTE, quote.number(), it.position()))
            .toList();
        return new Paper(customer, decided.decidedBy(), quote.unit(), quote.customerReference(), quote.commission(),
                null)
            .order(number, decided.decidedAt(), null, List.of(), lines);
    }

    /// Three percent less on each line that the customer has written a note on.
    private DocumentUpserted lowered(DocumentUpserted quote, long version, QuoteDecided decided) {
        var country = this.ledger.customer(quote.company()).map(Customer::country).orElse("ZZ");
        var lines = quote.lines().stream().map((it) -> decided.isAbout(it.position()) ? lowered(it) : it).toList();
        return quote.offered(version, Paper.day(decided.decidedAt()).plusDays(DAYS_BINDING),
                Money.totals(lines, country), lines);
    }

    private static Line lowered(Line line) {
        if (line.unitPrice() == null) {
            return line;
        }
        var price = Money.cents(line.unitPrice().multiply(LOWERED));
        return line.at(line.quantity(), price, Money.amount(line.quantity(), price));
    }

}
