package dev.kontor.documents.quotedecision;

/// The answers that somebody who decides about a quote can expect.
sealed interface DecisionOutcome {

    /// It was decided just now.
    record Decided(Decision decision) implements DecisionOutcome {
    }

    /// The same was decided before, perhaps by a colleague.
    record AlreadyDecided(Decision decision) implements DecisionOutcome {
    }

    /// Something else was decided, and that stands.
    record DecidedOtherwise(Decision decision) implements DecisionOutcome {
    }

    /// The supplier has changed it meanwhile.
    record Changed(Quote now) implements DecisionOutcome {
    }

    /// It is accepted, rejected or expired as the ERP describes it.
    record Closed(Quote quote) implements DecisionOutcome {
    }

    /// Its last day is over at the supplier's.
    record Expired(Quote quote) implements DecisionOutcome {
    }

    /// It has no such line.
    record UnknownLine(int position) implements DecisionOutcome {
    }

}
