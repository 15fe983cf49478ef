package dev.kontor.identity.membership;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import dev.kontor.identity.person.Names;

/// A question to a person who already has a login, whether it wants to act for the company (C-2). Of the link only a
/// hash is kept, so that who reads the database cannot answer.
///
/// @param names as whoever asks knows the person: its own are not shown before it has agreed
record Consent(State state, String linkHash, Instant askedAt, Instant until, String askedBy, Names names) {

    static final Duration VALIDITY = Duration.ofDays(14);

    static Consent asked(String link, String by, Names names, Instant now) {
        return new Consent(State.ASKED, hash(link), now, now.plus(VALIDITY), by, names);
    }

    Consent declined() {
        return new Consent(State.DECLINED, this.linkHash, this.askedAt, this.until, this.askedBy, this.names);
    }

    boolean isAnsweredBy(String link) {
        return MessageDigest.isEqual(hash(link).getBytes(StandardCharsets.US_ASCII),
                this.linkHash.getBytes(StandardCharsets.US_ASCII));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(this.until);
    }

    private static String hash(String link) {
        try {
            return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(link.getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What the person has said so far.
    enum State {

        ASKED, DECLINED

    }

}
