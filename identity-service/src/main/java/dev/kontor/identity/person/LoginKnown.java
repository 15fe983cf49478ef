package dev.kontor.identity.person;

/// The id of a person's login became known, or another one; published inside the transaction that stores it.
public record LoginKnown(String person) {
}
