package dev.kontor.gateway.login;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// What a person who is logged in can do on Keycloak's pages: a new password (F-012), a second factor, a passkey, or
/// remove one of them.
record AccountAction(String word) {

    private static final Map<String, String> WORDS = Map.of("password", "UPDATE_PASSWORD", "totp", "CONFIGURE_TOTP",
            "passkey", "webauthn-register-passwordless");

    private static final Pattern CREDENTIAL = Pattern.compile("[0-9a-fA-F-]{36}");

    static Optional<AccountAction> of(@Nullable String wanted, @Nullable String credential) {
        if ("remove".equals(wanted) && credential != null && CREDENTIAL.matcher(credential).matches()) {
            return Optional.of(new AccountAction("delete_credential:" + credential));
        }
        return Optional.ofNullable((wanted != null) ? WORDS.get(wanted) : null).map(AccountAction::new);
    }

}
