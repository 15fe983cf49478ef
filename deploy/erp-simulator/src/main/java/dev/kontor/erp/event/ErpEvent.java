package dev.kontor.erp.event;

/// One thing the ERP says about one entity, whole and with its version.
public sealed interface ErpEvent permits CustomerUpserted, ProductUpserted, StockUpserted, CustomerPriceUpserted,
        AssortmentUpserted, DocumentUpserted, ProjectUpserted, Acknowledged, TicketAnswered {

    Topic topic();

    /// The CloudEvents type, which names the schema in `contracts/`.
    String type();

    /// The entity, and so the key of the record.
    String key();

    long version();

}
