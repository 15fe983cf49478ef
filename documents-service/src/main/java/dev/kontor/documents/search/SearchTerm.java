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
import dev.kontor.documents.parameters.Parameters;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The beginning of a number, a commission, a customer's reference or a word of the subject, in the form in which these are
/// kept for searching; or an article, as it was typed.
record SearchTerm(String typed) {

    private static final int LONGEST = 120;

    private static final int SHORTEST_WORDS = 3;

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}]");

    /// Sorts behind every character that a word can have.
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

    /// One element must be in the whole range; without `elemMatch` one may be above its
    /// beginning and another below its
    /// end.
    Criteria word() {
        return where("search").elemMatch(new Criteria().gte(text()).lt(text() + LAST));
    }

    /// Exact hits first, then what begins so, then what is found by an article; the
    /// newest of each first.
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
