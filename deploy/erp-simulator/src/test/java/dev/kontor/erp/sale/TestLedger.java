package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.CustomerUpserted.Status;
import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.ErpEvent;
import dev.kontor.erp.event.StockUpserted;
import dev.kontor.erp.event.StockUpserted.Warehouse;
import dev.kontor.erp.portal.OrderSubmitted;
import dev.kontor.erp.sale.CustomerPrice.Price;
import org.jspecify.annotations.Nullable;

/// A ledger in memory that enters what a clerk decides, as the bus would.
public final class TestLedger implements Ledger {

    final Map<String, ErpEvent> entries = new HashMap<>();

    final Map<String, String> causes = new HashMap<>();

    final Map<String, Customer> customers = new HashMap<>(
            Map.of("10001", new Customer("10001", Status.ACTIVE, "DE", "EUR"), "10002",
                    new Customer("10002", Status.BLOCKED, "DE", "EUR")));

    final Map<String, Product> products = new HashMap<>();

    final Map<String, CustomerPrice> prices = new HashMap<>();

    final Map<String, OrderSubmitted> submitted = new HashMap<>();

    public TestLedger() {
        sell(product("PUMP", "H87", "100.00", null));
        sell(product("VALVE", "H87", "3.33", new BigDecimal("10")));
        sell(product("PIPE", "MTR", "6.48", null));
        sell(new Product("FITTING", "Montage", "HUR", new BigDecimal("88.70"), "EUR", true, "Service", null, null, null,
                null));
        sell(new Product("OLD", "Alt", "H87", new BigDecimal("9.00"), "EUR", false, "Pumpen", false, null, null, null));
        stock("PUMP", "40", "5");
        stock("VALVE", "1000", "1000");
    }

    static Product product(String sku, String unit, String price, @Nullable BigDecimal pack) {
        return new Product(sku, "Product " + sku, unit, new BigDecimal(price), "EUR", false, "Pumpen", null, null, pack,
                null);
    }

    void sell(Product product) {
        this.products.put(product.sku(), product);
    }

    void stock(String sku, String first, String second) {
        enter(new StockUpserted(sku, 7, List.of(new Warehouse("HAM", "Hamburg", new BigDecimal(first), null, null),
                new Warehouse("LEJ", "Leipzig", new BigDecimal(second), null, null))), null);
    }

    void costs(String company, String sku, String price) {
        this.prices.put(company + "/" + sku,
                new CustomerPrice("EUR", List.of(new Price(null, null, null, new BigDecimal(price)))));
    }

    void enter(ErpEvent event, @Nullable String cause) {
        this.entries.put(event.key(), event);
        if (cause != null) {
            this.causes.put(event.key(), cause);
        }
        else {
            this.causes.remove(event.key());
        }
    }

    /// What is published of a decision, unless it was published already.
    void enter(Decision decision, String cause) {
        if (decision instanceof Decision.Booked(var first, var then, var _, var _)) {
            first.forEach((it) -> enterOnce(it, cause));
            then.forEach((it) -> enterOnce(it, cause));
        }
    }

    private void enterOnce(ErpEvent event, String cause) {
        if (!cause.equals(this.causes.get(event.key()))) {
            enter(event, cause);
        }
    }

    DocumentUpserted get(Kind kind, String number) {
        return document(kind, number).orElseThrow();
    }

    @Override
    public Optional<Customer> customer(String number) {
        return Optional.ofNullable(this.customers.get(number));
    }

    @Override
    public Optional<CustomerUpserted> description(String number) {
        return Optional.ofNullable((CustomerUpserted) this.entries.get("CUSTOMER/" + number));
    }

    @Override
    public Optional<Product> product(String sku) {
        return Optional.ofNullable(this.products.get(sku));
    }

    @Override
    public Optional<CustomerPrice> price(String company, String sku) {
        return Optional.ofNullable(this.prices.get(company + "/" + sku));
    }

    @Override
    public Optional<StockUpserted> stock(String sku) {
        return Optional.ofNullable((StockUpserted) this.entries.get("STOCK/" + sku));
    }

    @Override
    public Optional<DocumentUpserted> document(Kind kind, String number) {
        return Optional.ofNullable((DocumentUpserted) this.entries.get(kind + "/" + number));
    }

    @Override
    public @Nullable String cause(String key) {
        return this.causes.get(key);
    }

    @Override
    public Optional<OrderSubmitted> submitted(String subject) {
        return Optional.ofNullable(this.submitted.get(subject));
    }

}
