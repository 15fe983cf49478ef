package dev.kontor.identity.membership;

/// A membership was made, changed or removed; published inside the transaction that does it.
public record MembershipChanged(Membership membership, boolean created) {
}
