package dev.kontor.identity.mail;

import java.util.Locale;

/// The colour of a button in a mail, and of the words that can be read on it; Keycloak's mails choose alike.
record MailColor(String hex) {

    private static final MailColor OURS = new MailColor("#1b6373");

    private static final int LIGHT = 140_000;

    static MailColor of(String wanted) {
        return wanted.matches("#[0-9a-fA-F]{6}") ? new MailColor(wanted.toLowerCase(Locale.ROOT)) : OURS;
    }

    String ink() {
        return (299 * channel(1) + 587 * channel(3) + 114 * channel(5) > LIGHT) ? "#1c2530" : "#ffffff";
    }

    private int channel(int at) {
        return Integer.parseInt(this.hex.substring(at, at + 2), 16);
    }

}
