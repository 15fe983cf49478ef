package dev.kontor.documents.address;

import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import dev.kontor.platform.CompanyId;

/// The delivery addresses of companies. One of another company is as unknown as one that does not exist.
@Component
public class DeliveryAddresses {

    private final MongoOperations mongo;

    DeliveryAddresses(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<DeliveryAddress> find(CompanyId company, String id) {
        @Nullable Document stored = this.mongo.findById(AddressChanged.deliveryKey(company.value(), id), Document.class,
                AddressChanged.COLLECTION);
        return Optional.ofNullable(stored)
            .filter(it -> !it.getBoolean("removed", false) && !it.getBoolean("gone", false))
            .map(DeliveryAddresses::address);
    }

    private static DeliveryAddress address(Document stored) {
        return new DeliveryAddress(stored.getString("id"), stored.getString("name"), stored.getString("attention"),
                stored.getList("lines", String.class, List.of()), stored.getString("postcode"),
                stored.getString("city"), stored.getString("subdivision"), stored.getString("country"));
    }

}
