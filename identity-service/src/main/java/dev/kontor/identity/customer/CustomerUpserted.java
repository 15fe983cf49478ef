package dev.kontor.identity.customer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// `kontor.erp.customer.upserted.v1`, reduced to the fields this service reads.
record CustomerUpserted(String number, String name, Company.Status status, String country, String currency,
        @Nullable String vatId, @Nullable Address address, @Nullable String email, @Nullable String phone,
        @Nullable String website, @Nullable List<Contact> contacts) {

    record Address(List<String> lines, @Nullable String postcode, @Nullable String city, String country) {
    }

    record Photo(String mediaType, String data) {
    }

    record Contact(String name, @Nullable String role, @Nullable String email, @Nullable String phone,
            @Nullable Photo photo) {
    }

}
