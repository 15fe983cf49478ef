package dev.kontor.identity.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kontor.platform.access.PersonId;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.schema.JsonSchemaObject;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The persons, one per e-mail address.
@Repository
public class Persons {

    /// How long whoever began to set a login up has it for itself.
    private static final Duration TURN = Duration.ofSeconds(20);

    private static final LoginWish NOTHING_YET = new LoginWish(Set.of(), true);

    private final MongoOperations mongo;

    private final Clock clock;

    Persons(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    public Optional<Person> find(String id) {
        return Optional.ofNullable(this.mongo.findById(id, Person.class));
    }

    public List<Person> findAll(Collection<String> ids) {
        return this.mongo.find(query(where("_id").in(ids)), Person.class);
    }

    /// The logins of those whose login is known.
    public Map<String, KnownLogin> logins(Collection<String> ids) {
        var query = query(where("_id").in(ids).and("login").ne(null));
        query.fields().include("login", "sheetDue", "blocked");
        return this.mongo.find(query, Document.class, "persons")
            .stream()
            .collect(Collectors.toMap((it) -> it.getString("_id"), KnownLogin::of));
    }

    /// Said with the type, as the index is only of those who have one.
    public Optional<Person> find(PersonId login) {
        return Optional.ofNullable(this.mongo.findOne(query(new Criteria().andOperator(where("login").is(login.value()),
                where("login").type(JsonSchemaObject.Type.STRING))), Person.class));
    }

    public Optional<Person> find(EmailAddress email) {
        return Optional.ofNullable(this.mongo.findOne(query(where("email").is(email.value())), Person.class));
    }

    /// Our intent, before the login: whoever inserted it sets the login up, the
    /// reconciler
    /// comes only when that took too long.
    public Person insert(EmailAddress email, Names names, FirstLogin firstLogin) {
        var now = this.clock.instant();
        return this.mongo.insert(new Person(UUID.randomUUID().toString(), email, names.firstName(), names.lastName(),
                names.language(), null, false, false, NOTHING_YET, 0, 0, true, 0, now.plus(TURN), now, null, firstLogin,
                firstLogin != FirstLogin.VOUCHED, (firstLogin == FirstLogin.LINK) ? now : null, null));
    }

    /// The person has confirmed its own data; whoever came by a link has chosen a
    /// password
    /// there.
    public Person complete(Person person, Names names) {
        rename(person, names);
        var update = new Update().unset("sheetDue");
        if (person.firstLogin() == FirstLogin.LINK) {
            update.set("passwordSet", true);
        }
        this.mongo.updateFirst(query(where("_id").is(person.id())), update, Person.class);
        return find(person.id()).orElseThrow();
    }

    /// Sends the link of the first login, or sends it again.
    public void askForLink(Person person) {
        var now = this.clock.instant();
        var update = new Update().set("linkDue", now).inc("wished", 1).set("pending", true);
        if (!person.isBeingSetUp()) {
            update.set("retryAt", now).set("attempts", 0);
        }
        this.mongo.updateFirst(query(where("_id").is(person.id())), update, Person.class);
    }

    /// Unless it was asked for again meanwhile.
    void linkSent(Person person) {
        this.mongo.updateFirst(query(where("_id").is(person.id()).and("linkDue").is(person.linkDue())),
                new Update().unset("linkDue"), Person.class);
    }

    /// How sure it is from now on who signs in.
    public void trust(Person person, FirstLogin firstLogin) {
        this.mongo.updateFirst(query(where("_id").is(person.id())), new Update().set("firstLogin", firstLogin),
                Person.class);
    }

    /// The login follows.
    public Person rename(Person person, Names names) {
        var update = new Update().set("firstName", names.firstName())
            .set("lastName", names.lastName())
            .set("language", names.language())
            .inc("renamed", 1)
            .inc("wished", 1)
            .set("pending", true);
        if (!person.isBeingSetUp()) {
            update.set("retryAt", this.clock.instant()).set("attempts", 0);
        }
        this.mongo.updateFirst(query(where("_id").is(person.id())), update, Person.class);
        return find(person.id()).orElseThrow();
    }

    /// Writes in any case, so that two transactions about one person meet here and one of
    /// them begins anew.
    public void wish(Person person, LoginWish wish) {
        var update = new Update().inc("wishes", 1);
        if (!person.wish().equals(wish)) {
            update.set("wish", wish).inc("wished", 1).set("pending", true);
            if (!person.isBeingSetUp()) {
                update.set("retryAt", this.clock.instant()).set("attempts", 0);
            }
        }
        this.mongo.updateFirst(query(where("_id").is(person.id())), update, Person.class);
    }

    /// True for the one caller that made it known.
    boolean loginKnown(Person person, PersonId login, boolean passwordSet, boolean ours) {
        var unknown = query(where("_id").is(person.id()).and("login").is(null));
        return this.mongo
            .updateFirst(unknown,
                    new Update().set("login", login)
                        .set("passwordSet", passwordSet)
                        .set("loginIsOurs", ours)
                        .set("attempts", 0),
                    Person.class)
            .getModifiedCount() == 1;
    }

    /// The login is gone where it lived; it is set up anew, with a new link for who has
    /// come by one.
    void loginLost(Person person) {
        var now = this.clock.instant();
        var update = new Update().unset("login").set("pending", true).set("retryAt", now);
        if (person.firstLogin() == FirstLogin.LINK) {
            update.set("linkDue", now);
        }
        this.mongo.updateFirst(query(where("_id").is(person.id()).and("login").is(person.login())), update,
                Person.class);
    }

    void passwordSet(Person person) {
        this.mongo.updateFirst(query(where("_id").is(person.id())), new Update().set("passwordSet", true),
                Person.class);
    }

    /// When something else was wished meanwhile, somebody may have fulfilled that before
    /// us:
    /// then the newest wish is fulfilled once more, after what we did.
    void granted(Person person) {
        var newest = this.mongo
            .updateFirst(query(where("_id").is(person.id()).and("wished").is(person.wished())),
                    new Update().set("granted", person.wished()).set("pending", false).set("attempts", 0), Person.class)
            .getMatchedCount() == 1;
        if (!newest) {
            doubt(person);
        }
    }

    void postpone(Person person, Duration delay) {
        this.mongo.updateFirst(query(where("_id").is(person.id())),
                new Update().set("retryAt", this.clock.instant().plus(delay)).inc("attempts", 1), Person.class);
    }

    /// Takes the next one whose turn it is, and nobody else gets it for a while.
    Optional<Person> claim() {
        var now = this.clock.instant();
        return Optional.ofNullable(this.mongo.findAndModify(query(where("pending").is(true).and("retryAt").lte(now)),
                new Update().set("retryAt", now.plus(TURN)), FindAndModifyOptions.options().returnNew(true),
                Person.class));
    }

    /// Persons whose login has been known since before then, one after the other.
    Stream<Person> withLoginSince(Instant before) {
        return this.mongo.stream(query(where("login").ne(null).and("since").lt(before)), Person.class);
    }

    /// Shuts the person out, or lets it in again; the login follows.
    public void block(Person person, boolean blocked) {
        var update = new Update().inc("wished", 1).set("pending", true);
        if (blocked) {
            update.set("blocked", true);
        }
        else {
            update.unset("blocked");
            if (person.isBeingSetUp() && person.firstLogin() == FirstLogin.LINK) {
                update.set("linkDue", this.clock.instant());
            }
        }
        this.mongo.updateFirst(query(where("_id").is(person.id())),
                update.set("retryAt", this.clock.instant()).set("attempts", 0), Person.class);
    }

    /// The login was removed on purpose: no other one is made before the person is let in
    /// again.
    public void blockedWithoutLogin(Person person) {
        this.mongo.updateFirst(query(where("_id").is(person.id())),
                new Update().set("blocked", true)
                    .unset("login")
                    .unset("linkDue")
                    .set("passwordSet", false)
                    .inc("wished", 1),
                Person.class);
    }

    /// Has the reconciler look at the login.
    public void doubt(Person person) {
        this.mongo.updateFirst(query(where("_id").is(person.id())),
                new Update().set("pending", true).set("retryAt", this.clock.instant()), Person.class);
    }

}
