package dev.kontor.identity.rights;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// In which respect an access group can be kept to a part of what there is (F-030). A new one is a constant here and a
/// criterion in each service whose data have it; a service that meets one it does not know shows nothing.
public enum Dimension {

    PRODUCT_GROUP("product-group");

    private final String word;

    Dimension(String word) {
        this.word = word;
    }

    /// As other services know it.
    public String word() {
        return this.word;
    }

    static Optional<Dimension> of(String word) {
        return Arrays.stream(values()).filter((it) -> it.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Dimension::word).collect(Collectors.joining(", "));
    }

}
