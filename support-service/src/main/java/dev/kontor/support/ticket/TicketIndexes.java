package dev.kontor.support.ticket;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;

import dev.kontor.platform.migration.Migration;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/// What lists of tickets stand on. Each begins with what narrows most, goes on in the order of the list, and holds what
/// else can be filtered by, so that only rows that are shown are read: for customers by company, for the staff over all
/// of them.
@Configuration(proxyBeanMethods = false)
class TicketIndexes {

    private static final List<IndexDefinition> ALL = List.of(ofCompany("byChange"),
            ofCompany("byStatus", "handling.status"), ofCompany("byOrderer", "owner.orderer"),
            ofCompany("byPerson", "owner.person"),
            ofCompany("byUnit", "owner.unit").partial(PartialIndexFilter.of(where("owner.unit").exists(true))),
            ofCompany("byNumber", "question.link.number")
                .partial(PartialIndexFilter.of(where("question.link.number").exists(true))),
            new Index().named("byUnread").on("company", ASC).on("unreadBy", ASC),
            new Index().named("byReference").on("reference", ASC).on("company", ASC), queue("queue"),
            queue("queueByStatus", "handling.status"), queue("queueByAssignee", "handling.assignee.person"));

    @Bean
    Migration createTicketIndexes() {
        return Migration.of(1, "indexes of tickets", mongo -> ALL.forEach(mongo.indexOps(Ticket.class)::createIndex));
    }

    private static Index ofCompany(String name, String... narrowed) {
        return rest(new Index().named(name).on("company", ASC), narrowed);
    }

    private static Index queue(String name, String... narrowed) {
        return rest(new Index().named(name), narrowed).on("company", ASC);
    }

    private static Index rest(Index index, String... narrowed) {
        var begun = index;
        for (var field : narrowed) {
            begun = begun.on(field, ASC);
        }
        begun = begun.on("handling.changedAt", DESC).on("_id", DESC);
        for (var field : List.of("handling.status", "question.category", "owner.person", "owner.orderer",
                "handling.assignee.person")) {
            begun = List.of(narrowed).contains(field) ? begun : begun.on(field, ASC);
        }
        return begun;
    }

}
