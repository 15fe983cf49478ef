package dev.kontor.identity.customer;

import java.util.stream.Collectors;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.ingestion.Ingestion;
import dev.kontor.platform.ingestion.Shape;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps our companies in step with the ERP's customers, and access in step with whether they are active.
@Configuration(proxyBeanMethods = false)
class ErpCustomers {

    @Bean
    Ingestion<CustomerUpserted> customers(CompanyWatch watch) {
        return Ingestion.of("erp.customers", CustomerUpserted.class)
            .upserted("kontor.erp.customer.upserted.v1")
            .removed("kontor.erp.customer.removed.v1")
            .key(StoredCompany::key)
            .id(StoredCompany::id)
            .into(StoredCompany.COLLECTION, Shape.ofDocument(StoredCompany::of))
            .then((changes) -> watch
                .look(changes.stream().map((it) -> new CompanyId(it.id())).collect(Collectors.toSet())));
    }

}
