package dev.kontor.identity.person;

/// How a login is at this moment: the precise reasons that the login page keeps to itself (F-018), and of the password
/// only whether there is one (F-019).
/// @param exists false while the person is being set up
/// @param passwordIsOneTime it must be changed at the next login
/// @param enabled false when no membership lets the person in
/// @param blocked by an operator, where logins live
/// @param locked by wrong passwords, for a while
public record LoginState(boolean exists, boolean passwordSet, boolean passwordIsOneTime, boolean enabled,
        boolean blocked, boolean locked, boolean emailVerified) {

    LoginState blocked(boolean byOperator) {
        return new LoginState(this.exists, this.passwordSet, this.passwordIsOneTime, this.enabled, byOperator,
                this.locked, this.emailVerified);
    }

    static final LoginState NONE = new LoginState(false, false, false, false, false, false, false);

}
