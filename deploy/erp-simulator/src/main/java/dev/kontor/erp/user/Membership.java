package dev.kontor.erp.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/// What identity-service answers: the password only in the answer that made it.
@JsonIgnoreProperties(ignoreUnknown = true)
record Membership(String email, String company, boolean passwordSet, @Nullable String oneTimePassword, String state,
        @Nullable String notice) {

    /// The one line the operator needs about the login.
    String login() {
        if (this.oneTimePassword != null) {
            return "one-time password %s (shown once, to be changed at the first login)"
                .formatted(this.oneTimePassword);
        }
        if (this.state.equals("BEING_SET_UP")) {
            return "the login is still being set up; ask again for its password later";
        }
        return "the person already has a login, which stays as it is";
    }

}
