package dev.kontor.documents.search;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.document.Row;
import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.documents.parameters.Parameters;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The beginning of a number, a commission, a customer's reference or a word of the subject or of a line, in the form in
/// which these are kept for searching; or an article, as it was typed.
record SearchTerm(String typed) {

    private static final int LONGEST = 120;

    private static final int SHORTEST_WORDS = 3;

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]");

    private static final Pattern WITH_A_MEANING = Pattern.compile("[\\\\^$.|?*+()\\[\\]{}]");

    /// Sorts behind every character that a number can have.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    static SearchTerm of(Map<String, List<String>> values) {
        var parameters = new Parameters(values, Set.of("q"));
        var typed = parameters.text("q", LONGEST);
        if (parameters.all("q").isEmpty()) {
            parameters.refuse("q", "required");
        }
        parameters.done();
        return new SearchTerm(Normalizer.normalize(String.valueOf(typed), Normalizer.Form.NFC));
    }

    private String text() {
        return this.typed.toLowerCase(Locale.ROOT);
    }

    /// The article whose number was typed, as typed and otherwise.
    Set<String> products() {
        return new LinkedHashSet<>(List.of(this.typed, this.typed.toUpperCase(Locale.ROOT), text()));
    }

    /// All of which an article is found by; none where too little was typed to mean one.
    List<String> words() {
        return this.typed.length() < SHORTEST_WORDS ? List.of()
                : Stream.of(this.typed.split("\\s+")).filter(LETTERS.asPredicate()).toList();
    }

    /// A number in capitals, as most are; others are among the words.
    Criteria number() {
        var capitals = text().toUpperCase(Locale.ROOT);
        return where("number").gte(capitals).lt(capitals + LAST);
    }

    /// A word of the document itself and, behind all of these, one of a line, if enough
    /// was typed to mean one. MongoDB makes a range of the index of each.
    Criteria word() {
        var beginning = Pattern.compile("^" + plain());
        return words().isEmpty() ? where("search").in(beginning)
                : where("search").in(beginning, Pattern.compile("^" + StoredDocument.ON_A_LINE + plain()));
    }

    /// A line whose text has the word, as [StoredDocument] looks at texts of lines.
    Criteria line() {
        return where("product").exists(false).and("description").regex("(?<![\\p{L}\\p{N}])" + plain(), "i");
    }

    /// Not quoted as a whole, since words may end a quotation.
    private String plain() {
        return WITH_A_MEANING.matcher(text()).replaceAll("\\\\$0");
    }

    boolean standsAboveLines(Row row) {
        return row.texts("search").stream().anyMatch(word -> word.startsWith(text()));
    }

    /// Exact hits first, then what begins so, then what is found by a line; the newest of
    /// each first.
    Comparator<Hit> bestFirst() {
        return Comparator.comparing((Hit hit) -> !isExactly(hit.row()))
            .thenComparing(hit -> hit.line() != null)
            .thenComparing(hit -> hit.row().text("issuedOn"), Comparator.reverseOrder())
            .thenComparing(hit -> hit.row().text("kind"))
            .thenComparing(hit -> hit.row().text("number"));
    }

    private boolean isExactly(Row row) {
        return row.text("number").equalsIgnoreCase(text()) || row.texts("search").contains(text());
    }

}
