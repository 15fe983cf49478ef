package dev.kontor.documents.attachment;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.kontor.documents.cart.CartReader;
import dev.kontor.documents.content.Bucket;
import dev.kontor.platform.storage.Lease;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Removes what was sent a day ago and never attached, what a line had that is in no cart any more, and contents that a crash has left without a name.
@Component
class AttachmentSweep {

    private static final Logger log = LoggerFactory.getLogger(AttachmentSweep.class);

    static final Duration PATIENCE = Duration.ofDays(1);

    private static final int CHUNK = 100;

    private static final int MOST_AT_ONCE = 10_000;

    private final MongoOperations mongo;

    private final Bucket contents;

    private final CartReader carts;

    private final Clock clock;

    private final Lease lease;

    AttachmentSweep(MongoOperations mongo, Bucket attachmentContents, CartReader carts, Clock clock) {
        this.mongo = mongo;
        this.carts = carts;
        this.contents = attachmentContents;
        this.clock = clock;
        this.lease = new Lease(mongo, "attachment-sweep", UUID.randomUUID().toString(), Duration.ofMinutes(5));
    }

    @Scheduled(initialDelayString = "${kontor.documents.sweep-interval:10m}",
            fixedDelayString = "${kontor.documents.sweep-interval:10m}")
    void sweep() {
        try {
            if (this.lease.acquire()) {
                forgotten();
                dropped();
                nameless();
            }
        }
        catch (RuntimeException away) {
            log.warn("Old attachments stay for now: {}", away.toString());
        }
    }

    /// One that is being attached at this moment does not wait any more, and stays.
    void forgotten() {
        var old = new Query(where("waiting").is(true).and("uploadedAt").lt(this.clock.instant().minus(PATIENCE)))
            .limit(CHUNK);
        this.mongo.find(old, Attachment.class).forEach(it -> remove(it, where("waiting").is(true)));
    }

    /// Those of a line that was taken out of the cart. Whoever puts it back within a day
    /// finds them.
    void dropped() {
        var old = new Query(
                where("inCart.line").exists(true).and("uploadedAt").lt(this.clock.instant().minus(PATIENCE)));
        try (var found = this.mongo.stream(old, Attachment.class)) {
            found.filter(it -> !this.carts.has(it.company(), it.person(), lineOf(it)))
                .forEach(it -> remove(it, where("inCart.line").is(lineOf(it))));
        }
    }

    private static String lineOf(Attachment attachment) {
        return Objects.requireNonNull(Objects.requireNonNull(attachment.inCart()).line());
    }

    private void remove(Attachment attachment, Criteria still) {
        if (this.mongo.remove(new Query(still.and("_id").is(attachment.key())), Attachment.class)
            .getDeletedCount() == 1) {
            this.contents.remove(attachment.content());
        }
    }

    /// A content is stored before it is named, so a young one may yet get its name.
    void nameless() {
        var old = this.contents.storedBefore(this.clock.instant().minus(PATIENCE), MOST_AT_ONCE);
        for (var content : old) {
            if (!this.mongo.exists(new Query(where("content").is(content)), Attachment.class)) {
                this.contents.remove(content);
            }
        }
    }

}
