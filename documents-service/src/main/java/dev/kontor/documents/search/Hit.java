package dev.kontor.documents.search;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Row;

/// A document that was found.
///
/// @param line the first one with an article that was looked for; null where the document was found by what stands above
/// its lines
record Hit(Row row, @Nullable Row line) {

    static Hit byItself(Row row) {
        return new Hit(row, null);
    }

    static Hit byLine(Row row) {
        return new Hit(row, row.rows("lines").getFirst());
    }

    String key() {
        return this.row.text("kind") + "/" + this.row.text("number");
    }

}
