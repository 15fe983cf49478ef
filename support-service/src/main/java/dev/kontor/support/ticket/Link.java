package dev.kontor.support.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a ticket is about, by the words of the customer's own page. Nothing of the document itself is kept: who follows
/// the path sees what his own rights show him.
///
/// @param kind the word of the list or page in addresses, `invoices` for example
/// @param number of the document, project or product; absent when the list itself is meant
/// @param line the line of it that is concerned
/// @param path where it is in the portal
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Link(String kind, @Nullable String number, @Nullable String label, @Nullable String line, String path) {

}
