package dev.kontor.identity.impersonation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.kontor.identity.person.EmailAddress;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import org.bson.Document;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Every look at the portal as somebody else there ever was, by its id.
@Repository
public class Impersonations {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "startedAt");

    private final MongoOperations mongo;

    Impersonations(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Impersonation> find(String id) {
        return Optional.ofNullable(this.mongo.findById(id, Impersonation.class));
    }

    /// The one that goes on, or whose time was up just now.
    public Optional<Impersonation> openOf(PersonId staff) {
        return Optional.ofNullable(this.mongo.findOne(query(where("staff").is(staff.value()).and("endedAt").is(null)),
                Impersonation.class));
    }

    /// The newest ones of a member of a company.
    List<Impersonation> of(CompanyId company, EmailAddress email, int limit) {
        return newest(where("company").is(company.value()).and("email").is(email.value()), limit);
    }

    /// The newest ones of a person, in whatever company.
    List<Impersonation> of(PersonId member, int limit) {
        return newest(where("member").is(member.value()), limit);
    }

    private List<Impersonation> newest(Criteria those, int limit) {
        return this.mongo.find(query(those).with(NEWEST_FIRST).limit(limit), Impersonation.class);
    }

    List<Impersonation> overdue(Instant now, int limit) {
        return this.mongo.find(query(where("endedAt").is(null).and("until").lte(now)).limit(limit),
                Impersonation.class);
    }

    void save(Impersonation impersonation) {
        this.mongo.save(impersonation);
    }

    /// Two transactions of one member of the staff meet here, and the later one begins
    /// anew.
    long nextVersion(PersonId staff) {
        var counter = this.mongo.findAndModify(query(where("_id").is(staff.value())), new Update().inc("version", 1L),
                FindAndModifyOptions.options().upsert(true).returnNew(true), Document.class, "impersonators");
        return Objects.requireNonNull(counter).getLong("version");
    }

}
