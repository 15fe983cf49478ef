package dev.kontor.documents.export;

import java.util.Locale;
import java.util.ResourceBundle;

/// What stands above the columns, in the reader's language.
final class Headings {

    private static final String BUNDLE = "dev.kontor.documents.export.headings";

    private static final ResourceBundle.Control OWN_LANGUAGE_OR_ENGLISH = ResourceBundle.Control
        .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    Headings(Locale reader) {
        this.words = ResourceBundle.getBundle(BUNDLE, reader, OWN_LANGUAGE_OR_ENGLISH);
    }

    String of(String word) {
        return this.words.getString(word);
    }

}
