package dev.kontor.identity.sheet;

import java.util.ArrayList;

import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// The sheet as it is sent off: all of it, what is left out is to be empty.
record PutSheet(@NotBlank @Size(max = 300) @Pattern(regexp = "\\P{Cntrl}*") String name,
        @Nullable @Size(max = 40) String vatId, @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 40) String phone, @Nullable @Size(max = 200) String website) {

    private static final String EMAIL = "[^@\\s\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*\\.[\\p{L}\\p{N}-]*[\\p{L}\\p{N}]";

    private static final String PHONE = "\\+?[0-9 ()/.-]{4,39}";

    private static final String WEBSITE = "https?://[\\p{L}\\p{N}][^\\s\\p{Cntrl}<>\"]*";

    /// Names every field that cannot be sent as it is.
    MasterData masterData() {
        var vat = (text(this.vatId) != null) ? VatId.normal(String.valueOf(this.vatId)) : null;
        var data = new MasterData(this.name.strip().replaceAll("\\s+", " "), vat, text(this.email), text(this.phone),
                text(this.website));
        var errors = new ArrayList<InvalidField>();
        if (vat != null && !VatId.formOf(vat).takes(vat)) {
            errors.add(new InvalidField("vatId", "vat-id", VatId.formOf(vat).example()));
        }
        if (data.email() != null && !data.email().matches(EMAIL)) {
            errors.add(new InvalidField("email", "email"));
        }
        if (data.phone() != null && !data.phone().matches(PHONE)) {
            errors.add(new InvalidField("phone", "phone"));
        }
        if (data.website() != null && !data.website().matches(WEBSITE)) {
            errors.add(new InvalidField("website", "website"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        return data;
    }

    private static @Nullable String text(@Nullable String given) {
        return (given == null || given.isBlank()) ? null : given.strip();
    }

}
