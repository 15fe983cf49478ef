package dev.kontor.documents.cart;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import dev.kontor.documents.address.DeliveryAddresses;
import dev.kontor.documents.document.SupplierDay;
import dev.kontor.documents.product.Catalogue;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.storage.Transactions;

/// Changes carts. A change of the whole says which revision it means; an addition does not need to, since it takes
/// nothing away from anybody.
@Service
class CartService {

    private final CartReader reader;

    private final Carts carts;

    private final Catalogue catalogue;

    private final CartSources sources;

    private final DeliveryAddresses addresses;

    private final SupplierDay day;

    private final Transactions transactions;

    private final Clock clock;

    CartService(CartReader reader, Carts carts, Catalogue catalogue, CartSources sources, DeliveryAddresses addresses,
            SupplierDay day, Transactions transactions, Clock clock) {
        this.reader = reader;
        this.carts = carts;
        this.catalogue = catalogue;
        this.sources = sources;
        this.addresses = addresses;
        this.day = day;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A repeat changes nothing.
    Cart put(CompanyAccess access, PutCart wanted, long expected) {
        return this.transactions.run(() -> {
            var cart = this.reader.cart(access);
            var mistakes = new ArrayList<>(wanted.doubles());
            mistakes.addAll(check(access, cart.head(), wanted.head().toHead()));
            var change = change(access, cart.lines(), wanted);
            var lines = change.lines(wanted.lines());
            mistakes.addAll(change.mistakes());
            if (!mistakes.isEmpty()) {
                throw new InvalidRequestException(mistakes);
            }
            if (cart.lines().equals(lines) && cart.head().equals(wanted.head().toHead())) {
                return cart;
            }
            if (cart.revision() != expected) {
                throw ProblemException.preconditionFailed();
            }
            var changed = cart.with(wanted.head().toHead(), lines, this.clock.instant());
            this.carts.save(changed);
            return changed;
        });
    }

    /// A repeat adds nothing.
    Added add(CompanyAccess access, UUID id, AddToCart wanted) {
        return this.transactions.run(() -> {
            var cart = this.reader.cart(access);
            if (cart.has(id)) {
                return new Added(cart, 0, List.of());
            }
            var addition = new Addition(access, id, cart, wanted, this.catalogue, this.sources);
            var lines = addition.lines();
            if (lines.isEmpty()) {
                return new Added(cart, 0, addition.skipped());
            }
            var more = cart.plus(id, lines, this.clock.instant());
            limit(more);
            this.carts.save(more);
            return new Added(more, lines.size(), addition.skipped());
        });
    }

    /// A cart with nothing in it begins as new ones do.
    void begin(CompanyAccess access, CartHead head) {
        this.transactions.run(() -> this.carts.find(access)
            .filter(it -> it.lines().isEmpty() && !it.head().equals(head))
            .ifPresent(it -> this.carts.save(it.with(head, List.of(), this.clock.instant()))));
    }

    private static void limit(Cart cart) {
        if (cart.lines().size() > Cart.MOST_LINES) {
            throw new InvalidRequestException("products", "too-many-lines", Cart.MOST_LINES);
        }
        cart.lines().stream().filter(it -> it.quantity().compareTo(Quantity.MOST) > 0).findFirst().ifPresent(it -> {
            throw new InvalidRequestException("products", "too-large", Quantity.plain(Quantity.MOST));
        });
    }

    private CartChange change(CompanyAccess access, List<CartLine> known, PutCart wanted) {
        var products = new LinkedHashSet<String>();
        wanted.lines().stream().map(PutCart.Line::product).filter(Objects::nonNull).forEach(products::add);
        var places = wanted.lines().stream().flatMap(it -> it.origins().stream()).distinct().toList();
        return new CartChange(known, this.catalogue.within(access).articles(products),
                this.sources.byPlace(access, places));
    }

    /// What stays as it is may stay: a wish of yesterday, an address that was deleted
    /// meanwhile.
    private List<InvalidField> check(CompanyAccess access, CartHead before, CartHead after) {
        var day = after.requestedOn();
        var tooEarly = day != null && !day.equals(before.requestedOn()) && day.isBefore(this.day.today());
        var address = after.deliveryAddress();
        var unknown = address != null && !address.equals(before.deliveryAddress())
                && this.addresses.find(access.company(), address).isEmpty();
        return Stream
            .of(tooEarly ? new InvalidField("head.requestedOn", "future-or-present") : null,
                    unknown ? new InvalidField("head.deliveryAddress", "unknown-address") : null)
            .filter(Objects::nonNull)
            .toList();
    }

    /// @param lines how many were taken
    record Added(Cart cart, int lines, List<Skipped> skipped) {
    }

}
