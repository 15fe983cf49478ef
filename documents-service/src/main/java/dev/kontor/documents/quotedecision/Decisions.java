package dev.kontor.documents.quotedecision;

import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Repository;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.migration.Migration;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The decisions of every company, by quote.
@Repository
class Decisions {

    /// More than anybody negotiates about one quote.
    private static final int MOST = 100;

    private final MongoOperations mongo;

    Decisions(MongoOperations mongo) {
        this.mongo = mongo;
    }

    History about(CompanyId company, String quote) {
        var decisions = query(where("company").is(company.value()).and("quote").is(quote))
            .with(Sort.by(Direction.DESC, "version"))
            .limit(MOST);
        return new History(this.mongo.find(decisions, Decision.class));
    }

    Optional<Decision> find(String subject, long version) {
        return Optional.ofNullable(this.mongo.findById(Decision.id(subject, version), Decision.class));
    }

    void add(Decision decision) {
        this.mongo.insert(decision);
    }

    void save(Decision decision) {
        this.mongo.save(decision);
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration createIndexOfQuoteDecisions() {
            return Migration.of(140, "index of decisions about quotes",
                    mongo -> mongo.indexOps(Decision.class)
                        .createIndex(new Index().named("byQuote")
                            .on("company", Direction.ASC)
                            .on("quote", Direction.ASC)
                            .on("version", Direction.DESC)));
        }

    }

}
