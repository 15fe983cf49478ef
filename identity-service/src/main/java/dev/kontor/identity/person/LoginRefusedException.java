package dev.kontor.identity.person;

/// What we asked of a login is not accepted as it stands; trying again soon does not help.
public class LoginRefusedException extends RuntimeException {

    public LoginRefusedException(String message) {
        super(message);
    }

}
