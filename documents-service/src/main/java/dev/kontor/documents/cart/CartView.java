package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.address.DeliveryAddress;
import dev.kontor.documents.document.Amount;
import dev.kontor.documents.product.Availability;
import dev.kontor.platform.access.CompanyAccess;

/// A cart as its owner sees it: without prices and stock where these are not his to see.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Cart", description = "What a person has put together to order, and what it costs now.")
record CartView(@Schema(description = "To be sent as If-Match, in quotes.") long version, Head head, List<Line> lines,
        @Schema(description = "Per currency, of the lines that have a price; absent without the permission prices.read.") @Nullable List<CartTotal> totals,
        @Schema(description = "Whether all of it could be ordered now.") boolean orderable) {

    static CartView of(Cart cart, List<PricedLine> lines, @Nullable DeliveryAddress address, CompanyAccess access) {
        var prices = access.allows("prices.read");
        var stock = access.allows("stock.read");
        return new CartView(cart.revision(), Head.of(cart.head(), address),
                lines.stream().map(it -> Line.of(it, prices, stock)).toList(), prices ? totals(lines) : null,
                !lines.isEmpty() && lines.stream().allMatch(PricedLine::isOrderable)
                        && (cart.head().deliveryAddress() == null || address != null));
    }

    private static List<CartTotal> totals(List<PricedLine> lines) {
        var sums = new TreeMap<String, BigDecimal>();
        for (var line : lines) {
            if (line.currency() != null && line.netAmount() != null) {
                sums.merge(line.currency(), line.netAmount(), BigDecimal::add);
            }
        }
        return sums.entrySet().stream().map(it -> CartTotal.of(it.getKey(), it.getValue())).toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CartHead", description = "What holds for all that is ordered.")
    record Head(@Nullable String customerReference, @Nullable String commission, @Nullable LocalDate requestedOn,
            @Schema(description = "Id of one of the company's delivery addresses; absent: the company's seat.") @Nullable String deliveryAddress,
            @Schema(description = "That address as it is now; absent when it was deleted.") @Nullable DeliveryAddress address,
            boolean partialDelivery, @Nullable String note) {

        static Head of(CartHead head, @Nullable DeliveryAddress address) {
            return new Head(head.customerReference(), head.commission(), head.requestedOn(), head.deliveryAddress(),
                    address, head.partialDelivery(), head.note());
        }

    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CartLine", description = "A line of a cart, with what it costs now.")
    record Line(String id, @Nullable String product, String description,
            @Schema(description = "Decimal string.", example = "37.5") String quantity,
            @Schema(description = "UN/ECE Recommendation 20.", example = "H87") String unit, @Nullable String note,
            List<Follow> follows, boolean service, @Nullable String currency,
            @Schema(description = "Net price of one unit.") @Nullable Amount unitPrice, @Nullable Amount netAmount,
            @Nullable PricedBy pricedBy, @Schema(description = "The least that can be ordered.") @Nullable String least,
            @Schema(description = "It is ordered in multiples of this.") @Nullable String step,
            @Schema(description = "Framework contract: what can still be called off.") @Nullable String remaining,
            @Nullable Availability availability, List<Finding> findings) {

        static Line of(PricedLine line, boolean prices, boolean stock) {
            var article = line.article();
            var source = line.source();
            var currency = line.currency();
            return new Line(line.line().id(), line.line().product(), line.description(),
                    Quantity.plain(line.line().quantity()), line.line().unit(), line.line().note(),
                    line.line().follows(), line.isService(), prices ? currency : null,
                    (prices && currency != null) ? Amount.ofNullable(line.unitPrice(), currency) : null,
                    (prices && currency != null) ? Amount.ofNullable(line.netAmount(), currency) : null,
                    prices ? line.pricedBy() : null,
                    (article == null) ? null : Quantity.plain(article.quantities().least()),
                    (article == null) ? null : plain(article.quantities().step()),
                    (source == null) ? null : plain(source.remaining()),
                    (!stock || article == null || article.service()) ? null : article.stock().availability(),
                    line.findings().stream().filter(it -> stock || it.code() != Finding.Code.NOT_IN_STOCK).toList());
        }

        private static @Nullable String plain(@Nullable BigDecimal quantity) {
            return (quantity == null) ? null : Quantity.plain(quantity);
        }

    }

}
