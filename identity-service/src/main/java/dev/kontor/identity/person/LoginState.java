package dev.kontor.identity.person;

/// How a login is at this moment: the precise reasons that the login page keeps to itself (F-018), and of the password
/// only whether there is one (F-019).
/// @param exists false while the person is being set up
/// @param passwordIsOneTime it must be changed at the next login
/// @param enabled false when no membership lets the person in
/// @param locked by wrong passwords, for a while
public record LoginState(boolean exists, boolean passwordSet, boolean passwordIsOneTime, boolean enabled,
        boolean locked, boolean emailVerified) {

    static final LoginState NONE = new LoginState(false, false, false, false, false, false);

}
