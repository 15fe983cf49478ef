package dev.kontor.erp.desk;

import java.time.Instant;
import java.util.Optional;

import dev.kontor.erp.event.ChangeAcknowledged;
import dev.kontor.erp.event.ChangeAcknowledged.State;

/// Decides on changes as a clerk would. The answers to one version are numbered by it, so that a repeat says the same
/// and an answer to a later version is always newer.
final class Clerk {

    private static final int ANSWERS_PER_VERSION = 2;

    private Clerk() {
    }

    static ChangeAcknowledged received(PortalChange change, Instant now) {
        return new ChangeAcknowledged(change.subject(), change.version(), change.version() * ANSWERS_PER_VERSION - 1,
                State.RECEIVED, now.toString(), null, null);
    }

    static ChangeAcknowledged decided(PortalChange change, Instant received, Instant now) {
        var objection = objection(change);
        return new ChangeAcknowledged(change.subject(), change.version(), change.version() * ANSWERS_PER_VERSION,
                objection.isPresent() ? State.REJECTED : State.BOOKED, received.toString(), now.toString(),
                objection.orElse(null));
    }

    /// Two stated rules, so that a rejection can be shown: a postcode of zeros only, and
    /// a VAT id that ends with six of
    /// them.
    static Optional<String> objection(PortalChange change) {
        if (change.text("postcode").matches("0+")) {
            return Optional.of("The carrier does not know the postcode " + change.text("postcode") + ".");
        }
        if (change.text("vatId").endsWith("000000")) {
            return Optional.of("The tax office does not know the VAT ID " + change.text("vatId") + ".");
        }
        return Optional.empty();
    }

}
