package dev.kontor.documents.product;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// How products are put in order and found: by letters without their marks, whatever the case. A mark that is written
/// as two letters in some languages may be typed so.
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}]+");

    private Words() {
    }

    /// `Umwälzpumpe` as `umwalzpumpe`.
    static String plain(String text) {
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var plain = MARKS.matcher(decomposed).replaceAll("").replace("ß", "ss").replace("ø", "o").replace("æ", "ae");
        return BLANKS.matcher(plain).replaceAll(" ").strip();
    }

    /// Everything that a product is found by, as one text.
    static String of(@Nullable String... texts) {
        var all = new LinkedHashSet<String>();
        Arrays.stream(texts).<String>flatMap(Stream::ofNullable).forEach(text -> {
            all.add(plain(text));
            all.add(plain(spelled(text)));
        });
        return String.join(" ", all);
    }

    private static String spelled(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ø", "oe")
            .replace("å", "aa");
    }

    /// Matches a text that has all these words, wherever they stand.
    static Pattern all(List<String> words) {
        return Pattern.compile(words.stream()
            .map(word -> "(?=.*" + Pattern.quote(plain(word)) + ")")
            .collect(Collectors.joining("", "^", "")));
    }

}
