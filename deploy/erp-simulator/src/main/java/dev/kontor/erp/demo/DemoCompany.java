package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.util.List;

import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.CustomerUpserted.Address;
import dev.kontor.erp.event.CustomerUpserted.Contact;
import dev.kontor.erp.event.DocumentUpserted.Channel;
import org.jspecify.annotations.Nullable;

/// A customer of the demo supplier and how it trades.
record DemoCompany(String number, String name, CustomerUpserted.Status status, String country, String currency,
        String language, String vatId, Address address, String email, String phone, String website,
        List<Contact> contacts, Trade trade) {

    /// @param dealsPerDay how many deals begin on a working day, on average
    /// @param perEuro a fixed rate of the price list, not the day's
    /// @param orderers who of the company orders, in turn, each for the unit at the same
    /// place; where nobody is named, documents do not say
    record Trade(double dealsPerDay, int paymentDays, int discountPercent, BigDecimal perEuro, int maxLines,
            List<Channel> channels, String referencePrefix, @Nullable List<String> orderers,
            @Nullable List<String> units) {
    }

    CustomerUpserted toEvent() {
        return new CustomerUpserted(this.number, 1, this.name, this.status, this.country, this.currency, this.language,
                this.vatId, this.address, this.email, this.phone, this.website,
                this.contacts.stream().map(Portraits::of).toList(), List.of());
    }

}
