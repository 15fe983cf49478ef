package dev.kontor.support.customer;

import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kontor.platform.ingestion.Ingestion;
import dev.kontor.platform.ingestion.Shape;

/// Keeps the names of customers in step with the ERP's.
@Configuration(proxyBeanMethods = false)
class ErpCustomers {

    static final String COLLECTION = "customers";

    private static final String KEY = "CUSTOMER/";

    @Bean
    Ingestion<CustomerUpserted> customers() {
        return Ingestion.of("erp.customers", CustomerUpserted.class)
            .upserted("kontor.erp.customer.upserted.v1")
            .removed("kontor.erp.customer.removed.v1")
            .key(it -> KEY + it.number())
            .id(key -> key.startsWith(KEY) ? key.substring(KEY.length()) : key)
            .into(COLLECTION, Shape.ofDocument(it -> new Document("name", it.name())));
    }

}
