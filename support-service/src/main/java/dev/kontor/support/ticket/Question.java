package dev.kontor.support.ticket;

import org.jspecify.annotations.Nullable;

/// What a customer asks for; it never changes.
public record Question(String subject, Category category, Priority priority, @Nullable Link link) {

}
