package dev.kontor.documents.file;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// A file as the ERP announces it, with its content.
record FileUpserted(String id, String name, String mediaType, int size, String sha256, String category, String title,
        @Nullable String description, @Nullable List<String> languages, @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil, @Nullable String product, @Nullable Audience audience,
        @Nullable OfDocument document, String content) {

    /// Who may have it; what is not said leaves nobody out.
    record Audience(@Nullable List<String> companies, @Nullable List<String> persons, @Nullable List<String> groups) {
    }

    /// It is the file of a document, for whoever sees that.
    record OfDocument(String kind, String number, String company) {
    }

}
