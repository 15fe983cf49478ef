package dev.kontor.gateway.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import dev.kontor.gateway.keycloak.KeycloakLogin;
import dev.kontor.gateway.keycloak.Tokens;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

/// The sessions of all instances, in MongoDB. Nothing here inserts except [#open]: a session that was ended meanwhile
/// stays ended, whatever a request under way still wants to write.
@Component
public class Sessions {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private static final int ID_BYTES = 32;

    private static final int MOST_REMEMBERED = 10_000;

    private final MongoCollection<Document> collection;

    private final SessionSettings settings;

    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    /// A page asks for many things at once, and its session is the same for all of them.
    private final Cache<String, Session> memory;

    Sessions(MongoCollection<Document> sessionCollection, SessionSettings settings, Clock clock) {
        this.collection = sessionCollection;
        this.settings = settings;
        this.clock = clock;
        this.memory = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(settings.memory())
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
    }

    /// A new session with a new id, which nobody can have known before the login.
    public Mono<String> open(KeycloakLogin login) {
        byte[] bytes = new byte[ID_BYTES];
        this.random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = this.clock.instant();
        var document = SessionDocument.of(SessionDocument.key(id), login, now, endsAt(now, now));
        return Mono.from(this.collection.insertOne(document)).thenReturn(id);
    }

    /// The living session of this id, marked as seen; as it was a moment ago at most.
    public Mono<Session> find(String id) {
        var key = SessionDocument.key(id);
        return Mono.justOrEmpty(this.memory.getIfPresent(key)).switchIfEmpty(Mono.defer(() -> read(key)));
    }

    private Mono<Session> read(String key) {
        return byKey(key).flatMap((session) -> {
            var now = this.clock.instant();
            return session.isSeenWithin(this.settings.precision(), now) ? Mono.just(session) : seen(session, now);
        }).doOnNext((session) -> this.memory.put(key, session));
    }

    Mono<Session> byKey(String key) {
        return Mono.from(this.collection.find(living(key)).first()).flatMap(this::read);
    }

    public Mono<Void> end(Session session) {
        return Mono.from(this.collection.deleteOne(eq(SessionDocument.KEY, session.key())))
            .doOnTerminate(() -> this.memory.invalidate(session.key()))
            .then();
    }

    /// Ends what belongs to one session of Keycloak's.
    public Mono<Long> endByKeycloakSession(String sid) {
        return endAll(eq(SessionDocument.KEYCLOAK_SESSION, sid));
    }

    /// Ends everything of one person.
    public Mono<Long> endByPerson(String person) {
        return endAll(eq(SessionDocument.PERSON, person));
    }

    /// Ends everything of everybody but the staff.
    public Mono<Long> endOfCustomers() {
        return endAll(ne(SessionDocument.STAFF, true));
    }

    /// Takes the right to renew the tokens, for a while; empty when somebody else has it
    /// or the session has ended.
    Mono<Session> claimRefresh(Session session, Duration lease) {
        var now = this.clock.instant();
        var unclaimed = and(living(session.key()), not(gt(SessionDocument.REFRESHING_UNTIL, Date.from(now))));
        return Mono.from(this.collection.findOneAndUpdate(unclaimed,
                set(SessionDocument.REFRESHING_UNTIL, Date.from(now.plus(lease))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
            .flatMap(this::read);
    }

    Mono<Void> releaseRefresh(Session session) {
        return update(session.key(), unset(SessionDocument.REFRESHING_UNTIL));
    }

    Mono<Void> renew(Session session, Tokens tokens) {
        return update(session.key(),
                combine(new Document("$set", SessionDocument.of(tokens)), unset(SessionDocument.REFRESHING_UNTIL)))
            .doOnTerminate(() -> this.memory.invalidate(session.key()));
    }

    private Mono<Session> seen(Session session, Instant now) {
        return update(session.key(),
                combine(set(SessionDocument.SEEN_AT, Date.from(now)),
                        set(SessionDocument.ENDS_AT, Date.from(endsAt(session.startedAt(), now)))))
            .thenReturn(session.seen(now));
    }

    private Mono<Void> update(String key, Bson change) {
        return Mono.from(this.collection.updateOne(eq(SessionDocument.KEY, key), change)).then();
    }

    private Mono<Long> endAll(Bson filter) {
        return Mono.from(this.collection.deleteMany(filter))
            .doOnTerminate(this.memory::invalidateAll)
            .map((result) -> result.getDeletedCount());
    }

    /// MongoDB sweeps once a minute, which is too late to rely on.
    private Bson living(String key) {
        return and(eq(SessionDocument.KEY, key), gt(SessionDocument.ENDS_AT, Date.from(this.clock.instant())));
    }

    private Instant endsAt(Instant startedAt, Instant seenAt) {
        var idle = seenAt.plus(this.settings.idle());
        var absolute = startedAt.plus(this.settings.absolute());
        return idle.isBefore(absolute) ? idle : absolute;
    }

    /// What cannot be read, written by another version of us say, is no session.
    private Mono<Session> read(Document document) {
        try {
            return Mono.just(SessionDocument.toSession(document));
        }
        catch (ClassCastException | NullPointerException unreadable) {
            log.warn("A session cannot be read and counts as ended: {}", unreadable.getMessage());
            return Mono.empty();
        }
    }

}
