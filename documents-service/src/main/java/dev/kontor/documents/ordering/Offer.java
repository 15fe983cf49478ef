package dev.kontor.documents.ordering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.cart.Cart;
import dev.kontor.documents.cart.Finding;
import dev.kontor.documents.cart.PricedLine;
import dev.kontor.documents.ordering.Split.Part;
import dev.kontor.documents.ordering.Split.Share;
import dev.kontor.documents.ordering.Split.Store;
import dev.kontor.documents.ordering.Split.Wanted;
import dev.kontor.documents.product.Warehouse;

/// What a cart would become if it were ordered now: one order per warehouse and currency.
///
/// @param blocked lines that cannot be ordered as they are
record Offer(List<OfferedOrder> orders, List<PricedLine> blocked) {

    static Offer of(Cart cart, List<PricedLine> lines) {
        var byId = lines.stream().collect(Collectors.toMap(it -> it.line().id(), Function.identity()));
        var parts = Split.of(lines.stream().filter(PricedLine::isOrderable).map(Offer::wanted).toList(),
                cart.head().partialDelivery());
        return new Offer(parts.stream().map(it -> OfferedOrder.of(it, byId)).toList(),
                lines.stream().filter(it -> !it.isOrderable()).toList());
    }

    private static Wanted wanted(PricedLine line) {
        var article = line.article();
        var stores = (article == null) ? Stream.<Warehouse>empty() : article.stock().warehouses().stream();
        return new Wanted(line.line().id(), Objects.requireNonNullElse(line.line().product(), line.line().id()),
                line.line().quantity(), (article == null) ? null : article.quantities().step(), line.isService(),
                stores.map(it -> new Store(it.code(), it.quantity())).toList(), Objects.requireNonNull(line.currency()),
                Objects.requireNonNull(line.netAmount()));
    }

    /// @param warehouse null where the supplier may choose
    record OfferedOrder(@Nullable String warehouse, @Nullable String warehouseName, String currency,
            List<OfferedLine> lines) {

        static OfferedOrder of(Part part, Map<String, PricedLine> lines) {
            var offered = part.shares().stream().map(it -> OfferedLine.of(it, lines)).toList();
            return new OfferedOrder(part.warehouse(), name(part.warehouse(), offered), part.currency(), offered);
        }

        private static @Nullable String name(@Nullable String warehouse, List<OfferedLine> lines) {
            return lines.stream()
                .map(it -> it.priced().article())
                .filter(Objects::nonNull)
                .flatMap(it -> it.stock().warehouses().stream())
                .filter(it -> it.code().equals(warehouse))
                .map(Warehouse::name)
                .findFirst()
                .orElse(null);
        }

        BigDecimal netTotal() {
            return this.lines.stream().map(OfferedLine::netAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

    }

    /// So much of a line of the cart.
    record OfferedLine(PricedLine priced, BigDecimal quantity, BigDecimal netAmount) {

        static OfferedLine of(Share share, Map<String, PricedLine> lines) {
            return new OfferedLine(Objects.requireNonNull(lines.get(share.line())), share.quantity(),
                    share.netAmount());
        }

        boolean isInStock() {
            return this.priced.findings().stream().noneMatch(it -> it.code() == Finding.Code.NOT_IN_STOCK);
        }

        BigDecimal unitPrice() {
            return Objects.requireNonNull(this.priced.unitPrice());
        }

    }

}
