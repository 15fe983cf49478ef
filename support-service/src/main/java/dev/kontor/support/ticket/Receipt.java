package dev.kontor.support.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// That the ERP's helpdesk has got the ticket.
///
/// @param answer the version of its newest answer
/// @param reference the number it goes by there
public record Receipt(long answer, Instant receivedAt, @Nullable String reference) {

}
