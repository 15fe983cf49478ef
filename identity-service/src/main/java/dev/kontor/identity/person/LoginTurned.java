package dev.kontor.identity.person;

/// A person's login was blocked or let in again; published inside the transaction that stores it.
public record LoginTurned(String person) {
}
