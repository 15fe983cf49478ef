package dev.kontor.identity.person;

/// A person has confirmed its own data; published inside the transaction that stores it.
public record PersonCompleted(String person) {
}
