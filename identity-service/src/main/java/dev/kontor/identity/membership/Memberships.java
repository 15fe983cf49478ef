package dev.kontor.identity.membership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.kontor.identity.person.EmailAddress;
import dev.kontor.platform.CompanyId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The memberships by company and e-mail address, by person, and one after the other.
@Repository
public class Memberships {

    private static final Criteria PRESENT = where("removed").is(false);

    private final MongoOperations mongo;

    Memberships(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Membership> find(String id) {
        return Optional.ofNullable(this.mongo.findById(id, Membership.class));
    }

    public List<Membership> ofPerson(String person) {
        return this.mongo.find(query(where("person").is(person)), Membership.class);
    }

    /// The next ones in the order of their ids, removed ones as well.
    public List<Membership> next(Criteria those, @Nullable String after, int limit) {
        var criteria = (after != null) ? new Criteria().andOperator(where("_id").gt(after), those) : those;
        return this.mongo
            .find(query(criteria).with(Sort.by("_id")).limit(limit).cursorBatchSize(limit), Document.class,
                    "memberships")
            .stream()
            .map((it) -> StoredMembership.isShort(it) ? StoredMembership.read(it)
                    : this.mongo.getConverter().read(Membership.class, it))
            .toList();
    }

    /// A removed one as well.
    public Optional<Membership> find(CompanyId company, EmailAddress email) {
        return Optional.ofNullable(this.mongo
            .findOne(query(where("company").is(company.value()).and("email").is(email.value())), Membership.class));
    }

    List<Membership> ofCompany(CompanyId company, @Nullable String afterEmail, int limit) {
        var criteria = where("company").is(company.value()).and("removed").is(false);
        return this.mongo
            .find(query((afterEmail != null) ? criteria.and("email").gt(afterEmail) : criteria).with(Sort.by("email"))
                .limit(limit), Membership.class);
    }

    /// Those of a company that a filter leaves, in the order of their e-mail addresses.
    List<Membership> ofCompany(CompanyId company, MemberFilter filter, @Nullable String afterEmail, int limit,
            Instant now) {
        var criteria = new ArrayList<>(List.of(where("company").is(company.value()).and("removed").is(false)));
        if (afterEmail != null) {
            criteria.add(where("email").gt(afterEmail));
        }
        filter.words().forEach((it) -> criteria.add(where("words").regex("^" + Pattern.quote(it))));
        if (filter.active() != null) {
            criteria.add(filter.active() ? letIn(now) : new Criteria().norOperator(letIn(now)));
        }
        return this.mongo.find(query(new Criteria().andOperator(criteria)).with(Sort.by("email")).limit(limit),
                Membership.class);
    }

    /// As [Terms#letsIn] says it.
    private static Criteria letIn(Instant now) {
        return new Criteria().andOperator(where("terms.active").is(true), where("terms.internetUser").is(true),
                new Criteria().orOperator(where("terms.validUntil").is(null), where("terms.validUntil").gt(now)));
    }

    /// Whether the person acts for this company and for no other one, and is asked by no
    /// other one.
    boolean isOnlyOf(CompanyId company, String person) {
        return ofPerson(person).stream().allMatch((it) -> !it.concerns() || it.company().equals(company));
    }

    /// Writes without changing anything, so that two who take something from each other
    /// at the same time meet.
    void touch(Membership membership) {
        this.mongo.updateFirst(query(where("_id").is(membership.id())), new Update().inc("touched", 1),
                Membership.class);
    }

    /// How many there are per access group.
    public Map<String, Long> countByGroup() {
        return count(newAggregation(match(PRESENT), unwind("terms.accessGroups"),
                group("terms.accessGroups").count().as("count")));
    }

    /// How many name each settings profile.
    public Map<String, Long> countByProfile() {
        return count(newAggregation(match(where("removed").is(false).and("terms.settingsProfile").ne(null)),
                group("terms.settingsProfile").count().as("count")));
    }

    /// How many there are in each company that name no settings profile themselves.
    public Map<String, Long> countWithoutProfile() {
        return count(newAggregation(match(where("removed").is(false).and("terms.settingsProfile").is(null)),
                group("company").count().as("count")));
    }

    private Map<String, Long> count(Aggregation aggregation) {
        var counts = new HashMap<String, Long>();
        this.mongo.aggregate(aggregation, Membership.class, Document.class)
            .forEach((it) -> counts.put(it.getString("_id"), it.get("count", Number.class).longValue()));
        return counts;
    }

    /// The names of settings profiles, or access groups, among the members of a company.
    List<String> inUse(CompanyId company, String field) {
        return this.mongo.findDistinct(query(where("company").is(company.value()).and("removed").is(false)), field,
                Membership.class, String.class);
    }

    /// The ids of those whose time has come.
    List<String> ended(Instant now, int limit) {
        var due = query(where("endsAt").lte(now)).with(Sort.by("endsAt")).limit(limit);
        return this.mongo.find(due, Membership.class).stream().map(Membership::id).toList();
    }

    void save(Membership membership) {
        this.mongo.save(membership);
    }

}
