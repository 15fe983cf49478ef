package dev.kontor.documents.ordering;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import dev.kontor.documents.address.DeliveryAddress;
import dev.kontor.documents.address.DeliveryAddresses;
import dev.kontor.documents.attachment.Attachments.Becoming;
import dev.kontor.documents.attachment.Attachments;
import dev.kontor.documents.booking.Booking;
import dev.kontor.documents.cart.Cart;
import dev.kontor.documents.cart.CartReader;
import dev.kontor.documents.cart.Finding;
import dev.kontor.documents.cart.Follow;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.SupplierDay;
import dev.kontor.documents.erp.PortalRows;
import dev.kontor.documents.ordering.Offer.OfferedLine;
import dev.kontor.documents.ordering.Offer.OfferedOrder;
import dev.kontor.documents.ordering.PlacedOrder.Terms;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.platform.storage.Transactions;

/// Turns a cart into orders: orders, their rows among the documents, their files, what the ERP is told and the emptied cart
/// are one transaction.
@Service
class SubmissionService {

    private final MongoOperations mongo;

    private final CartReader carts;

    private final PlacedOrders orders;

    private final PortalRows rows;

    private final DeliveryAddresses addresses;

    private final Attachments attachments;

    private final Outbox outbox;

    private final Transactions transactions;

    private final SupplierDay day;

    private final Clock clock;

    SubmissionService(MongoOperations mongo, CartReader carts, PlacedOrders orders, PortalRows rows,
            DeliveryAddresses addresses, Attachments attachments, Outbox outbox, Transactions transactions,
            SupplierDay day, Clock clock) {
        this.mongo = mongo;
        this.carts = carts;
        this.orders = orders;
        this.rows = rows;
        this.addresses = addresses;
        this.attachments = attachments;
        this.outbox = outbox;
        this.transactions = transactions;
        this.day = day;
        this.clock = clock;
    }

    Offer offer(CompanyAccess access, Cart cart) {
        return Offer.of(cart, this.carts.priced(access, cart.lines()));
    }

    Cart cart(CompanyAccess access) {
        return this.carts.cart(access);
    }

    Optional<List<PlacedOrder>> find(CompanyAccess access, UUID id) {
        return stored(access, id).filter(it -> it.person().equals(access.person().value())).map(this::placed);
    }

    /// The same submission again gets the same answer; another one under its id is
    /// refused.
    Submitted submit(CompanyAccess access, CurrentUser user, UUID id, Submit confirmed, long revision) {
        return this.transactions.run(() -> {
            var earlier = stored(access, id).orElse(null);
            if (earlier != null) {
                if (!earlier.isOf(access.person().value(), revision, confirmed)) {
                    throw new ProblemException(HttpStatus.CONFLICT, "id-in-use");
                }
                return new Submitted(placed(earlier), false);
            }
            return new Submitted(place(access, user, id, confirmed, revision), true);
        });
    }

