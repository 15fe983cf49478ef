package dev.kontor.documents.habit;

import java.util.List;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.migration.Migration;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Keeps what a person wants to have again. It is his alone: every key begins with person and company, and the last
/// write wins, since nobody else is hurt by it.
@Component
class Habits {

    static final int MOST_FILTERS = 50;

    private final MongoOperations mongo;

    Habits(MongoOperations mongo) {
        this.mongo = mongo;
    }

    List<SavedFilter> filters(CompanyAccess access) {
        return this.mongo.find(ofOwner(access).with(Sort.by("name", "_id")).limit(2 * MOST_FILTERS), SavedFilter.class);
    }

    /// False when there is no room for one more. Two at once may both find room; one more
    /// than the limit hurts nobody.
    boolean keep(CompanyAccess access, UUID id, SaveFilter filter) {
        var key = owner(access) + "/" + id;
        var mine = new Query(where("_id").is(key));
        if (!this.mongo.exists(mine, SavedFilter.class)
                && this.mongo.count(ofOwner(access), SavedFilter.class) >= MOST_FILTERS) {
            return false;
        }
        var kept = new SavedFilter(key, owner(access), id.toString(), filter.list(), filter.name().strip(),
                filter.query());
        this.mongo.findAndReplace(mine, kept, FindAndReplaceOptions.options().upsert());
        return true;
    }

    void forget(CompanyAccess access, UUID id) {
        this.mongo.remove(new Query(where("_id").is(owner(access) + "/" + id)), SavedFilter.class);
    }

    Layout layout(CompanyAccess access) {
        var kept = this.mongo.findById(owner(access), Layout.class);
        return kept == null ? new Layout(owner(access), List.of(), List.of()) : kept;
    }

    Layout arrange(CompanyAccess access, ArrangeDashboard wanted) {
        return this.mongo.save(new Layout(owner(access), wanted.order(), wanted.hidden()));
    }

    private static Query ofOwner(CompanyAccess access) {
        return new Query(where("owner").is(owner(access)));
    }

    private static String owner(CompanyAccess access) {
        return access.person().value() + "/" + access.company().value();
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration createIndexOfSavedFilters() {
            return Migration.of(4, "index of saved filters", mongo -> mongo.indexOps(SavedFilter.class)
                .createIndex(new Index().named("byOwner").on("owner", Sort.Direction.ASC)));
        }

    }

}
