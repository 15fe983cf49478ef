package dev.kontor.identity.address;

import java.util.List;
import java.util.Optional;

import dev.kontor.platform.CompanyId;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The addresses kept here, by company and kind.
@Repository
class Addresses {

    private final MongoOperations mongo;

    Addresses(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Address> find(String key) {
        return Optional.ofNullable(this.mongo.findById(key, Address.class));
    }

    /// By name, without the deleted ones.
    List<Address> all(CompanyId company, AddressKind kind) {
        return this.mongo.find(query(kept(company, kind)).with(Sort.by("postal.name", "_id")), Address.class);
    }

    long count(CompanyId company, AddressKind kind) {
        return this.mongo.count(query(kept(company, kind)), Address.class);
    }

    void save(Address address) {
        this.mongo.save(address);
    }

    private static Criteria kept(CompanyId company, AddressKind kind) {
        return where("company").is(company.value()).and("kind").is(kind.name()).and("removed").is(false);
    }

}
