package dev.kontor.identity.rights;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kontor.platform.problem.InvalidRequestException;

/// A right that can be given or withheld, by the word that other services and the web know it by.
public enum Permission {

    COMPANY_READ("company.read", Audience.EVERYBODY), ORDERS_READ("orders.read", Audience.EVERYBODY),
    QUOTES_READ("quotes.read", Audience.EVERYBODY), DELIVERIES_READ("deliveries.read", Audience.EVERYBODY),
    INVOICES_READ("invoices.read", Audience.EVERYBODY), CREDIT_NOTES_READ("credit-notes.read", Audience.EVERYBODY),

    /// To change one's own password in the portal (F-014).
    ACCOUNT_PASSWORD("account.password", Audience.EVERYBODY),

    /// Delivery and billing addresses of the company (F-042, F-043).
    ADDRESSES_READ("addresses.read", Audience.EVERYBODY), ADDRESSES_CHANGE("addresses.change", Audience.ADMINISTRATORS),

    /// The company's master-data sheet (F-007).
    COMPANY_CHANGE("company.change", Audience.ADMINISTRATORS),

    /// The company's own users (F-034 to F-041).
    MEMBERS_READ("members.read", Audience.ADMINISTRATORS), MEMBERS_CHANGE("members.change", Audience.ADMINISTRATORS),
    MEMBERS_PASSWORD("members.password", Audience.ADMINISTRATORS),

    /// Who changed whose access.
    AUDIT_READ("audit.read", Audience.ADMINISTRATORS);

    private final String word;

    private final Audience audience;

    Permission(String word, Audience audience) {
        this.word = word;
        this.audience = audience;
    }

    public String word() {
        return this.word;
    }

    public static Optional<Permission> of(String word) {
        return Arrays.stream(values()).filter((it) -> it.word.equals(word)).findFirst();
    }

    /// Reads a list of words out of a request; the refusal names the first one that is
    /// none.
    public static Set<Permission> ofAll(String field, List<String> words) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (int i = 0; i < words.size(); i++) {
            var at = field + "[" + i + "]";
            permissions
                .add(of(words.get(i)).orElseThrow(() -> new InvalidRequestException(at, "unknown-value", words())));
        }
        return permissions;
    }

    /// What a new portal gives to every user of a customer; the rest is for the
    /// customer's administrators.
    static Set<Permission> forEverybody() {
        return Arrays.stream(values())
            .filter((it) -> it.audience == Audience.EVERYBODY)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /// As other services and the web know them, sorted.
    public static List<String> words(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::word).sorted().toList();
    }

    /// All of them, for a message.
    public static String words() {
        return Arrays.stream(values()).map(Permission::word).collect(Collectors.joining(", "));
    }

    public static Set<Permission> all() {
        return EnumSet.allOf(Permission.class);
    }

    private enum Audience {

        EVERYBODY, ADMINISTRATORS

    }

}
