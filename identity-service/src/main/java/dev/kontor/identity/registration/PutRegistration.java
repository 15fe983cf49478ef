package dev.kontor.identity.registration;

import java.util.ArrayList;
import java.util.Locale;

import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.Names;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What the form of the registration holds. Number and company data are for businesses: without them there is no access
/// (F-002).
record PutRegistration(@Nullable @Size(max = 40) String customerNumber, @Nullable @Size(max = 40) String vatId,
        @Nullable @Size(max = 20) String postcode,
        @NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String firstName,
        @NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String lastName,
        @NotBlank @Size(max = 254) String email, @NotNull @Pattern(regexp = "de|en|ro|da") String language,
        @Nullable Boolean termsAccepted) {

    Form form() {
        var errors = new ArrayList<InvalidField>();
        var number = text(this.customerNumber);
        if (number == null) {
            errors.add(new InvalidField("customerNumber", "business-only"));
        }
        var vat = plain(this.vatId);
        var code = plain(this.postcode);
        if (vat == null && code == null) {
            errors.add(new InvalidField("vatId", "company-data"));
        }
        if (!Boolean.TRUE.equals(this.termsAccepted)) {
            errors.add(new InvalidField("termsAccepted", "terms"));
        }
        var address = address(errors);
        if (!errors.isEmpty() || number == null || address == null) {
            throw new InvalidRequestException(errors);
        }
        return new Form(number, vat, code, new Names(this.firstName.strip(), this.lastName.strip(), this.language),
                address);
    }

    private @Nullable EmailAddress address(ArrayList<InvalidField> errors) {
        try {
            return new EmailAddress(this.email);
        }
        catch (IllegalArgumentException malformed) {
            errors.add(new InvalidField("email", "email"));
            return null;
        }
    }

    private static @Nullable String text(@Nullable String given) {
        return (given == null || given.isBlank()) ? null : given.strip();
    }

    /// Without the blanks, dots and hyphens by which people group it, in capitals.
    static @Nullable String plain(@Nullable String given) {
        return (given == null) ? null : text(given.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT));
    }

    /// What was typed, of the right shape.
    record Form(String customerNumber, @Nullable String vatId, @Nullable String postcode, Names names,
            EmailAddress email) {

        /// Nothing where no company could ever have such a number.
        @Nullable CompanyId company() {
            try {
                return new CompanyId(this.customerNumber);
            }
            catch (IllegalArgumentException malformed) {
                return null;
            }
        }

    }

}
