package dev.kontor.documents.ordering;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.cart.Cart;
import dev.kontor.documents.cart.CartTotal;
import dev.kontor.documents.cart.Finding;
import dev.kontor.documents.cart.PricedLine;
import dev.kontor.documents.cart.Quantity;
import dev.kontor.documents.document.Amount;
import dev.kontor.documents.ordering.Offer.OfferedLine;
import dev.kontor.documents.ordering.Offer.OfferedOrder;
import dev.kontor.platform.access.CompanyAccess;

/// What a cart would become, as its owner sees it before he submits.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the cart would become if it were submitted now.")
record OrderPreview(@Schema(description = "Version of the cart, for If-Match.") long version,
        @Schema(description = "One per warehouse and currency.") List<PreviewedOrder> orders,
        @Schema(description = "Per currency; absent without the permission prices.read.") @Nullable List<CartTotal> totals,
        @Schema(description = "Lines that cannot be ordered as they are; while there are any, nothing can be submitted.") List<BlockedLine> blocked) {

    static OrderPreview of(Cart cart, Offer offer, CompanyAccess access) {
        var prices = access.allows("prices.read");
        var stock = access.allows("stock.read");
        return new OrderPreview(cart.revision(),
                offer.orders().stream().map(it -> PreviewedOrder.of(it, prices, stock)).toList(),
                prices ? totals(offer.orders()) : null, offer.blocked().stream().map(BlockedLine::of).toList());
    }

    private static List<CartTotal> totals(List<OfferedOrder> orders) {
        var sums = new TreeMap<String, BigDecimal>();
        orders.forEach(it -> sums.merge(it.currency(), it.netTotal(), BigDecimal::add));
        return sums.entrySet().stream().map(it -> CartTotal.of(it.getKey(), it.getValue())).toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "What would become one order.")
    record PreviewedOrder(@Schema(
            description = "Code of the warehouse; absent where the supplier may choose.") @Nullable String warehouse,
            @Nullable String warehouseName, String currency, @Nullable Amount netTotal, List<PreviewedLine> lines) {

        static PreviewedOrder of(OfferedOrder order, boolean prices, boolean stock) {
            return new PreviewedOrder(order.warehouse(), order.warehouseName(), order.currency(),
                    prices ? Amount.of(order.netTotal(), order.currency()) : null,
                    order.lines().stream().map(it -> PreviewedLine.of(it, order.currency(), prices, stock)).toList());
        }

    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "So much of a line of the cart.")
    record PreviewedLine(@Schema(description = "Id of the cart's line.") String line, @Nullable String product,
            String description, @Schema(description = "Decimal string.", example = "10") String quantity, String unit,
            @Nullable Amount unitPrice, @Nullable Amount netAmount,
            @Schema(description = "Whether all of the line lies in stock; absent without the permission stock.read.") @Nullable Boolean inStock) {

        static PreviewedLine of(OfferedLine line, String currency, boolean prices, boolean stock) {
            var of = line.priced().line();
            return new PreviewedLine(of.id(), of.product(), line.priced().description(),
                    Quantity.plain(line.quantity()), of.unit(), prices ? Amount.of(line.unitPrice(), currency) : null,
                    prices ? Amount.of(line.netAmount(), currency) : null, stock ? line.isInStock() : null);
        }

    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(description = "A line that cannot be ordered as it is.")
    record BlockedLine(@Schema(description = "Id of the cart's line.") String line, @Nullable String product,
            String description, List<Finding> findings) {

        static BlockedLine of(PricedLine line) {
            return new BlockedLine(line.line().id(), line.line().product(), line.description(),
                    line.findings().stream().filter(Finding::blocks).toList());
        }

    }

}
