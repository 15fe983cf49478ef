package dev.kontor.documents.attachment;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import dev.kontor.documents.cart.CartLine;
import dev.kontor.documents.cart.CartReader;
import dev.kontor.documents.content.Bucket;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.platform.storage.Transactions;

/// The order of steps: content first, then what names it; and for an order, the ERP is told in the transaction that
/// attaches.
@Service
class AttachmentService {

    /// As many as one person can have waiting in a company.
    static final int MOST_WAITING = 20;

    private final MongoOperations mongo;

    private final Attachments attachments;

    private final Bucket contents;

    private final Documents documents;

    private final CartReader carts;

    private final Outbox outbox;

    private final Transactions transactions;

    private final Clock clock;

    AttachmentService(MongoOperations mongo, Attachments attachments, Bucket attachmentContents, Documents documents,
            CartReader carts, Outbox outbox, Transactions transactions, Clock clock) {
        this.mongo = mongo;
        this.attachments = attachments;
        this.contents = attachmentContents;
        this.documents = documents;
        this.carts = carts;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The same file under the same id is one file.
    Received receive(CompanyAccess access, CurrentUser user, String id, String name, InputStream body) {
        if (user.email().isEmpty()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "no-permission");
        }
        try (var upload = Upload.receive(name, body)) {
            var earlier = this.attachments.find(access.company(), id);
            if (earlier.isPresent()) {
                return same(earlier.get(), access, upload);
            }
            if (this.attachments.waiting(access, MOST_WAITING).size() == MOST_WAITING) {
                throw new InvalidRequestException("body", "too-many", MOST_WAITING);
            }
            return store(access, user, id, upload);
        }
    }

    private Received store(CompanyAccess access, CurrentUser user, String id, Upload upload) {
        var content = this.contents.store(upload.open(), upload.name());
        try {
            return new Received(this.mongo.insert(new Attachment(Attachment.key(access.company(), id), id,
                    access.company(), access.person(), user.email(), upload.name(), upload.mediaType(), upload.size(),
                    upload.sha256(), content, this.clock.instant(), true, null, null, null, null, null)), true);
        }
        catch (DuplicateKeyException anotherWasFaster) {
            this.contents.remove(content);
            return same(this.attachments.find(access.company(), id).orElseThrow(NotFoundException::new), access,
                    upload);
        }
    }

    private static Received same(Attachment earlier, CompanyAccess access, Upload upload) {
        if (!earlier.person().equals(access.person()) || !earlier.sha256().equals(upload.sha256())
                || !earlier.name().equals(upload.name())) {
            throw ProblemException.conflict();
        }
        return new Received(earlier, false);
    }

    /// What is attached stays; what is not there is removed already. The content goes
    /// last, when nothing names it.
    void remove(CompanyAccess access, String id) {
        this.transactions.run(() -> {
            var attachment = this.attachments.own(access, id);
            attachment.ifPresent(it -> {
                if (!it.isLoose()) {
                    throw ProblemException.conflict();
                }
                if (it.inCart() != null) {
                    this.carts.touch(access, this.clock.instant());
                }
                this.mongo.remove(it);
            });
            return attachment;
        }).ifPresent(it -> this.contents.remove(it.content()));
    }

    /// To what the caller is about to order (F-080): all of it, or a line of the cart.
    /// Who has seen the cart without the
    /// file must look again before he orders, so none is left behind by an order that is
    /// placed at this moment.
    Attachment putInCart(CompanyAccess access, String id, @Nullable String line) {
        return this.transactions.run(() -> {
            var attachment = this.attachments.own(access, id).orElseThrow(NotFoundException::new);
            var place = new Attachment.InCart(line);
            if (place.equals(attachment.inCart())) {
                return attachment;
            }
            if (!attachment.isLoose()) {
                throw ProblemException.conflict();
            }
            var article = (line == null) ? null : this.carts.line(access, line).map(CartLine::description).orElse(null);
            if (line != null && article == null) {
                throw new InvalidRequestException("line", "unknown-cart-line");
            }
            requireSpace(this.attachments.inCart(access), place);
            this.carts.touch(access, this.clock.instant());
            return this.mongo.save(attachment.laid(place, article));
        });
    }

    private static void requireSpace(List<Attachment> inCart, Attachment.InCart place) {
        if (inCart.size() >= Attachments.MOST) {
            throw new InvalidRequestException("line", "too-many", Attachments.MOST);
        }
        if (place.line() != null
                && inCart.stream().filter(it -> place.equals(it.inCart())).count() >= Attachments.MOST_OF_LINE) {
            throw new InvalidRequestException("line", "too-many", Attachments.MOST_OF_LINE);
        }
    }

    /// Of the lines that are in the caller's cart, and of all of it.
    List<Attachment> inCart(CompanyAccess access) {
        var lines = this.carts.cart(access).lines().stream().map(CartLine::id).toList();
        return this.attachments.inCart(access).stream().filter(it -> isOfOne(it.inCart(), lines)).toList();
    }

    private static boolean isOfOne(Attachment.@Nullable InCart place, List<String> lines) {
        return place != null && (place.line() == null || lines.contains(place.line()));
    }

    /// To an order that is there (F-082).
    Attachment attach(CompanyAccess access, String id, String number) {
        return this.transactions.run(() -> {
            var order = this.documents.within(access)
                .one(DocumentKind.ORDER, number)
                .orElseThrow(NotFoundException::new);
            var attachment = this.attachments.own(access, id).orElseThrow(NotFoundException::new);
            if (!attachment.isWaiting()) {
                if (this.attachments.isAttached(attachment, order)) {
                    return attachment;
                }
                throw ProblemException.conflict();
            }
            if (this.attachments.countAttached(access.company(), order) >= Attachments.MOST) {
                throw new InvalidRequestException("number", "too-many", Attachments.MOST);
            }
            var attached = attachment.attached(List.of(Attachments.known(DocumentKind.ORDER, order.text("number"))),
                    this.clock.instant());
            this.mongo.save(attached);
            this.outbox.add(AttachmentAdded.of(attached, order));
            return attached;
        });
    }

    /// A file, and whether it was new.
    record Received(Attachment attachment, boolean isNew) {
    }

}
