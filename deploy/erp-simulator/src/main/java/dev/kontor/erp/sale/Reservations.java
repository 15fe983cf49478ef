package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.StockUpserted;
import dev.kontor.erp.event.StockUpserted.Warehouse;
import org.jspecify.annotations.Nullable;

/// What an order takes from what can be had at once, and what a cancelled one gives back. Goods are taken from the
/// warehouse that the order names, else from one after the other; where they do not suffice, all is taken.
record Reservations(Ledger ledger) {

    List<StockUpserted> of(DocumentUpserted order, @Nullable String warehouse) {
        var changed = new ArrayList<StockUpserted>();
        goods(order).forEach((sku, quantity) -> this.ledger.stock(sku)
            .filter((it) -> !it.warehouses().isEmpty())
            .ifPresent((it) -> changed.add(taken(it, quantity, warehouse))));
        return changed;
    }

    List<StockUpserted> back(DocumentUpserted order, @Nullable String warehouse) {
        var changed = new ArrayList<StockUpserted>();
        goods(order).forEach((sku, quantity) -> this.ledger.stock(sku)
            .filter((it) -> !it.warehouses().isEmpty())
            .ifPresent((it) -> changed.add(returned(it, quantity, warehouse))));
        return changed;
    }

    private TreeMap<String, BigDecimal> goods(DocumentUpserted order) {
        var goods = new TreeMap<String, BigDecimal>();
        for (var line : order.lines()) {
            if (line.product() != null) {
                this.ledger.product(line.product())
                    .filter((it) -> !it.service())
                    .ifPresent((it) -> goods.merge(it.sku(), line.quantity(), BigDecimal::add));
            }
        }
        return goods;
    }

    private static StockUpserted taken(StockUpserted stock, BigDecimal quantity, @Nullable String from) {
        var left = quantity;
        var warehouses = new ArrayList<Warehouse>();
        for (var warehouse : stock.warehouses()) {
            var taken = (from == null || from.equals(warehouse.code())) ? left.min(warehouse.quantity())
                    : BigDecimal.ZERO;
            left = left.subtract(taken);
            warehouses.add(holding(warehouse, warehouse.quantity().subtract(taken)));
        }
        return new StockUpserted(stock.sku(), stock.version() + 1, List.copyOf(warehouses));
    }

    private static StockUpserted returned(StockUpserted stock, BigDecimal quantity, @Nullable String to) {
        var there = (to != null) ? to : stock.warehouses().getFirst().code();
        return new StockUpserted(stock.sku(), stock.version() + 1,
                stock.warehouses()
                    .stream()
                    .map((it) -> it.code().equals(there) ? holding(it, it.quantity().add(quantity)) : it)
                    .toList());
    }

    private static Warehouse holding(Warehouse warehouse, BigDecimal quantity) {
        return new Warehouse(warehouse.code(), warehouse.name(), quantity, warehouse.nextQuantity(),
                warehouse.nextOn());
    }

}
