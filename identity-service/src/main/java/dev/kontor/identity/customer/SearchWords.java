package dev.kontor.identity.customer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Names the way people type them into a search field: without accents, in lower case, word by word.
public final class SearchWords {

    private SearchWords() {
    }

    public static List<String> of(String text) {
        return Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+")).filter((it) -> !it.isEmpty()).distinct().toList();
    }

    static String sortName(String name) {
        return plain(name).strip();
    }

    private static String plain(String text) {
        var split = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return split.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("ø", "o").replace("æ", "ae");
    }

}
