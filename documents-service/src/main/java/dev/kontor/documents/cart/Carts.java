package dev.kontor.documents.cart;

import java.util.Optional;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.PersonId;

/// A cart per person and company.
@Repository
class Carts {

    private final MongoOperations mongo;

    Carts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    static String key(CompanyAccess access) {
        return key(access.person(), access.company());
    }

    static String key(PersonId person, CompanyId company) {
        return person.value() + "/" + company.value();
    }

    Optional<Cart> find(CompanyAccess access) {
        return find(key(access));
    }

    Optional<Cart> find(String key) {
        return Optional.ofNullable(this.mongo.findById(key, Cart.class));
    }

    /// Of two transactions that save at once one begins anew.
    void save(Cart cart) {
        this.mongo.save(cart);
    }

}
