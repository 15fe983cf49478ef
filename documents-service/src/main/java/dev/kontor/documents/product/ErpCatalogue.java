package dev.kontor.documents.product;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

import dev.kontor.documents.product.CatalogueEvent.AssortmentUpserted;
import dev.kontor.documents.product.CatalogueEvent.CustomerPriceUpserted;
import dev.kontor.documents.product.CatalogueEvent.ProductUpserted;
import dev.kontor.documents.product.CatalogueEvent.StockUpserted;
import dev.kontor.platform.ingestion.Ingestion;
import dev.kontor.platform.migration.Migration;

import static org.springframework.data.domain.Sort.Direction.ASC;

/// Keeps products, stock, customers' prices and assortments in step with the ERP's, and the currencies of its customers.
@Configuration(proxyBeanMethods = false)
class ErpCatalogue {

    static final String BY_PLACE = "byPlace";

    static final String BY_GROUP = "byGroup";

    /// Both hold every field that lists filter by: what is not wanted is dropped by its
    /// key.
    static final List<Index> INDEXES = List.of(filters(index(BY_PLACE).on("place", ASC).on("group", ASC)),
            filters(index(BY_GROUP).on("group", ASC).on("place", ASC)));

    @Bean
    Ingestion<CatalogueEvent> catalogueEvents(Shelf shelf) {
        return Ingestion.of("erp.products", CatalogueEvent.class)
            .upserted("kontor.erp.product.upserted.v1", ProductUpserted.class)
            .removed("kontor.erp.product.removed.v1")
            .upserted("kontor.erp.stock.upserted.v1", StockUpserted.class)
            .removed("kontor.erp.stock.removed.v1")
            .upserted("kontor.erp.customer-price.upserted.v1", CustomerPriceUpserted.class)
            .removed("kontor.erp.customer-price.removed.v1")
            .upserted("kontor.erp.assortment.upserted.v1", AssortmentUpserted.class)
            .removed("kontor.erp.assortment.removed.v1")
            .key(CatalogueEvent::key)
            .into(CatalogueEvent.COLLECTION, CatalogueEvent::write)
            .then(shelf::take);
    }

    @Bean
    Ingestion<CustomerUpserted> customerCurrencies() {
        return Ingestion.of("erp.customers", CustomerUpserted.class)
            .upserted("kontor.erp.customer.upserted.v1")
            .removed("kontor.erp.customer.removed.v1")
            .key(CustomerUpserted::key)
            .into(CustomerUpserted.COLLECTION, (customer, to) -> to.writeString("currency", customer.currency()));
    }

    @Bean
    Migration createCatalogueIndexes() {
        return Migration.of(100, "indexes of the catalogue",
                mongo -> INDEXES.forEach(mongo.indexOps(Shelf.COLLECTION)::createIndex));
    }

    private static Index index(String name) {
        return new Index().named(name).on("listed", Direction.ASC);
    }

    private static Index filters(Index index) {
        return index.on("service", ASC).on("availability", ASC).on("_id", ASC).on("text", ASC);
    }

}
