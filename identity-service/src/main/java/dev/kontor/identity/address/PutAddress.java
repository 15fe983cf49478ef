package dev.kontor.identity.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.kontor.identity.address.AddressForm.Part;
import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// An address as a customer writes it; blanks around and between words do not count.
record PutAddress(@NotBlank @Size(max = 120) @Pattern(regexp = TEXT) String name,
        @Nullable @Size(max = 120) @Pattern(regexp = TEXT) String attention,
        @NotEmpty @Size(max = 3) List<@NotBlank @Size(max = 120) @Pattern(regexp = TEXT) String> lines,
        @Nullable @Size(max = 20) @Pattern(regexp = TEXT) String postcode,
        @NotBlank @Size(max = 120) @Pattern(regexp = TEXT) String city,
        @Nullable @Size(max = 80) @Pattern(regexp = TEXT) String subdivision, @NotNull String country) {

    /// One line of print.
    static final String TEXT = "\\P{Cntrl}*";

    /// Names every part that the country wants otherwise, not just the first.
    PostalAddress postal() {
        if (!AddressForm.isCountry(this.country)) {
            throw new InvalidRequestException("country", "country");
        }
        var form = AddressForm.of(this.country);
        var code = text(this.postcode);
        var address = new PostalAddress(required(this.name), text(this.attention),
                this.lines.stream().map(PutAddress::required).toList(),
                (code != null) ? code.toUpperCase(Locale.ROOT) : null, required(this.city), text(this.subdivision),
                this.country);
        var errors = errors(address, form);
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        return address;
    }

    private static List<InvalidField> errors(PostalAddress address, AddressForm form) {
        var errors = new ArrayList<InvalidField>();
        if (address.postcode() == null && form.postcode() == Part.REQUIRED) {
            errors.add(new InvalidField("postcode", "required"));
        }
        if (address.postcode() != null && form.example() != null && !form.takes(address.postcode())) {
            errors.add(new InvalidField("postcode", "postcode", form.example()));
        }
        if (address.subdivision() == null && form.subdivision() == Part.REQUIRED) {
            errors.add(new InvalidField("subdivision", "required"));
        }
        return errors;
    }

    private static String required(String given) {
        return given.strip().replaceAll("\\s+", " ");
    }

    private static @Nullable String text(@Nullable String given) {
        return (given == null || given.isBlank()) ? null : required(given);
    }

}
