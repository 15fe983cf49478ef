package dev.kontor.identity.rights;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A right that can be given or withheld, by the word that other services and the web know it by.
public enum Permission {

    COMPANY_READ("company.read"), ORDERS_READ("orders.read"), QUOTES_READ("quotes.read"),
    DELIVERIES_READ("deliveries.read"), INVOICES_READ("invoices.read"), CREDIT_NOTES_READ("credit-notes.read");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    public String word() {
        return this.word;
    }

    public static Optional<Permission> of(String word) {
        return Arrays.stream(values()).filter((it) -> it.word.equals(word)).findFirst();
    }

    /// All of them, for a message.
    public static String words() {
        return Arrays.stream(values()).map(Permission::word).collect(Collectors.joining(", "));
    }

    public static Set<Permission> all() {
        return EnumSet.allOf(Permission.class);
    }

}
