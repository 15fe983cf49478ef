package dev.kontor.identity.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.kontor.platform.CompanyId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The companies by their number. What the ERP has removed is not there.
@Repository
public class Companies {

    private final MongoOperations mongo;

    Companies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public Optional<Company> find(CompanyId id) {
        var query = query(where("_id").is(id.value()).and("removed").exists(false));
        query.fields().exclude(StoredCompany.PHOTOS);
        return Optional.ofNullable(this.mongo.findOne(query, Company.class));
    }

    public List<Company> findAll(Collection<CompanyId> ids) {
        var numbers = ids.stream().map(CompanyId::value).toList();
        var query = query(where("_id").in(numbers).and("removed").exists(false));
        query.fields().exclude(StoredCompany.PHOTOS);
        return this.mongo.find(query, Company.class);
    }

    /// Of a contact person, by the name that [Company.Contact] has for it.
    Optional<Photo> photo(CompanyId id, String photo) {
        var query = query(where("_id").is(id.value()).and("removed").exists(false));
        query.fields().include(StoredCompany.PHOTOS);
        return Optional.ofNullable(this.mongo.findOne(query, Document.class, StoredCompany.COLLECTION))
            .stream()
            .flatMap((it) -> it.getList(StoredCompany.PHOTOS, Document.class, List.of()).stream())
            .filter((it) -> photo.equals(it.getString("id")))
            .map(Photo::of)
            .findFirst();
    }

    public boolean isActive(CompanyId id) {
        return find(id).filter(Company::isActive).isPresent();
    }

    /// What they contribute to the access of their members, with two questions for all of
    /// them.
    public Map<CompanyId, Standing> standings(Collection<CompanyId> ids) {
        var active = active(ids);
        var terms = terms(ids);
        var standings = new HashMap<CompanyId, Standing>();
        for (var id : ids) {
            var known = terms.get(id);
            standings.put(id, new Standing(active.contains(id), (known != null) ? known.settingsProfile() : null));
        }
        return standings;
    }

    /// A job asks this of a hundred thousand memberships, so nothing else is read.
    private Set<CompanyId> active(Collection<CompanyId> ids) {
        var query = query(where("_id").in(ids.stream().map(CompanyId::value).toList())
            .and("removed")
            .exists(false)
            .and("status")
            .is(Company.Status.ACTIVE));
        query.fields().include("_id");
        return this.mongo.find(query, Document.class, StoredCompany.COLLECTION)
            .stream()
            .map((it) -> new CompanyId(it.getString("_id")))
            .collect(Collectors.toSet());
    }

    public @Nullable String settingsProfile(CompanyId id) {
        var terms = this.mongo.findById(id.value(), CompanyTerms.class);
        return (terms != null) ? terms.settingsProfile() : null;
    }

    /// Of what the staff has changed about it; zero when that is nothing.
    public long revision(CompanyId id) {
        var terms = this.mongo.findById(id.value(), CompanyTerms.class);
        return (terms != null) ? terms.version() : 0;
    }

    /// Of those it was ever noted for.
    Map<CompanyId, CompanyTerms> terms(Collection<CompanyId> ids) {
        var numbers = ids.stream().map(CompanyId::value).toList();
        return this.mongo.find(query(where("_id").in(numbers)), CompanyTerms.class)
            .stream()
            .collect(Collectors.toMap(CompanyTerms::company, Function.identity()));
    }

    /// As noted, or as they are before anything was noted.
    CompanyTerms terms(CompanyId id, boolean active) {
        var terms = this.mongo.findById(id.value(), CompanyTerms.class);
        return (terms != null) ? terms : CompanyTerms.first(id, active);
    }

    /// Of those companies that have one of their own, by their number.
    public Map<String, String> settingsProfiles() {
        var profiles = new HashMap<String, String>();
        for (var terms : this.mongo.find(query(where("settingsProfile").ne(null)), CompanyTerms.class)) {
            profiles.put(terms.company().value(), Objects.requireNonNull(terms.settingsProfile()));
        }
        return profiles;
    }

    void save(CompanyTerms terms) {
        this.mongo.save(terms);
    }

    /// Whether the ERP lets it act, and its own settings profile.
    public record Standing(boolean active, @Nullable String settingsProfile) {
    }

}