    private List<PlacedOrder> place(CompanyAccess access, CurrentUser user, UUID id, Submit confirmed, long revision) {
        if (user.email().isEmpty()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "no-permission");
        }
        var cart = this.carts.cart(access);
        if (cart.revision() != revision) {
            throw ProblemException.preconditionFailed();
        }
        this.orders.meetAt(access.company(), sources(cart));
        var offer = offer(access, cart);
        requireUnchanged(access, cart, offer, confirmed);
        var now = this.clock.instant();
        var placed = new ArrayList<PlacedOrder>();
        for (int i = 0; i < offer.orders().size(); i++) {
            placed.add(order(access, user, id, i, cart, offer.orders().get(i), now));
        }
        this.mongo.insert(new Submission(Submission.key(access.company().value(), id.toString()), id.toString(),
                access.person().value(), revision, confirmed, placed.stream().map(PlacedOrder::id).toList(), now));
        placed.forEach(order -> {
            this.orders.insert(order);
            this.rows.insert(order.row(this.day.of(now)));
        });
        var files = this.attachments.order(access, becoming(offer, placed));
        this.outbox.addAll(placed.stream()
            .map(order -> OrderSubmitted.of(order, files.getOrDefault(order.id(), List.of())))
            .toList());
        this.carts.empty(access, cart, now);
        return placed;
    }

    /// Orders and offered orders are in the same order, and so are their lines.
    private static List<Becoming> becoming(Offer offer, List<PlacedOrder> placed) {
        return IntStream.range(0, placed.size()).mapToObj(i -> {
            var lines = offer.orders().get(i).lines();
            return new Becoming(placed.get(i).id(),
                    IntStream.range(0, lines.size())
                        .boxed()
                        .collect(Collectors.toMap(n -> lines.get(n).priced().line().id(), n -> n + 1)));
        }).toList();
    }

    private static List<String> sources(Cart cart) {
        return cart.lines()
            .stream()
            .flatMap(it -> it.follows().stream())
            .filter(it -> it.kind() != DocumentKind.ORDER)
            .map(it -> it.kind() + "/" + it.number())
            .distinct()
            .toList();
    }

    private void requireUnchanged(CompanyAccess access, Cart cart, Offer offer, Submit confirmed) {
        if (cart.lines().isEmpty()) {
            throw new ProblemException(HttpStatus.CONFLICT, "cart-empty");
        }
        var blocked = new ArrayList<InvalidField>();
        offer.blocked()
            .forEach(line -> line.findings()
                .stream()
                .filter(Finding::blocks)
                .forEach(it -> blocked.add(new InvalidField("lines[" + line.line().id() + "]",
                        "cart-" + it.code().name().toLowerCase(Locale.ROOT).replace('_', '-'), line.description(),
                        (it.limit() == null) ? "" : it.limit()))));
        var address = cart.head().deliveryAddress();
        if (address != null && this.addresses.find(access.company(), address).isEmpty()) {
            blocked.add(new InvalidField("head.deliveryAddress", "unknown-address"));
        }
        var wish = cart.head().requestedOn();
        if (wish != null && wish.isBefore(this.day.today())) {
            blocked.add(new InvalidField("head.requestedOn", "future-or-present"));
        }
        if (!blocked.isEmpty()) {
            throw new OfferRefusedException("cart-not-orderable", blocked);
        }
        var differences = Differences.between(confirmed.orders(), offer.orders());
        if (!differences.isEmpty()) {
            throw new OfferRefusedException("offer-changed", differences);
        }
    }

    private PlacedOrder order(CompanyAccess access, CurrentUser user, UUID submission, int index, Cart cart,
            OfferedOrder offered, Instant now) {
        var id = UUID
            .nameUUIDFromBytes((access.company() + "/" + submission + "/" + index).getBytes(StandardCharsets.UTF_8));
        var lines = new ArrayList<PlacedOrder.Line>();
        for (var line : offered.lines()) {
            lines.add(line(lines.size() + 1, line));
        }
        var head = cart.head();
        var terms = new Terms(access.person().value(), user.email(), unit(access), offered.warehouse(),
                offered.warehouseName(), offered.currency(), head.customerReference(), head.commission(),
                head.requestedOn(), head.partialDelivery(), head.note(), address(access, cart), quote(lines));
        return new PlacedOrder(id.toString(), access.company(), submission.toString(), OrderNumber.of(id), terms, lines,
                offered.lines().stream().map(OfferedLine::netAmount).reduce(BigDecimal.ZERO, BigDecimal::add),
                Booking.sent(now), null);
    }

    private static PlacedOrder.Line line(int position, OfferedLine offered) {
        var priced = offered.priced();
        var line = priced.line();
        var article = priced.article();
        return new PlacedOrder.Line(position, line.product(), (article == null) ? null : article.group(),
                priced.description(), offered.quantity(), line.unit(), offered.unitPrice(), offered.netAmount(),
                line.note(), line.follows());
    }

    private @Nullable DeliveryAddress address(CompanyAccess access, Cart cart) {
        return Optional.ofNullable(cart.head().deliveryAddress())
            .flatMap(it -> this.addresses.find(access.company(), it))
            .orElse(null);
    }

    /// Of whom is kept to a unit, the unit is known.
    private static @Nullable String unit(CompanyAccess access) {
        var units = access.restrictions().get("unit");
        return (units != null && units.size() == 1) ? units.iterator().next() : null;
    }

    /// The quote that all of an order follows from.
    private static @Nullable String quote(List<PlacedOrder.Line> lines) {
        var quotes = lines.stream()
            .map(line -> line.follows()
                .stream()
                .filter(it -> it.kind() == DocumentKind.QUOTE)
                .map(Follow::number)
                .findFirst()
                .orElse(null))
            .distinct()
            .toList();
        return (quotes.size() == 1) ? quotes.getFirst() : null;
    }

    private Optional<Submission> stored(CompanyAccess access, UUID id) {
        return Optional
            .ofNullable(this.mongo.findById(Submission.key(access.company().value(), id.toString()), Submission.class));
    }

    private List<PlacedOrder> placed(Submission submission) {
        var found = this.orders.all(submission.orders());
        return submission.orders().stream().flatMap(id -> found.stream().filter(it -> it.id().equals(id))).toList();
    }

    /// @param created whether it was submitted just now
    record Submitted(List<PlacedOrder> orders, boolean created) {
    }

}
