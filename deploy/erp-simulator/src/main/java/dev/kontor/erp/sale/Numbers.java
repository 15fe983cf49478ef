package dev.kontor.erp.sale;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.regex.Pattern;

import dev.kontor.erp.demo.DemoCommand;

/// Numbers of what comes of an announcement of the portal, such as AU-2026-P7K2Q9M4X: made of the announcement's key, so
/// that a clerk who begins anew finds the same ones. Forty bits of a hash: that two of ten thousand share a number has a
/// chance of 1 in 20,000.
public final class Numbers {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern OURS = Pattern.compile("[A-Z]{2}-[0-9]{4}-P[0-9A-Z]{8}(/[0-9]+)?");

    /// So much later is the next version of a document that somebody else keeps counting:
    /// what the clerk has decided is
    /// not undone by the feed of a later day.
    private static final int AHEAD = 1_000;

    private Numbers() {
    }

    static String order(String subject, Instant at) {
        return of("AU", subject, at);
    }

    static String quote(String subject, Instant at) {
        return of("AN", subject, at);
    }

    /// Of an order's part.
    static String delivery(String order, int part) {
        return "LS" + order.substring(2) + "/" + part;
    }

    static String invoice(String order, int part) {
        return "RE" + order.substring(2) + "/" + part;
    }

    public static boolean isOurs(String number) {
        return OURS.matcher(number).matches();
    }

    static long next(String number, long version) {
        return version + (isOurs(number) ? 1 : AHEAD);
    }

    private static String of(String prefix, String subject, Instant at) {
        var hash = hash(subject);
        var digits = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            digits.append(DIGITS.charAt((int) (hash >>> (5 * i)) & 31));
        }
        return "%s-%d-P%s".formatted(prefix, at.atZone(DemoCommand.SUPPLIER).getYear(), digits);
    }

    private static long hash(String subject) {
        try {
            var bytes = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            var hash = 0L;
            for (int i = 0; i < 5; i++) {
                hash = (hash << 8) | (bytes[i] & 0xff);
            }
            return hash;
        }
        catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

}
