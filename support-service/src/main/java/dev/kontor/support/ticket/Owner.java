package dev.kontor.support.ticket;

import org.jspecify.annotations.Nullable;

import dev.kontor.platform.access.PersonId;

/// Who opened a ticket, by the words that access is kept to.
///
/// @param orderer his e-mail address, in small letters
/// @param unit the unit he was kept to, if he was
public record Owner(PersonId person, String name, String orderer, @Nullable String unit) {

}
