package dev.kontor.identity.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.kontor.identity.customer.SearchWords;
import dev.kontor.identity.person.EmailAddress;
import dev.kontor.identity.registration.Registration.State;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;
import dev.kontor.platform.paging.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The registrations by id, and for the inbox: the newest first.
@Repository
class Registrations {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "requestedAt", "_id");

    private final MongoOperations mongo;

    Registrations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Registration> find(String id) {
        return Optional.ofNullable(this.mongo.findById(id, Registration.class));
    }

    boolean isRequested(CompanyId company, EmailAddress email) {
        return this.mongo.exists(query(
                where("company").is(company.value()).and("email").is(email.value()).and("state").is(State.REQUESTED)),
                Registration.class);
    }

    Page<Registration> page(String text, @Nullable State state, @Nullable String after, int size) {
        var words = SearchWords.of(text);
        var scope = CursorScope.of("registrations", words, state);
        var begin = (after != null) ? Stream.of(olderThan(scope.open("after", after, 2))) : Stream.<Criteria>empty();
        var ofState = Stream.ofNullable(state).map((it) -> where("state").is(it));
        var found = words.stream().map((it) -> where("words").regex("^" + Pattern.quote(it)));
        var criteria = Stream.of(begin, ofState, found).flatMap((it) -> it).toList();
        var matching = criteria.isEmpty() ? new Criteria() : new Criteria().andOperator(criteria);
        var rows = this.mongo.find(query(matching).with(NEWEST_FIRST).limit(size + 1), Registration.class);
        return Page.of(rows, size, scope, (last) -> Cursor.at(last.requestedAt(), last.id()));
    }

    /// How many wait for a decision, counted no further than that.
    long waiting(int most) {
        return this.mongo.count(query(where("state").is(State.REQUESTED)).limit(most), Registration.class);
    }

    void insert(Registration registration) {
        this.mongo.insert(registration);
    }

    void save(Registration registration) {
        this.mongo.save(registration);
    }

    RegistrationSettings settings() {
        var stored = this.mongo.findById(RegistrationSettings.ID, RegistrationSettings.class);
        return (stored != null) ? stored : RegistrationSettings.nothingSet();
    }

    void save(RegistrationSettings settings) {
        this.mongo.save(settings);
    }

    private static Criteria olderThan(Cursor cursor) {
        try {
            var at = Instant.parse(cursor.get(0));
            return new Criteria().andOperator(where("requestedAt").lte(at), new Criteria().orOperator(
                    List.of(where("requestedAt").lt(at), where("requestedAt").is(at).and("_id").lt(cursor.get(1)))));
        }
        catch (java.time.DateTimeException notOurs) {
            throw CursorScope.invalid("after");
        }
    }

}
