package dev.kontor.documents.attachment;

import java.time.Instant;
import java.util.List;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;

/// A file that a customer has sent. It waits, seen by nobody else, until it lies in the sender's cart or is attached to
/// something; what is attached stays.
///
/// @param key company and id, which the client chose
/// @param waiting true until it is put somewhere; absent then, so that the index of what waits is small
/// @param inCart where it lies in the sender's cart, until that becomes orders
/// @param article what the line of the order is called that it is about
/// @param targets what it is attached to, by all the words that this is known by
/// @param unsent the part of its content that the ERP gets next; absent when it has all of them, or is to have none
@Document("attachments")
record Attachment(@Id String key, String id, CompanyId company, PersonId person, String email, String name,
        String mediaType, long size, String sha256, ObjectId content, Instant uploadedAt, @Nullable Boolean waiting,
        @Nullable InCart inCart, @Nullable String article, @Nullable List<String> targets, @Nullable Instant attachedAt,
        @Nullable Integer unsent) {

    static String key(CompanyId company, String id) {
        return company.value() + "/" + id;
    }

    boolean isWaiting() {
        return Boolean.TRUE.equals(this.waiting);
    }

    /// Of nothing yet that anybody else could see.
    boolean isLoose() {
        return isWaiting() || this.inCart != null;
    }

    boolean isAttachedTo(String target) {
        return this.targets != null && this.targets.contains(target);
    }

    Attachment laid(InCart place, @Nullable String aboutArticle) {
        return new Attachment(this.key, this.id, this.company, this.person, this.email, this.name, this.mediaType,
                this.size, this.sha256, this.content, this.uploadedAt, null, place, aboutArticle, null, null, null);
    }

    Attachment attached(List<String> to, Instant now) {
        return new Attachment(this.key, this.id, this.company, this.person, this.email, this.name, this.mediaType,
                this.size, this.sha256, this.content, this.uploadedAt, null, null, this.article, to, now, 0);
    }

    /// A place in the cart of the sender.
    ///
    /// @param line the cart's line; null for all that is ordered
    record InCart(@Nullable String line) {
    }

}
