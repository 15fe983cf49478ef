package dev.kontor.identity.customer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.kontor.identity.customer.CustomerUpserted.Address;
import dev.kontor.identity.customer.CustomerUpserted.Contact;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How a company lies in the database, as [Company] reads it, with what the search needs beside it.
final class StoredCompany {

    static final String COLLECTION = "companies";

    /// Read by who looks at them, not with every company.
    static final String PHOTOS = "photos";

    private StoredCompany() {
    }

    static String key(CustomerUpserted customer) {
        return "CUSTOMER/" + customer.number();
    }

    static String id(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    static Document of(CustomerUpserted customer) {
        return new Document("name", customer.name()).append("status", customer.status().name())
            .append("country", customer.country())
            .append("currency", customer.currency())
            .append("vatId", customer.vatId())
            .append("address", address(customer.address()))
            .append("email", customer.email())
            .append("phone", customer.phone())
            .append("website", customer.website())
            .append("contacts", contacts(customer).map(StoredCompany::contact).toList())
            .append(PHOTOS,
                    contacts(customer).flatMap((it) -> Photo.read(it.photo()).stream()).map(Photo::toDocument).toList())
            .append("sortName", SearchWords.sortName(customer.name()))
            .append("words", SearchWords.of(customer.number() + " " + customer.name()));
    }

    private static Stream<Contact> contacts(CustomerUpserted customer) {
        return Objects.requireNonNullElse(customer.contacts(), List.<Contact>of()).stream();
    }

    private static @Nullable Document address(@Nullable Address address) {
        return (address == null) ? null
                : given(new Document("lines", address.lines()).append("postcode", address.postcode())
                    .append("city", address.city())
                    .append("country", address.country()));
    }

    private static Document contact(Contact contact) {
        return given(new Document("name", contact.name()).append("role", contact.role())
            .append("email", contact.email())
            .append("phone", contact.phone())
            .append("photo", Photo.read(contact.photo()).map(Photo::id).orElse(null)));
    }

    private static Document given(Document document) {
        document.values().removeIf(Objects::isNull);
        return document;
    }

}
