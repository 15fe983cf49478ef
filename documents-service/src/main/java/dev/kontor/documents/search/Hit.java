package dev.kontor.documents.search;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Row;

/// A document that was found.
///
/// @param line the first one with an article or a text that was looked for; null where the document was found by what
/// stands above its lines
record Hit(Row row, @Nullable Row line) {

    static Hit byItself(Row row) {
        return new Hit(row, null);
    }

    /// By a word of its own, or by one of a line without an article.
    static Hit byWord(Row row, SearchTerm term) {
        return row.rows("lines").isEmpty() || term.standsAboveLines(row) ? byItself(row) : byLine(row);
    }

    static Hit byLine(Row row) {
        return new Hit(row, row.rows("lines").getFirst());
    }

    String key() {
        return this.row.text("kind") + "/" + this.row.text("number");
    }

}
