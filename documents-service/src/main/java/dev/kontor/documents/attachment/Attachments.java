package dev.kontor.documents.attachment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.kontor.documents.content.Bucket;
import dev.kontor.documents.content.Download;
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

    /// As many as a line of an order can have.
    static final int MOST_OF_LINE = 20;

    private final MongoOperations mongo;

    private final Bucket contents;

    private final Clock clock;

    Attachments(MongoOperations mongo, Bucket attachmentContents, Clock clock) {
        this.mongo = mongo;
        this.contents = attachmentContents;
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
            attached.add(Attached.of(attachment));
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidRequestException(mistakes);
        }
        return attached;
    }

    /// The files in the caller's cart become those of the orders that it becomes, inside
    /// of their transaction: what is
    /// about a line goes where the line goes, the rest to each order.
    ///
    /// @return per order what goes with it
    public Map<String, List<Going>> order(CompanyAccess access, List<Becoming> orders) {
        var byOrder = new HashMap<String, List<Going>>();
        for (var attachment : inCart(access)) {
            var line = Objects.requireNonNull(attachment.inCart()).line();
            var of = orders.stream().filter(it -> line == null || it.positions().containsKey(line)).toList();
            // one whose line was taken out stays, and goes when it is old
            if (!of.isEmpty()) {
                this.mongo.save(attachment.attached(of.stream().map(it -> born(DocumentKind.ORDER, it.id())).toList(),
                        this.clock.instant()));
            }
            of.forEach(it -> byOrder.computeIfAbsent(it.id(), _ -> new ArrayList<>())
                .add(new Going((line == null) ? null : it.positions().get(line), Attached.of(attachment))));
        }
        return byOrder;
    }

    /// An order that is being made of a part of the caller's cart.
    ///
    /// @param id its id in the portal
    /// @param positions where the lines of the cart stand in it
    public record Becoming(String id, Map<String, Integer> positions) {
    }

    /// A file that goes with an order.
    ///
    /// @param position of the line that it is about; null for all of the order
    public record Going(@Nullable Integer position, Attached file) {
    }

    /// What an event tells of a file.
    public record Attached(String id, String name, String mediaType, long size, String sha256) {

        static Attached of(Attachment attachment) {
            return new Attached(attachment.id(), attachment.name(), attachment.mediaType(), attachment.size(),
                    attachment.sha256());
        }

    }

    /// Those of something that was made in the portal, in the order they came.
    public List<AttachmentView> of(CompanyId company, DocumentKind kind, String portalId) {
        return find(company, List.of(born(kind, portalId))).stream().map(AttachmentView::of).toList();
    }

    /// One of something that was made in the portal, with its content.
    public Optional<ResponseEntity<Resource>> content(CompanyId company, DocumentKind kind, String portalId,
            String id) {
        return find(company, id).filter(it -> it.isAttachedTo(born(kind, portalId))).map(this::download);
    }

    ResponseEntity<Resource> download(Attachment attachment) {
        return Download.of(attachment.name(), attachment.mediaType(), false)
            .contentLength(attachment.size())
            .body(this.contents.open(attachment.content()));
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
        return find(company, targets(document));
    }

    private List<Attachment> find(CompanyId company, List<String> targets) {
        return this.mongo.find(new Query(where("company").is(company.value()).and("targets").in(targets))
            .with(Sort.by("attachedAt", "uploadedAt"))
            .limit(2 * MOST), Attachment.class);
    }

    /// Those in the caller's cart, in the order they came.
    List<Attachment> inCart(CompanyAccess access) {
        return this.mongo.find(new Query(where("inCart").exists(true)
            .and("company")
            .is(access.company().value())
            .and("person")
            .is(access.person().value())).with(Sort.by("uploadedAt")).limit(MOST), Attachment.class);
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
