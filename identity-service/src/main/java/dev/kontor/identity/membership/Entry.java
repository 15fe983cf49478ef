package dev.kontor.identity.membership;

import dev.kontor.identity.mail.MailKind;
import dev.kontor.identity.person.FirstLogin;
import dev.kontor.identity.person.Person;

/// By which way somebody becomes a member: what a new person's first login is, and whether one who is known is asked
/// first. The staff has talked to whom it lets in; nobody else may make a person act for a company unasked (C-2).
enum Entry {

    STAFF(FirstLogin.VOUCHED, MailKind.INVITATION), COMPANY_BY_LINK(FirstLogin.LINK, MailKind.INVITATION),
    COMPANY_BY_PASSWORD(FirstLogin.SHOWN, MailKind.INVITATION),
    REGISTRATION(FirstLogin.LINK, MailKind.REGISTRATION_CONFIRM);

    private final FirstLogin firstLogin;

    private final MailKind question;

    Entry(FirstLogin firstLogin, MailKind question) {
        this.firstLogin = firstLogin;
        this.question = question;
    }

    FirstLogin firstLogin() {
        return this.firstLogin;
    }

    MailKind question() {
        return this.question;
    }

    boolean asksFirst(Person known) {
        return this != STAFF || !known.isProven();
    }

}
