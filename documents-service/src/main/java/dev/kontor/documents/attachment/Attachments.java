package dev.kontor.documents.attachment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Row;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The files that customers have sent, by what they are attached to. What waits belongs to whoever sent it.
@Component("attachmentsOfCustomers")
public class Attachments {

    /// As many as one thing can have.
    static final int MOST = 50;

    private final MongoOperations mongo;

    private final Clock clock;

    Attachments(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /// Attaches files of the caller that wait to what he is making, inside of its
    /// transaction. A repeat changes nothing.
    ///
    /// @param kind of what is made, by its word on the bus: ORDER, QUOTE
    /// @param portalId the id that it has in the portal
    public List<Attached> attach(CompanyAccess access, List<UUID> ids, DocumentKind kind, String portalId) {
        var target = born(kind, portalId);
        var attached = new ArrayList<Attached>();
        var mistakes = new ArrayList<InvalidField>();
        if (ids.size() > MOST) {
            throw new InvalidRequestException("attachments", "too-many", MOST);
        }
        for (int i = 0; i < ids.size(); i++) {
            var found = own(access, ids.get(i).toString()).filter(it -> it.isWaiting() || it.isAttachedTo(target));
            if (found.isEmpty()) {
                mistakes.add(new InvalidField("attachments[" + i + "]", "unknown-attachment"));
                continue;
            }
            var attachment = found.get();
            if (attachment.isWaiting()) {
                this.mongo.save(attachment.attached(List.of(target), this.clock.instant()));
            }
            attached.add(new Attached(attachment.id(), attachment.name(), attachment.mediaType(), attachment.size()));
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidRequestException(mistakes);
        }
        return attached;
    }

    /// What an event tells of a file.
    public record Attached(String id, String name, String mediaType, long size) {
    }

    static String known(DocumentKind kind, String number) {
        return kind.name() + "/" + number;
    }

    private static String born(DocumentKind kind, String portalId) {
        return kind.name() + "_ID/" + portalId;
    }

    /// All words that a document is known by.
    private static List<String> targets(Row document) {
        var targets = new ArrayList<String>();
        targets.add(known(document.kind(), document.text("number")));
        var portalId = document.textOrNull("portalId");
        if (portalId != null) {
            targets.add(born(document.kind(), portalId));
        }
        return targets;
    }

    /// In the order they came.
    List<Attachment> of(CompanyId company, Row document) {
        return this.mongo.find(new Query(where("company").is(company.value()).and("targets").in(targets(document)))
            .with(Sort.by("attachedAt"))
            .limit(2 * MOST), Attachment.class);
    }

    boolean isAttached(Attachment attachment, Row document) {
        return targets(document).stream().anyMatch(attachment::isAttachedTo);
    }

    /// Of whoever asks, whether it waits or not.
    Optional<Attachment> own(CompanyAccess access, String id) {
        return find(access.company(), id).filter(it -> it.person().equals(access.person()));
    }

    Optional<Attachment> find(CompanyId company, String id) {
        return Optional.ofNullable(this.mongo.findById(Attachment.key(company, id), Attachment.class));
    }

    List<Attachment> waiting(CompanyAccess access, int limit) {
        return this.mongo.find(new Query(where("waiting").is(true)
            .and("company")
            .is(access.company().value())
            .and("person")
            .is(access.person().value())).with(Sort.by("uploadedAt")).limit(limit), Attachment.class);
    }

    int countAttached(CompanyId company, Row document) {
        return (int) this.mongo.count(
                new Query(where("company").is(company.value()).and("targets").in(targets(document))).limit(MOST + 1),
                Attachment.class);
    }

}
