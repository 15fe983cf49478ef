package dev.kontor.documents.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, as hexadecimal digits.
public final class Hash {

    private Hash() {
    }

    public static String of(byte[] content) {
        return text(digest(), content);
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        }
        catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    public static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String text(MessageDigest digest, byte[] content) {
        digest.update(content);
        return text(digest);
    }

}
