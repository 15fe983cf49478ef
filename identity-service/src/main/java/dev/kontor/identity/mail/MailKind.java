package dev.kontor.identity.mail;

import java.util.Locale;

/// What a mail is about; its words stand under the kind's own word in `mails.properties`.
public enum MailKind {

    REGISTRATION_RECEIVED, REGISTRATION_NEEDLESS, REGISTRATION_APPROVED, REGISTRATION_CONFIRM, REGISTRATION_REJECTED,
    INVITATION, WELCOME;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
