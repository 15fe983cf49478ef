package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/// What the ERP says on `erp.products`, reduced to the fields this service reads, with its key there and its shape here;
/// collection [#COLLECTION]. All of it lies in one collection, so that everything about some products is one query by key.
///
/// ```
/// {_id: "PRODUCT/PU-2040", version (long), asOf: Date,                   written by the platform, as below
///  sku, name, unit, price?: Decimal128, currency?, service?: true, productGroup?, description?, gtin?, manufacturer?,
///  manufacturerNumber?, minimumQuantity?, packSize?: Decimal128, scalePrices?: [{from, price: Decimal128}],
///  orderable?: false, leadTimeDays?: int}
/// {_id: "STOCK/PU-2040", warehouses: [{code, name, quantity: Decimal128, nextQuantity?: Decimal128, nextOn?: "2026-12-04"}]}
/// {_id: "CUSTOMER_PRICE/10001/PU-2040", currency, prices: [{validFrom?, validUntil?: "…", from, price: Decimal128}]}
/// {_id: "ASSORTMENT/10001", productGroups: [], products: []}
/// ```
///
/// What is removed leaves `{_id, version, asOf, removed: true}`.
sealed interface CatalogueEvent {

    String COLLECTION = "catalogue";

    String key();

    void write(BsonWriter to);

    record ProductUpserted(String sku, String name, String unit, @Nullable BigDecimal price, @Nullable String currency,
            @Nullable Boolean service, @Nullable String productGroup, @Nullable String description,
            @Nullable String gtin, @Nullable String manufacturer, @Nullable String manufacturerNumber,
            @Nullable BigDecimal minimumQuantity, @Nullable BigDecimal packSize, @Nullable List<ScalePrice> scalePrices,
            @Nullable Boolean orderable, @Nullable Integer leadTimeDays) implements CatalogueEvent {

        static final String KEY = "PRODUCT/";

        record ScalePrice(BigDecimal from, BigDecimal price) {
        }

        @Override
        public String key() {
            return KEY + this.sku;
        }

        boolean isService() {
            return Boolean.TRUE.equals(this.service);
        }

        @Override
        public void write(BsonWriter to) {
            to.writeString("sku", this.sku);
            to.writeString("name", this.name);
            to.writeString("unit", this.unit);
            Fields.write(to, "price", this.price);
            Fields.write(to, "currency", this.currency);
            if (isService()) {
                to.writeBoolean("service", true);
            }
            Fields.write(to, "productGroup", this.productGroup);
            Fields.write(to, "description", this.description);
            Fields.write(to, "gtin", this.gtin);
            Fields.write(to, "manufacturer", this.manufacturer);
            Fields.write(to, "manufacturerNumber", this.manufacturerNumber);
            Fields.write(to, "minimumQuantity", this.minimumQuantity);
            Fields.write(to, "packSize", this.packSize);
            if (this.scalePrices != null) {
                Fields.writeAll(to, "scalePrices", this.scalePrices, scale -> {
                    Fields.write(to, "from", scale.from());
                    Fields.write(to, "price", scale.price());
                });
            }
            if (Boolean.FALSE.equals(this.orderable)) {
                to.writeBoolean("orderable", false);
            }
            if (this.leadTimeDays != null) {
                to.writeInt32("leadTimeDays", this.leadTimeDays);
            }
        }

    }

    record StockUpserted(String sku, List<Place> warehouses) implements CatalogueEvent {

        static final String KEY = "STOCK/";

        record Place(String code, String name, BigDecimal quantity, @Nullable BigDecimal nextQuantity,
                @Nullable LocalDate nextOn) {

            Warehouse toWarehouse() {
                return new Warehouse(this.code, this.name, this.quantity, this.nextQuantity, this.nextOn);
            }

        }

        @Override
        public String key() {
            return KEY + this.sku;
        }

        Stock stock() {
            return new Stock(this.warehouses.stream().map(Place::toWarehouse).toList());
        }

        @Override
        public void write(BsonWriter to) {
            Fields.writeAll(to, "warehouses", this.warehouses, place -> {
                to.writeString("code", place.code());
                to.writeString("name", place.name());
                Fields.write(to, "quantity", place.quantity());
                Fields.write(to, "nextQuantity", place.nextQuantity());
                Fields.write(to, "nextOn", place.nextOn());
            });
        }

    }

    record CustomerPriceUpserted(String company, String sku, String currency,
            List<Item> prices) implements CatalogueEvent {

        static final String KEY = "CUSTOMER_PRICE/";

        record Item(@Nullable LocalDate validFrom, @Nullable LocalDate validUntil, @Nullable BigDecimal from,
                BigDecimal price) {
        }

        @Override
        public String key() {
            return key(this.company, this.sku);
        }

        static String key(String company, String sku) {
            return KEY + company + "/" + sku;
        }

        @Override
        public void write(BsonWriter to) {
            to.writeString("currency", this.currency);
            Fields.writeAll(to, "prices", this.prices, item -> {
                Fields.write(to, "validFrom", item.validFrom());
                Fields.write(to, "validUntil", item.validUntil());
                Fields.write(to, "from", (item.from() != null) ? item.from() : BigDecimal.ZERO);
                Fields.write(to, "price", item.price());
            });
        }

    }

    record AssortmentUpserted(String company, @Nullable List<String> productGroups,
            @Nullable List<String> products) implements CatalogueEvent {

        static final String KEY = "ASSORTMENT/";

        @Override
        public String key() {
            return KEY + this.company;
        }

        @Override
        public void write(BsonWriter to) {
            Fields.write(to, "productGroups", this.productGroups);
            Fields.write(to, "products", this.products);
        }

    }

}
