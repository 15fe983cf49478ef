package dev.kontor.documents.erp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import dev.kontor.documents.erp.PlacesTaken.Place;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Says of documents of the ERP that they were born in the portal, where they came before the version that says so: they
/// become what they would have been after it (decision 0113). What is asked of the database is asked for all at once, and
/// only of documents that were born here.
@Component
class BornHere {

    private static final Logger log = LoggerFactory.getLogger(BornHere.class);

    private static final String ORDER = "ORDER";

    private final MongoOperations mongo;

    private final CustomerData.Source ordered;

    BornHere(MongoOperations mongo, CustomerData.Source ordered) {
        this.mongo = mongo;
        this.ordered = ordered;
    }

    /// Part of the caller's transaction. Answers with the orders among them, as each
    /// would
    /// have taken its place when it came.
    ///
    /// @param another gets those that were stored for another company than the one that
    /// ordered it
    List<Place> tell(Collection<Place> places, Consumer<Place> another) {
        var byKey = places.stream().collect(Collectors.toMap(Place::key, Function.identity(), (one, two) -> one));
        var unsaid = this.mongo.find(unsaid(byKey.keySet()), Document.class, StoredDocument.COLLECTION);
        var customers = customers(unsaid, byKey);
        var told = new ArrayList<Place>();
        for (var document : unsaid) {
            var place = Objects.requireNonNull(byKey.get(document.getString("_id")));
            tell(document, place, customers.get(place.portalId()), another).ifPresent(told::add);
        }
        return told;
    }

    private Optional<Place> tell(Document document, Place place, @Nullable CustomerData customer,
            Consumer<Place> another) {
        var company = document.getString("company");
        if (customer != null && !customer.company().equals(place.company())) {
            // this version is refused itself, and says nothing
            return Optional.empty();
        }
        if (customer == null || company == null) {
            say(place, new Update());
            return Optional.empty();
        }
        if (!company.equals(place.company())) {
            another.accept(place);
            return Optional.empty();
        }
        say(place, StoredDocument.keeping(customer, document));
        return Optional.of(new Place(place.portalId(), place.kind(), company, place.number(),
                document.getString("status"), document.getDate("asOf").toInstant()));
    }

    /// Makes room for the version that says whose it is.
    void withdraw(Place place) {
        log.warn("{} was stored for another company than the one that ordered it, and is withdrawn", place.key());
        this.mongo.save(unseen(place), StoredDocument.COLLECTION);
    }

    /// For documents that are not there: the next version finds whose it is, and until
    /// then nobody sees anything.
    void keep(Collection<Place> places) {
        var keys = query(where("_id").in(places.stream().map(Place::key).toList()));
        keys.fields().include("_id");
        var there = this.mongo.find(keys, Document.class, StoredDocument.COLLECTION)
            .stream()
            .map(it -> it.getString("_id"))
            .collect(Collectors.toSet());
        var unknown = places.stream().filter(it -> !there.contains(it.key())).map(BornHere::unseen).toList();
        if (!unknown.isEmpty()) {
            this.mongo.insert(unknown, StoredDocument.COLLECTION);
        }
    }

    private static Query unsaid(Set<String> keys) {
        var query = query(where("_id").in(keys).and(StoredDocument.PORTAL_ID).exists(false));
        query.fields().include("company", "number", "status", "subject", "asOf", "lines.product", "lines.description");
        return query;
    }

    private Map<String, CustomerData> customers(List<Document> unsaid, Map<String, Place> byKey) {
        var ids = unsaid.stream()
            .map(it -> byKey.get(it.getString("_id")))
            .filter(it -> it != null && it.kind().equals(ORDER))
            .map(Place::portalId)
            .toList();
        return ids.isEmpty() ? Map.of() : this.ordered.of(ids);
    }

    private void say(Place place, Update update) {
        this.mongo.updateFirst(query(where("_id").is(place.key())),
                update.set(StoredDocument.PORTAL_ID, place.portalId()), StoredDocument.COLLECTION);
    }

    /// Older than each of the ERP's versions, and nobody's: only its number is known.
    private static Document unseen(Place place) {
        return new Document("_id", place.key()).append("version", PortalRows.VERSION)
            .append("asOf", Date.from(place.at()))
            .append(StoredDocument.PORTAL_ID, place.portalId());
    }

}
