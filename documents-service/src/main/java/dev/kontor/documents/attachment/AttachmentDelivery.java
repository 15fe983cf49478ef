package dev.kontor.documents.attachment;

import java.util.Objects;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import dev.kontor.documents.content.Bucket;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.storage.Transactions;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Takes the contents of attached files to the ERP, part by part: a part is laid into the outbox in the transaction that
/// says which one is next. Few are there at a time, since the outbox is read into memory.
@Component
class AttachmentDelivery {

    private static final Logger log = LoggerFactory.getLogger(AttachmentDelivery.class);

    private static final int PARTS_AT_ONCE = 4;

    private final MongoOperations mongo;

    private final Bucket contents;

    private final Outbox outbox;

    private final Transactions transactions;

    AttachmentDelivery(MongoOperations mongo, Bucket attachmentContents, Outbox outbox, Transactions transactions) {
        this.mongo = mongo;
        this.contents = attachmentContents;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${kontor.documents.delivery-interval:250ms}")
    void deliver() {
        try {
            if (this.outbox.isWaiting(FilePart.TOPIC)) {
                return;
            }
            for (int i = 0; i < PARTS_AT_ONCE; i++) {
                next().ifPresent(this::send);
            }
        }
        catch (RuntimeException away) {
            log.warn("Contents of attachments wait: {}", away.toString());
        }
    }

    private Optional<Attachment> next() {
        return Optional.ofNullable(this.mongo
            .findOne(new Query(where("unsent").exists(true)).with(Sort.by("attachedAt")), Attachment.class));
    }

    /// Another instance may send the same at this moment: one of them finds that it is
    /// sent.
    private void send(Attachment attachment) {
        int part = Objects.requireNonNull(attachment.unsent());
        var content = this.contents.read(attachment.content(), (long) part * FilePart.SIZE, FilePart.SIZE);
        var then = (part + 1 < FilePart.parts(attachment)) ? Update.update("unsent", part + 1)
                : new Update().unset("unsent");
        this.transactions.run(() -> {
            var mine = new Query(where("_id").is(attachment.key()).and("unsent").is(part));
            if (this.mongo.updateFirst(mine, then, Attachment.class).getModifiedCount() == 1) {
                this.outbox.add(FilePart.of(attachment, part, content));
            }
        });
    }

}
