package dev.kontor.documents.address;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kontor.platform.ingestion.Ingestion;

/// Keeps the companies' addresses in step with those that identity-service keeps.
@Configuration(proxyBeanMethods = false)
class PortalAddresses {

    @Bean
    Ingestion<AddressChanged> announcedAddresses() {
        return Ingestion.of("portal.customers", AddressChanged.class)
            .upserted("kontor.portal.address.changed.v1")
            .key(AddressChanged::key)
            .into(AddressChanged.COLLECTION, AddressChanged::write);
    }

}
