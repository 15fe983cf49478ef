package dev.kontor.identity.membership;

/// What came of saying who acts for a company.
sealed interface PutOutcome {

    Membership membership();

    /// The person is new as well, and needs a login.
    record Invited(Membership membership) implements PutOutcome {
    }

    /// The person was known before; its credential is not touched (F-017, C-2).
    record Joined(Membership membership) implements PutOutcome {
    }

    record Changed(Membership membership) implements PutOutcome {
    }

    record Unchanged(Membership membership) implements PutOutcome {
    }

}
