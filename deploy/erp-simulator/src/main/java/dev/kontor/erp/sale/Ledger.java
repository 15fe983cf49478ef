package dev.kontor.erp.sale;

import java.util.Optional;

import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.StockUpserted;
import dev.kontor.erp.portal.OrderSubmitted;
import org.jspecify.annotations.Nullable;

/// What a clerk looks things up in.
public interface Ledger {

    Optional<Customer> customer(String number);

    /// A customer as it was last described, whole.
    Optional<CustomerUpserted> description(String number);

    Optional<Product> product(String sku);

    Optional<CustomerPrice> price(String company, String sku);

    Optional<StockUpserted> stock(String sku);

    /// A document that can still change, or that came of an announcement of the portal.
    Optional<DocumentUpserted> document(Kind kind, String number);

    /// What led to the newest version of an entity, if it was an announcement of the
    /// portal.
    @Nullable String cause(String key);

    Optional<OrderSubmitted> submitted(String subject);

}
