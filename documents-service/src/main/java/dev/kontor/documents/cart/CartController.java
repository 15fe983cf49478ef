package dev.kontor.documents.cart;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.kontor.documents.address.DeliveryAddresses;
import dev.kontor.documents.parameters.Revision;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Requires;
import dev.kontor.platform.problem.InvalidRequestException;

/// A member's own cart in a company.
@RestController
@RequestMapping("/api/companies/{company}")
@Tag(name = "cart")
class CartController {

    private final CartReader reader;

    private final CartService service;

    private final OrderDefaults defaults;

    private final DeliveryAddresses addresses;

    CartController(CartReader reader, CartService service, OrderDefaults defaults, DeliveryAddresses addresses) {
        this.reader = reader;
        this.service = service;
        this.defaults = defaults;
        this.addresses = addresses;
    }

    @GetMapping("/cart")
    @Requires("cart.use")
    @Operation(operationId = "getCart", summary = "The caller's cart, at today's prices",
            description = "Needs the permission `cart.use`; prices are there with `prices.read`, stock with `stock.read`.")
    CartView cart(CompanyAccess access) {
        return view(access, this.reader.cart(access));
    }

    @GetMapping("/cart/size")
    @Requires("cart.use")
    @Operation(operationId = "getCartSize", summary = "How many lines the caller's cart has")
    Filling size(CompanyAccess access) {
        var cart = this.reader.cart(access);
        return new Filling(cart.revision(), cart.lines().size());
    }

    @PutMapping("/cart")
    @Requires("cart.use")
    @Operation(operationId = "putCart", summary = "Makes the cart what it is to be, whole", description = """
            For every change but an addition: quantities, notes, order of the lines, removing, emptying, and undoing \
            that by putting back what was there. If-Match names the version that is changed; a lost race is 412, and \
            nothing is overwritten.""")
    CartView put(CompanyAccess access, @Valid @RequestBody PutCart wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return view(access, this.service.put(access, wanted, Revision.required(ifMatch)));
    }

    @PutMapping("/cart/additions/{id}")
    @Requires("cart.use")
    @Operation(operationId = "addToCart", summary = "Puts products, or lines of a document, into the cart",
            description = """
                    The client chooses the id; a repeat adds nothing. Of a document what cannot be ordered is left out \
                    and named.""")
    AddedView add(CompanyAccess access, @PathVariable UUID id, @Valid @RequestBody AddToCart wanted) {
        var added = this.service.add(access, id, wanted);
        return new AddedView(added.cart().revision(), added.cart().lines().size(), added.lines(), added.skipped());
    }

    @GetMapping("/order-defaults")
    @Requires("cart.use")
    @Operation(operationId = "getOrderDefaults", summary = "With what the caller's new orders begin")
    Defaults defaults(CompanyAccess access) {
        return Defaults.of(this.defaults.head(access));
    }

    @PutMapping("/order-defaults")
    @Requires("orders.defaults")
    @Operation(operationId = "putOrderDefaults", summary = "Keeps with what the caller's new orders begin",
            description = "Needs the permission `orders.defaults`. A cart that is empty takes them at once.")
    Defaults keep(CompanyAccess access, @Valid @RequestBody Defaults wanted) {
        var address = wanted.deliveryAddress();
        if (address != null && this.addresses.find(access.company(), address.toString()).isEmpty()) {
            throw new InvalidRequestException("deliveryAddress", "unknown-address");
        }
        this.defaults.keep(access, wanted.toHead());
        this.service.begin(access, wanted.toHead());
        return wanted;
    }

    private CartView view(CompanyAccess access, Cart cart) {
        var address = Optional.ofNullable(cart.head().deliveryAddress())
            .flatMap(it -> this.addresses.find(access.company(), it))
            .orElse(null);
        return CartView.of(cart, this.reader.priced(access, cart.lines()), address, access);
    }

    @Schema(name = "CartSize", description = "How many lines a cart has.")
    record Filling(long version, int lines) {
    }

    @Schema(name = "CartAdded", description = "What became of an addition.")
    record AddedView(long version, @Schema(description = "Lines in the cart.") int lines,
            @Schema(description = "Lines that were taken.") int added, List<Skipped> skipped) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OrderDefaults", description = "With what new orders begin.")
    record Defaults(@Nullable @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*") String customerReference,
            @Nullable @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*") String commission,
            @Schema(description = "Id of one of the company's delivery addresses.") @Nullable UUID deliveryAddress,
            @NotNull Boolean partialDelivery) {

        static Defaults of(CartHead head) {
            return new Defaults(head.customerReference(), head.commission(),
                    (head.deliveryAddress() == null) ? null : UUID.fromString(head.deliveryAddress()),
                    head.partialDelivery());
        }

        CartHead toHead() {
            return new CartHead(PutCart.text(this.customerReference), PutCart.text(this.commission), null,
                    (this.deliveryAddress == null) ? null : this.deliveryAddress.toString(), this.partialDelivery,
                    null);
        }

    }

}
