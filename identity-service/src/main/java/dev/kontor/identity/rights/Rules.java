package dev.kontor.identity.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.kontor.platform.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The rules that hold for everybody, as stored.
@Component
public class Rules {

    private final MongoOperations mongo;

    Rules(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public RulesInForce inForce() {
        return new RulesInForce(portal().open(), byName(GrantsKind.SETTINGS_PROFILE), byName(GrantsKind.ACCESS_GROUP));
    }

    public boolean has(GrantsKind kind, String name) {
        return find(kind, name).isPresent();
    }

    /// Of a request that names a settings profile, or none.
    public void requireProfile(@Nullable String settingsProfile) {
        if (settingsProfile != null && !has(GrantsKind.SETTINGS_PROFILE, settingsProfile)) {
            throw new InvalidRequestException("settingsProfile", "unknown-value", names(GrantsKind.SETTINGS_PROFILE));
        }
    }

    public boolean isOpen() {
        return portal().open();
    }

    public long portalRevision() {
        return portal().revision();
    }

    /// Zero when there is none of that name.
    public long revision(GrantsKind kind, String name) {
        return find(kind, name).map(Grants::revision).orElse(0L);
    }

    /// Closed when nothing is stored.
    PortalSwitch portal() {
        var stored = this.mongo.findById(PortalSwitch.ID, PortalSwitch.class);
        return (stored != null) ? stored : new PortalSwitch(PortalSwitch.ID, false, 0);
    }

    void save(PortalSwitch portal) {
        this.mongo.save(portal);
    }

    Optional<Grants> find(GrantsKind kind, String name) {
        return Optional.ofNullable(this.mongo.findById(name, Grants.class, kind.collection()));
    }

    List<Grants> all(GrantsKind kind) {
        return this.mongo.findAll(Grants.class, kind.collection());
    }

    void save(GrantsKind kind, Grants grants) {
        this.mongo.save(grants, kind.collection());
    }

    void remove(GrantsKind kind, String name) {
        this.mongo.remove(query(where("_id").is(name)), kind.collection());
    }

    /// All of that kind, for a message.
    private String names(GrantsKind kind) {
        return all(kind).stream().map(Grants::name).sorted().collect(Collectors.joining(", "));
    }

    private Map<String, Grants> byName(GrantsKind kind) {
        return all(kind).stream().collect(Collectors.toUnmodifiableMap(Grants::name, (it) -> it));
    }

}
