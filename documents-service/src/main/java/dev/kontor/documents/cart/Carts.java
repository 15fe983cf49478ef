package dev.kontor.documents.cart;

import java.util.Optional;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

import dev.kontor.platform.access.CompanyAccess;

/// A cart per person and company.
@Repository
class Carts {

    private final MongoOperations mongo;

    Carts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    static String key(CompanyAccess access) {
        return access.person().value() + "/" + access.company().value();
    }

    Optional<Cart> find(CompanyAccess access) {
        return Optional.ofNullable(this.mongo.findById(key(access), Cart.class));
    }

    /// Of two transactions that save at once one begins anew.
    void save(Cart cart) {
        this.mongo.save(cart);
    }

}
