package dev.kontor.documents.attachment;

import java.time.Instant;
import java.util.List;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;

/// A file that a customer has sent. It waits, seen by nobody else, until it is attached to something; then it stays.
///
/// @param key company and id, which the client chose
/// @param waiting true until it is attached; absent then, so that the index of what waits is small
/// @param targets what it is attached to, by all the words that this is known by
@Document("attachments")
record Attachment(@Id String key, String id, CompanyId company, PersonId person, String email, String name,
        String mediaType, long size, String sha256, ObjectId content, Instant uploadedAt, @Nullable Boolean waiting,
        @Nullable List<String> targets, @Nullable Instant attachedAt) {

    static String key(CompanyId company, String id) {
        return company.value() + "/" + id;
    }

    boolean isWaiting() {
        return Boolean.TRUE.equals(this.waiting);
    }

    boolean isAttachedTo(String target) {
        return this.targets != null && this.targets.contains(target);
    }

    Attachment attached(List<String> to, Instant now) {
        return new Attachment(this.key, this.id, this.company, this.person, this.email, this.name, this.mediaType,
                this.size, this.sha256, this.content, this.uploadedAt, null, to, now);
    }

}
