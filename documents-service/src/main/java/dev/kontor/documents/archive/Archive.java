package dev.kontor.documents.archive;

import java.time.Instant;
import java.util.List;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;

/// Documents that somebody wants as one ZIP, and how far it is.
///
/// @param key company and id, which the client chose
/// @param wish what was asked, by its hash, to know a repeat
/// @param numbers the documents, as the caller saw them when he asked
/// @param content of the attempt that runs or has ended; written down before its first byte
/// @param owner whoever packs it, until the lease ends
/// @param missing documents that were not there any more, or not for the caller
@Document("documentArchives")
record Archive(@Id String key, String id, CompanyId company, PersonId person, String wish, DocumentKind kind,
        List<String> numbers, String language, State state, int done, List<String> missing, @Nullable ObjectId content,
        @Nullable Long size, Instant askedAt, @Nullable String owner, @Nullable Instant leasedUntil,
        Instant expiresAt) {

    enum State {

        REQUESTED, PACKING, READY, EXPIRED

    }

    static String key(CompanyId company, String id) {
        return company.value() + "/" + id;
    }

    static Archive requested(CompanyId company, PersonId person, String id, String wish, DocumentKind kind,
            List<String> numbers, String language, Instant now, Instant expiresAt) {
        return new Archive(key(company, id), id, company, person, wish, kind, numbers, language, State.REQUESTED, 0,
                List.of(), null, null, now, null, null, expiresAt);
    }

    int total() {
        return this.numbers.size();
    }

    /// The documents that are in it.
    List<String> packed() {
        return this.numbers.stream().filter(it -> !this.missing.contains(it)).toList();
    }

}
