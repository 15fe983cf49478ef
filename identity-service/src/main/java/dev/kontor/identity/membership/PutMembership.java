package dev.kontor.identity.membership;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import dev.kontor.identity.person.Names;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Visibility;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What the staff says about a member. The names are for a person who is new; one that is known keeps its own.
record PutMembership(@NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String firstName,
        @NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String lastName,
        @Nullable @Pattern(regexp = "de|en|ro|da") String language,
        @Nullable @Size(max = 50) List<@NotNull String> accessGroups, @Nullable String settingsProfile,
        @Nullable Boolean active, @Nullable Boolean internetUser, @Nullable Instant validUntil,
        @Nullable @Size(max = 100) List<@NotNull String> exceptions, @Nullable Visibility visibility,
        @Nullable @Pattern(regexp = Terms.UNIT) String unit) {

    Names names() {
        return new Names(this.firstName, this.lastName, this.language);
    }

    /// Who says nothing about groups gets the one for customers; who says "none" gets
    /// none.
    Terms terms(Offer offer) {
        return new Terms(!Boolean.FALSE.equals(this.active), !Boolean.FALSE.equals(this.internetUser),
                (this.validUntil != null) ? this.validUntil.truncatedTo(ChronoUnit.MILLIS) : null,
                offer.profile(this.settingsProfile), offer.groups(Offer.orCustomers(this.accessGroups)),
                Permission.ofAll("exceptions", Objects.requireNonNullElse(this.exceptions, List.of())), this.visibility,
                this.unit);
    }

}
