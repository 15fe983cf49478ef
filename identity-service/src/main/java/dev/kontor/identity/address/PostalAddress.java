package dev.kontor.identity.address;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Where something is sent, in the terms of UBL's PostalAddress: the lines are StreetName and what else the carrier
/// must know, `subdivision` is CountrySubentity, `country` ISO 3166-1 alpha-2.
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostalAddress(String name, @Nullable String attention, List<String> lines, @Nullable String postcode,
        String city, @Nullable String subdivision, String country) {
}
