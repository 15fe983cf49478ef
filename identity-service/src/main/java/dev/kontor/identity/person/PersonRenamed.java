package dev.kontor.identity.person;

/// A person has another name; published inside the transaction that stores it.
public record PersonRenamed(Person person) {
}
