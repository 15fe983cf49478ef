package dev.kontor.documents.cart;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import dev.kontor.documents.address.DeliveryAddresses;
import dev.kontor.platform.access.CompanyAccess;

/// With what a person's new orders in a company begin (F-084). The last write wins: nobody else is hurt by it.
@Component
class OrderDefaults {

    private final MongoOperations mongo;

    private final DeliveryAddresses addresses;

    OrderDefaults(MongoOperations mongo, DeliveryAddresses addresses) {
        this.mongo = mongo;
        this.addresses = addresses;
    }

    CartHead head(CompanyAccess access) {
        var kept = this.mongo.findById(Carts.key(access), KeptDefaults.class);
        return (kept == null) ? CartHead.USUAL : current(access, kept.head());
    }

    /// An address that was deleted is not proposed any more.
    private CartHead current(CompanyAccess access, CartHead head) {
        var address = head.deliveryAddress();
        return (address == null || this.addresses.find(access.company(), address).isPresent()) ? head : new CartHead(
                head.customerReference(), head.commission(), null, null, head.partialDelivery(), head.note());
    }

    void keep(CompanyAccess access, CartHead head) {
        this.mongo.save(new KeptDefaults(Carts.key(access), head));
    }

}
