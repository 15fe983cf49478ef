package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.product.CatalogueEvent.AssortmentUpserted;
import dev.kontor.documents.product.CatalogueEvent.CustomerPriceUpserted;
import dev.kontor.documents.product.CatalogueEvent.ProductUpserted;
import dev.kontor.documents.product.CatalogueEvent.StockUpserted;
import dev.kontor.documents.product.Prices.Listed;
import dev.kontor.documents.product.Prices.Own;
import dev.kontor.documents.product.Reach.Assortment;

/// What was read about some products for one company, put together.
record Facts(String company, @Nullable String currency, Map<String, Document> byKey) {

    /// The keys of everything that there may be about these products.
    static List<String> keys(String company, Iterable<String> skus) {
        var keys = new ArrayList<String>();
        keys.add(AssortmentUpserted.KEY + company);
        for (var sku : skus) {
            keys.add(ProductUpserted.KEY + sku);
            keys.add(StockUpserted.KEY + sku);
            keys.add(CustomerPriceUpserted.key(company, sku));
        }
        return keys;
    }

    @Nullable Assortment assortment() {
        return fact(AssortmentUpserted.KEY + this.company)
            .map(it -> new Assortment(Set.copyOf(it.getList("productGroups", String.class)),
                    Set.copyOf(it.getList("products", String.class))))
            .orElse(null);
    }

    Optional<Article> article(String sku) {
        return fact(ProductUpserted.KEY + sku)
            .map(product -> article(sku, product, fact(StockUpserted.KEY + sku).orElse(null),
                    fact(CustomerPriceUpserted.key(this.company, sku)).orElse(null)));
    }

    private Article article(String sku, Document product, @Nullable Document stock, @Nullable Document own) {
        var unit = product.getString("unit");
        return new Article(sku, product.getString("name"), unit, product.getBoolean("service", false),
                product.getString("productGroup"), product.getString("description"), product.getString("gtin"),
                product.getString("manufacturer"), product.getString("manufacturerNumber"),
                Quantities.of(unit, decimalOrNull(product, "minimumQuantity"), decimalOrNull(product, "packSize")),
                product.getBoolean("orderable", true), product.getInteger("leadTimeDays"), prices(product, own),
                stock(stock), asOf(product, stock, own));
    }

    private Prices prices(Document product, @Nullable Document own) {
        return Prices.of(this.currency, (own == null) ? null : own.getString("currency"),
                (own == null) ? List.of() : own.getList("prices", Document.class).stream().map(Facts::own).toList(),
                product.getString("currency"), listed(product));
    }

    private static Own own(Document price) {
        return new Own(dayOrNull(price, "validFrom"), dayOrNull(price, "validUntil"), decimal(price, "from"),
                decimal(price, "price"));
    }

    private static List<Listed> listed(Document product) {
        var prices = new ArrayList<Listed>();
        var base = decimalOrNull(product, "price");
        if (base != null) {
            prices.add(new Listed(BigDecimal.ZERO, base));
        }
        for (var scale : product.getList("scalePrices", Document.class, List.of())) {
            prices.add(new Listed(decimal(scale, "from"), decimal(scale, "price")));
        }
        return prices;
    }

    private static Stock stock(@Nullable Document stock) {
        return (stock == null) ? Stock.UNKNOWN
                : new Stock(stock.getList("warehouses", Document.class)
                    .stream()
                    .map(it -> new Warehouse(it.getString("code"), it.getString("name"), decimal(it, "quantity"),
                            decimalOrNull(it, "nextQuantity"), dayOrNull(it, "nextOn")))
                    .toList());
    }

    private static Instant asOf(@Nullable Document... facts) {
        return Stream.of(facts)
            .<Document>flatMap(Stream::ofNullable)
            .map(it -> it.getDate("asOf").toInstant())
            .max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    }

    private Optional<Document> fact(String key) {
        return Optional.ofNullable(this.byKey.get(key)).filter(it -> !it.getBoolean("removed", false));
    }

    private static BigDecimal decimal(Document from, String field) {
        return from.get(field, Decimal128.class).bigDecimalValue();
    }

    private static @Nullable BigDecimal decimalOrNull(Document from, String field) {
        return (from.get(field) == null) ? null : decimal(from, field);
    }

    private static @Nullable LocalDate dayOrNull(Document from, String field) {
        @Nullable String day = from.getString(field);
        return (day == null) ? null : LocalDate.parse(day);
    }

}
