package dev.kontor.erp.mailroom;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// The files that are coming in, as far as they have come: their contents are looked at and not kept. A part that was
/// there already, or belongs to a file that is whole, changes nothing.
final class Pigeonholes {

    private final Map<String, Incoming> files = new HashMap<>();

    private int whole;

    /// What there is to say about a file with this part; nothing while more is to come.
    Optional<String> take(FilePart part) {
        var file = this.files.computeIfAbsent(part.id(), (_) -> new Incoming());
        if (part.version() <= file.parts) {
            return Optional.empty();
        }
        if (part.version() > file.parts + 1) {
            return Optional.of("FILE/%s: part %d is missing".formatted(part.id(), file.parts + 1));
        }
        file.add(part);
        return (part.version() == part.parts()) ? Optional.of(finished(part, file)) : Optional.empty();
    }

    private String finished(FilePart part, Incoming file) {
        if (file.size != part.size() || !file.hash().equals(part.sha256())) {
            return "FILE/%s: %s is not what was sent".formatted(part.id(), part.name());
        }
        this.whole++;
        return "FILE/%s: %s of %s, %d bytes, whole; %d so far".formatted(part.id(), part.name(), part.company(),
                file.size, this.whole);
    }

    int whole() {
        return this.whole;
    }

    private static final class Incoming {

        private final MessageDigest digest = sha256();

        private long parts;

        private long size;

        void add(FilePart part) {
            this.parts = part.version();
            var content = part.bytes();
            this.size += content.length;
            this.digest.update(content);
        }

        String hash() {
            return HexFormat.of().formatHex(this.digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            }
            catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }

    }

}
