package dev.kontor.documents.cart;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.kontor.documents.document.SupplierDay;
import dev.kontor.documents.product.Catalogue;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.PersonId;

/// A cart with what it costs now.
@Component
public class CartReader {

    private final Carts carts;

    private final Catalogue catalogue;

    private final CartSources sources;

    private final SupplierDay day;

    private final OrderDefaults defaults;

    CartReader(Carts carts, Catalogue catalogue, CartSources sources, SupplierDay day, OrderDefaults defaults) {
        this.carts = carts;
        this.catalogue = catalogue;
        this.sources = sources;
        this.day = day;
        this.defaults = defaults;
    }

    /// The member's own; one that was never used is empty, and of revision 0.
    public Cart cart(CompanyAccess access) {
        return this.carts.find(access)
            .orElseGet(() -> Cart.none(Carts.key(access), this.defaults.head(access), Instant.EPOCH));
    }

    public List<PricedLine> priced(CompanyAccess access, List<CartLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var products = new LinkedHashSet<String>();
        lines.stream().map(CartLine::product).filter(Objects::nonNull).forEach(products::add);
        var places = lines.stream().flatMap(it -> it.follows().stream()).distinct().toList();
        return new Pricing(this.catalogue.within(access).articles(products), this.sources.byPlace(access, places),
                this.day.today())
            .price(lines);
    }

    public Optional<CartLine> line(CompanyAccess access, String id) {
        return cart(access).lines().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /// Whether a line lies in somebody's cart.
    public boolean has(CompanyId company, PersonId person, String line) {
        return this.carts.find(Carts.key(person, company))
            .filter(cart -> cart.lines().stream().anyMatch(it -> it.id().equals(line)))
            .isPresent();
    }

    /// In the caller's transaction, when something that lies with the cart has changed:
    /// who meant to order it as he saw it
    /// has to look again.
    public void touch(CompanyAccess access, Instant now) {
        var cart = cart(access);
        this.carts.save(cart.with(cart.head(), cart.lines(), now));
    }

    /// In the caller's transaction, after its content became orders.
    public void empty(CompanyAccess access, Cart cart, Instant now) {
        this.carts.save(cart.emptied(this.defaults.head(access), now));
    }

}
