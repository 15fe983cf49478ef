package dev.kontor.identity.membership;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import dev.kontor.identity.rights.Grants;
import dev.kontor.identity.rights.GrantsKind;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Rules;
import dev.kontor.platform.problem.InvalidRequestException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What the staff says about a member. The names are for a person who is new; one that is known keeps its own.
record PutMembership(@NotBlank @Size(max = 255) @Pattern(regexp = NAME) String firstName,
        @NotBlank @Size(max = 255) @Pattern(regexp = NAME) String lastName,
        @Nullable @Pattern(regexp = "de|en|ro|da") String language,
        @Nullable @Size(max = 50) List<@NotNull String> accessGroups, @Nullable String settingsProfile,
        @Nullable Boolean active, @Nullable Boolean internetUser, @Nullable Instant validUntil,
        @Nullable @Size(max = 100) List<@NotNull String> exceptions) {

    /// The characters Keycloak takes in a name.
    static final String NAME = "[^<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]*";

    /// Who says nothing about groups gets the one for customers; who says "none" gets
    /// none.
    Terms terms(Rules rules) {
        return new Terms(!Boolean.FALSE.equals(this.active), !Boolean.FALSE.equals(this.internetUser),
                (this.validUntil != null) ? this.validUntil.truncatedTo(ChronoUnit.MILLIS) : null, profile(rules),
                groups(rules), exceptionsOrNone());
    }

    private @Nullable String profile(Rules rules) {
        if (this.settingsProfile != null && !rules.has(GrantsKind.SETTINGS_PROFILE, this.settingsProfile)) {
            throw new InvalidRequestException("settingsProfile", "unknown-value",
                    rules.names(GrantsKind.SETTINGS_PROFILE));
        }
        return this.settingsProfile;
    }

    private Set<String> groups(Rules rules) {
        var names = Objects.requireNonNullElse(this.accessGroups, List.of(Grants.CUSTOMERS_GROUP));
        for (int i = 0; i < names.size(); i++) {
            if (!rules.has(GrantsKind.ACCESS_GROUP, names.get(i))) {
                throw new InvalidRequestException("accessGroups[" + i + "]", "unknown-value",
                        rules.names(GrantsKind.ACCESS_GROUP));
            }
        }
        return new TreeSet<>(names);
    }

    private Set<Permission> permissionsOf(List<String> words) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (int i = 0; i < words.size(); i++) {
            var field = "exceptions[" + i + "]";
            permissions.add(Permission.of(words.get(i))
                .orElseThrow(() -> new InvalidRequestException(field, "unknown-value", Permission.words())));
        }
        return permissions;
    }

    private Set<Permission> exceptionsOrNone() {
        return permissionsOf(Objects.requireNonNullElse(this.exceptions, List.of()));
    }

}
