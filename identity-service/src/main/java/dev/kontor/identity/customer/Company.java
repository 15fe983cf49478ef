package dev.kontor.identity.customer;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.platform.CompanyId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A customer as the ERP last described it.
@Document("companies")
public record Company(@Id CompanyId id, long version, String name, Status status, String country, String currency,
        @Nullable String vatId, @Nullable Address address, @Nullable String email, @Nullable String phone,
        @Nullable String website, List<Contact> contacts, Instant asOf) {

    public boolean isActive() {
        return this.status == Status.ACTIVE;
    }

    /// What the ERP says about doing business with it.
    public enum Status {

        ACTIVE, BLOCKED

    }

    /// Where it sits, as it stands on a letter.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(List<String> lines, @Nullable String postcode, @Nullable String city, String country) {
    }

    /// Somebody to turn to; this makes no login. The photo is the name under which the
    /// picture is found.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(String name, @Nullable String role, @Nullable String email, @Nullable String phone,
            @Nullable String photo) {
    }

}
