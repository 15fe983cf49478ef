package dev.kontor.identity.person;

/// How a person gets in for the first time, and so how sure it is that whoever signs in is who the address names.
public enum FirstLogin {

    /// The staff vouches for the address, and hands over a one-time password.
    VOUCHED,

    /// By a link that is sent to the address; there the person chooses a password.
    LINK,

    /// Somebody else than the staff was shown a password. The address has to be confirmed
    /// at the login, and no other
    /// company relies on it before the person has answered a mail.
    SHOWN

}
