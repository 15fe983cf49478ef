package dev.kontor.documents.quoterequest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.migration.Migration;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The requests of everybody; each way to them says first who asks in which company. Who sees only a part of a company
/// sees the own requests, and those of the orderers and units he is kept to; product groups say nothing about what was
/// described in words, so whoever is kept to these sees the own ones only.
@Repository
class QuoteRequests {

    private static final Sort NEWEST_FIRST = Sort.by(Direction.DESC, "submittedAt", "_id");

    private final MongoOperations mongo;

    QuoteRequests(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /// Whoever's it is: for a repeat of what made it, and for the ERP's answers.
    Optional<QuoteRequest> find(String id) {
        return Optional.ofNullable(this.mongo.findById(id, QuoteRequest.class));
    }

    Optional<QuoteRequest> find(CompanyAccess access, String id) {
        var one = new Criteria().andOperator(where("_id").is(id), visible(access));
        return Optional.ofNullable(this.mongo.findOne(new Query(one), QuoteRequest.class));
    }

    /// The newest first, those after the position.
    List<QuoteRequest> page(CompanyAccess access, Optional<Position> after, int limit) {
        var found = new ArrayList<QuoteRequest>();
        for (var range : after.map(Position::after).orElse(List.of(new Criteria()))) {
            if (found.size() < limit) {
                var wanted = new Query(new Criteria().andOperator(visible(access), range)).with(NEWEST_FIRST);
                found.addAll(this.mongo.find(wanted.limit(limit - found.size()), QuoteRequest.class));
            }
        }
        return found;
    }

    void add(QuoteRequest request) {
        this.mongo.insert(request);
    }

    void save(QuoteRequest request) {
        this.mongo.save(request);
    }

    private static Criteria visible(CompanyAccess access) {
        var company = where("company").is(access.company().value());
        if (access.restrictions().isEmpty()) {
            return company;
        }
        var part = access.restrictions().entrySet().stream().map(it -> allowed(it.getKey(), it.getValue())).toList();
        var own = where("company").is(access.company().value()).and("person").is(access.person().value());
        return new Criteria().orOperator(own,
                new Criteria().andOperator(Stream.concat(Stream.of(company), part.stream()).toList()));
    }

    private static Criteria allowed(String dimension, Collection<String> values) {
        return switch (dimension) {
            case "orderer", "unit" -> where(dimension).in(values);
            default -> where("company").in(List.of());
        };
    }

    /// The row after which a page begins.
    record Position(Instant submittedAt, String id) {

        /// A range each, so that each is found by the index.
        List<Criteria> after() {
            return List.of(where("submittedAt").is(this.submittedAt).and("_id").lt(this.id),
                    where("submittedAt").lt(this.submittedAt));
        }

    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration createIndexesOfQuoteRequests() {
            return Migration.of(143, "indexes of requests for quotes", mongo -> {
                var requests = mongo.indexOps(QuoteRequest.class);
                Stream
                    .of(newest("byDay"), newest("byPerson", "person"), newest("byOrderer", "orderer"),
                            newest("byUnit", "unit"))
                    .forEach(requests::createIndex);
            });
        }

        private static Index newest(String name, String... fields) {
            var index = new Index().named(name).on("company", ASC);
            Stream.of(fields).forEach(field -> index.on(field, ASC));
            return index.on("submittedAt", DESC).on("_id", DESC);
        }

    }

}
