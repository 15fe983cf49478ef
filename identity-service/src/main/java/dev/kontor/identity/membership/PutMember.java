package dev.kontor.identity.membership;

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

/// What an administrator says about a user of the own company. Whether that is an internet user, and until when, stays
/// with the staff.
record PutMember(@NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String firstName,
        @NotBlank @Size(max = 255) @Pattern(regexp = Names.CHARACTERS) String lastName,
        @Nullable @Pattern(regexp = "de|en|ro|da") String language,
        @Nullable @Size(max = 50) List<@NotNull String> accessGroups, @Nullable String settingsProfile,
        @Nullable Boolean active, @Nullable @Size(max = 100) List<@NotNull String> exceptions,
        @Nullable FirstLogin firstLogin, @Nullable Visibility visibility,
        @Nullable @Pattern(regexp = Terms.UNIT) String unit) {

    /// How a new person gets in: by a link sent to its address, or with a password that
    /// the administrator hands over.
    enum FirstLogin {

        LINK, PASSWORD

    }

    Entry entry() {
        return (this.firstLogin == FirstLogin.PASSWORD) ? Entry.COMPANY_BY_PASSWORD : Entry.COMPANY_BY_LINK;
    }

    Names names() {
        return new Names(this.firstName.strip(), this.lastName.strip(), this.language);
    }

    /// Who says nothing about the visibility leaves it, and gives a new user the own one.
    Terms terms(Offer offer, @Nullable Terms before, Terms own) {
        var otherwise = (before != null) ? before : own;
        return new Terms(!Boolean.FALSE.equals(this.active), before == null || before.internetUser(),
                (before != null) ? before.validUntil() : null, offer.profile(this.settingsProfile),
                offer.groups(Offer.orCustomers(this.accessGroups)),
                Permission.ofAll("exceptions", Objects.requireNonNullElse(this.exceptions, List.of())),
                (this.visibility != null) ? this.visibility : otherwise.visibility(),
                (this.visibility != null) ? this.unit : otherwise.unit());
    }

}
