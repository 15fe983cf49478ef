package dev.kontor.documents.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.content.FileType;
import dev.kontor.documents.content.Hash;
import dev.kontor.documents.file.FileUpserted.Audience;
import dev.kontor.documents.file.UnusableFileException.ContentIsNotBase64;
import dev.kontor.documents.file.UnusableFileException.HashDiffers;
import dev.kontor.documents.file.UnusableFileException.SizeDiffers;
import dev.kontor.documents.file.UnusableFileException.TypeDiffers;

/// The shape of a file in MongoDB; collection [#COLLECTION]. Content and description are one document, so that nobody
/// ever sees one without the other (decision 0088).
///
/// ```
/// {
///   _id: "FILE/catalogue-2026", version: 3 (long), asOf: Date,         written by the platform
///   id, name, mediaType, size: int, sha256, category, title, description?, languages?: ["de"],
///   validFrom?, validUntil?: "2026-12-31", product?,
///   companies: ["10001"], persons: ["anna@example.com"],               ["*"]: nobody is left out
///   groups?: ["piping"],                                               access groups; absent: nobody is left out
///   titleWord: "katalog 2026", search: "katalog 2026 …",               in lower case, to sort and search by
///   document?: "10001/INVOICE/RE-2026/000123",                         then without companies and persons
///   content: Binary
/// }
/// ```
///
/// A file for access groups of whatever company has these in the place of the companies, as `@piping`: a reader's list
/// finds it under his groups as it finds others under his company, and never comes by those of other groups.
final class StoredFile {

    static final String COLLECTION = "files";

    static final String EVERYBODY = "*";

    private static final int LONGEST_SEARCH = 600;

    private StoredFile() {
    }

    static String key(FileUpserted file) {
        return "FILE/" + file.id();
    }

    static Document of(FileUpserted file) {
        var content = checked(file);
        var stored = new Document("id", file.id()).append("name", file.name())
            .append("mediaType", file.mediaType())
            .append("size", file.size())
            .append("sha256", file.sha256())
            .append("category", file.category())
            .append("title", file.title())
            .append("description", file.description())
            .append("languages", file.languages())
            .append("validFrom", file.validFrom() == null ? null : file.validFrom().toString())
            .append("validUntil", file.validUntil() == null ? null : file.validUntil().toString())
            .append("product", file.product())
            .append("titleWord", file.title().toLowerCase(Locale.ROOT))
            .append("search", words(file));
        if (file.document() == null) {
            var audience = Objects.requireNonNullElse(file.audience(), new Audience(null, null, null));
            stored.append("companies", companies(audience))
                .append("persons", lower(named(audience.persons())))
                .append("groups", audience.groups() == null ? null : new ArrayList<>(audience.groups()));
        }
        else {
            stored.append("document",
                    document(file.document().company(), file.document().kind(), file.document().number()));
        }
        return stored.append("content", new Binary(content));
    }

    /// No company's number begins like this.
    static String ofGroup(String group) {
        return "@" + group;
    }

    static String document(String company, String kind, String number) {
        return company + "/" + kind + "/" + number;
    }

    private static byte[] checked(FileUpserted file) {
        var content = decoded(file.content());
        if (content.length != file.size()) {
            throw new SizeDiffers();
        }
        if (!Hash.of(content).equals(file.sha256())) {
            throw new HashDiffers();
        }
        var beginning = Arrays.copyOf(content, Math.min(content.length, FileType.PREFIX));
        if (!FileType.of(file.name(), beginning).filter(file.mediaType()::equals).isPresent()) {
            throw new TypeDiffers();
        }
        return content;
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        }
        catch (IllegalArgumentException notBase64) {
            throw new ContentIsNotBase64();
        }
    }

    private static List<String> companies(Audience audience) {
        return audience.companies() == null && audience.groups() != null
                ? new ArrayList<>(audience.groups().stream().map(StoredFile::ofGroup).toList())
                : named(audience.companies());
    }

    /// An empty list means nobody, and not everybody.
    private static List<String> named(@Nullable List<String> names) {
        return new ArrayList<>(names == null ? List.of(EVERYBODY) : names);
    }

    private static List<String> lower(List<String> names) {
        return new ArrayList<>(names.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList());
    }

    private static String words(FileUpserted file) {
        var words = Stream.of(file.title(), file.name(), file.product(), file.description())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
        return words.substring(0, Math.min(words.length(), LONGEST_SEARCH));
    }

}
