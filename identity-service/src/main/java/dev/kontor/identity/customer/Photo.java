package dev.kontor.identity.customer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// A small picture of a contact person, under a name made of what it shows, so that whoever has it never asks again.
record Photo(String id, String mediaType, Binary data) {

    private static final int BYTES = 12;

    /// Nothing, if its bytes are not the picture they are said to be: they go to browsers
    /// as this.
    static Optional<Photo> read(CustomerUpserted.@Nullable Photo said) {
        if (said == null) {
            return Optional.empty();
        }
        try {
            var data = Base64.getDecoder().decode(said.data());
            return Optional.of(new Photo(name(data), said.mediaType(), new Binary(data))).filter(Photo::isWhatItSays);
        }
        catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static Photo of(Document stored) {
        return new Photo(stored.getString("id"), stored.getString("mediaType"), stored.get("data", Binary.class));
    }

    Document toDocument() {
        return new Document("id", this.id).append("mediaType", this.mediaType).append("data", this.data);
    }

    private boolean isWhatItSays() {
        return switch (this.mediaType) {
            case "image/png" -> begins(0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
            case "image/jpeg" -> begins(0, 0xff, 0xd8, 0xff);
            case "image/webp" -> begins(0, 'R', 'I', 'F', 'F') && begins(8, 'W', 'E', 'B', 'P');
            default -> false;
        };
    }

    private boolean begins(int at, int... bytes) {
        var data = this.data.getData();
        if (data.length < at + bytes.length) {
            return false;
        }
        for (var i = 0; i < bytes.length; i++) {
            if ((data[at + i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static String name(byte[] data) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(data);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        }
        catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

}
