package dev.kontor.erp.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.kontor.erp.event.Acknowledged;
import dev.kontor.erp.event.Acknowledged.State;
import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.portal.Announcement;
import dev.kontor.erp.portal.CancellationRequested;
import dev.kontor.erp.portal.CustomerChange;
import dev.kontor.erp.portal.OrderSubmitted;
import dev.kontor.erp.portal.QuoteDecided;
import dev.kontor.erp.portal.QuoteRequested;
import dev.kontor.erp.sale.Decision;
import dev.kontor.erp.sale.Decision.Booked;
import dev.kontor.erp.sale.Decision.Rejected;
import dev.kontor.erp.sale.Ledger;
import dev.kontor.erp.sale.OrderClerk;
import dev.kontor.erp.sale.QuoteClerk;

/// Answers announcements as a clerk would. The answers to one version are numbered by it, so that a repeat says the same
/// and an answer to a later version is always newer.
final class Clerk {

    private static final int ANSWERS_PER_VERSION = 2;

    private final Ledger ledger;

    private final OrderClerk orders;

    private final QuoteClerk quotes;

    Clerk(Ledger ledger) {
        this.ledger = ledger;
        this.orders = new OrderClerk(ledger);
        this.quotes = new QuoteClerk(ledger);
    }

    static Acknowledged received(Announcement announcement, Instant now) {
        return new Acknowledged(announcement.subject(), announcement.version(),
                announcement.version() * ANSWERS_PER_VERSION - 1, State.RECEIVED, now.toString(), null, null, null);
    }

    static Acknowledged decided(Announcement announcement, Decision decision, String received, Instant now) {
        var version = announcement.version() * ANSWERS_PER_VERSION;
        return switch (decision) {
            case Rejected(var reason) -> new Acknowledged(announcement.subject(), announcement.version(), version,
                    State.REJECTED, received, now.toString(), reason, null);
            case Booked(var _, var _, var number, var remark) -> new Acknowledged(announcement.subject(),
                    announcement.version(), version, State.BOOKED, received, now.toString(), remark, number);
        };
    }

    Decision decide(Announcement announcement) {
        return switch (announcement) {
            case OrderSubmitted order -> this.orders.decide(order);
            case CancellationRequested wish -> this.orders.decide(wish);
            case QuoteRequested wish -> this.quotes.decide(wish);
            case QuoteDecided decided -> this.quotes.decide(decided);
            case CustomerChange change -> decide(change);
        };
    }

    private Decision decide(CustomerChange change) {
        var objection = objection(change);
        if (objection.isPresent()) {
            return new Rejected(objection.get());
        }
        var described = change.isMasterData()
                ? this.ledger.description(change.company()).map((it) -> it.with(proposed(change))).map(List::of)
                : Optional.<List<CustomerUpserted>>empty();
        return new Booked(List.of(), described.orElse(List.of()), null, null);
    }

    private static CustomerUpserted.MasterData proposed(CustomerChange change) {
        return new CustomerUpserted.MasterData(change.text("name"), change.text("vatId"), change.text("email"),
                change.text("phone"), change.text("website"));
    }

    /// Two stated rules, so that a rejection can be shown: a postcode of zeros only, and
    /// a VAT id that ends with six of
    /// them.
    static Optional<String> objection(CustomerChange change) {
        if (change.text("postcode").matches("0+")) {
            return Optional.of("The carrier does not know the postcode " + change.text("postcode") + ".");
        }
        if (change.text("vatId").endsWith("000000")) {
            return Optional.of("The tax office does not know the VAT ID " + change.text("vatId") + ".");
        }
        return Optional.empty();
    }

}
