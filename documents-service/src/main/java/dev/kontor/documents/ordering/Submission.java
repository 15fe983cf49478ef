package dev.kontor.documents.ordering;

import java.time.Instant;
import java.util.List;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What was submitted at once; a repeat finds it and gets the same answer.
///
/// @param key company and the id that the client chose
/// @param confirmed what was confirmed, to tell a repeat from another submission under the same id
/// @param orders ids of the orders that it became
@Document("submissions")
record Submission(@Id String key, String id, String person, long cartRevision, Submit confirmed, List<String> orders,
        Instant submittedAt) {

    static String key(String company, String id) {
        return company + "/" + id;
    }

    boolean isOf(String who, long revision, Submit again) {
        return this.person.equals(who) && this.cartRevision == revision && this.confirmed.equals(again);
    }

}
