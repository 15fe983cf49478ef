package dev.kontor.erp.event;

import java.util.List;

/// What a customer may buy: some groups, and some products beside.
public record AssortmentUpserted(String company, long version, List<String> productGroups,
        List<String> products) implements ErpEvent {

    @Override
    public Topic topic() {
        return Topic.PRODUCTS;
    }

    @Override
    public String type() {
        return "kontor.erp.assortment.upserted.v1";
    }

    @Override
    public String key() {
        return "ASSORTMENT/" + this.company;
    }

}
