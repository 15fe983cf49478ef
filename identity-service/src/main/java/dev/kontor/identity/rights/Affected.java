package dev.kontor.identity.rights;

/// How many people a change takes something away from, and of how many companies.
public record Affected(long people, long companies) {
}
