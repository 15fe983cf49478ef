package dev.kontor.erp.event;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A customer as the ERP knows it now.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CustomerUpserted(String number, long version, String name, Status status, String country, String currency,
        @Nullable String language, @Nullable String vatId, @Nullable Address address, @Nullable String email,
        @Nullable String phone, @Nullable String website, @Nullable List<Contact> contacts,
        @Nullable List<String> derived) implements ErpEvent {

    /// Anew, as the customer proposed it.
    public CustomerUpserted with(MasterData data) {
        return new CustomerUpserted(this.number, this.version + 1, data.name(), this.status, this.country,
                this.currency, this.language, data.vatId(), this.address, data.email(), data.phone(), data.website(),
                this.contacts, this.derived);
    }

    /// What a customer may propose; an empty text is to be empty.
    public record MasterData(String name, String vatId, String email, String phone, String website) {
    }

    public enum Status {

        ACTIVE, BLOCKED

    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Address(List<String> lines, @Nullable String postcode, @Nullable String city, String country) {
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Contact(String name, @Nullable String role, @Nullable String email, @Nullable String phone,
            @Nullable Photo photo) {

        public Contact with(@Nullable Photo photo) {
            return new Contact(this.name, this.role, this.email, this.phone, photo);
        }

    }

    /// A small picture, in base64.
    public record Photo(String mediaType, String data) {
    }

    @Override
    public Topic topic() {
        return Topic.CUSTOMERS;
    }

    @Override
    public String type() {
        return "kontor.erp.customer.upserted.v1";
    }

    @Override
    public String key() {
        return "CUSTOMER/" + this.number;
    }

}
