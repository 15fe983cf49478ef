package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kontor.identity.membership.MembershipView.Notice;
import dev.kontor.identity.membership.MembershipView.State;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.person.OneTimePassword;
import dev.kontor.identity.rights.Visibility;
import org.jspecify.annotations.Nullable;

/// A user as the administrators of its company see it. `self` is the caller; a person that is `managedHere` acts for this
/// company alone, so that its name and password are this company's to set.
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(EmailAddress email, String firstName, String lastName, @Nullable String language, boolean passwordSet,
        @Nullable OneTimePassword oneTimePassword, State state, @Nullable Joining joining, @Nullable Notice notice,
        boolean active, boolean internetUser, @Nullable Instant validUntil, @Nullable String settingsProfile,
        List<String> accessGroups, List<String> exceptions, Visibility visibility, @Nullable String unit, boolean self,
        boolean managedHere, long version) {

    static MemberView of(MembershipView view, boolean self, boolean managedHere) {
        return new MemberView(view.email(), view.firstName(), view.lastName(), view.language(), view.passwordSet(),
                view.oneTimePassword(), view.state(), view.joining(), view.notice(), view.active(), view.internetUser(),
                view.validUntil(), view.settingsProfile(), view.accessGroups(), view.exceptions(), view.visibility(),
                view.unit(), self, managedHere, view.version());
    }

}
