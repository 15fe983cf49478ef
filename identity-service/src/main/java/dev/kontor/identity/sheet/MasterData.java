package dev.kontor.identity.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.customer.Company;
import org.jspecify.annotations.Nullable;

/// What a company may say about itself; the rest is the ERP's to say.
@JsonInclude(JsonInclude.Include.NON_NULL)
record MasterData(String name, @Nullable String vatId, @Nullable String email, @Nullable String phone,
        @Nullable String website) {

    static MasterData of(Company company) {
        return new MasterData(company.name(), company.vatId(), company.email(), company.phone(), company.website());
    }

}
