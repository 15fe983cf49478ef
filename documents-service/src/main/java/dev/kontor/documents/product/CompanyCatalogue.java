package dev.kontor.documents.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import dev.kontor.documents.product.Reach.Part;
import dev.kontor.platform.access.CompanyAccess;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The products that a member of a company may see, and no others: what is not in the company's assortment, or in a
/// group that the member is not kept to, is as unknown as what does not exist.
public final class CompanyCatalogue {

    /// MongoDB reads so many groups side by side in order; of more it sorts.
    private static final int GROUPS_SIDE_BY_SIDE = 50;

    private static final Sort IN_ORDER = Sort.by("place");

    private final MongoOperations mongo;

    private final CompanyAccess access;

    CompanyCatalogue(MongoOperations mongo, CompanyAccess access) {
        this.mongo = mongo;
        this.access = access;
    }

    /// Everything about these products, in two queries however many there are, in the
    /// order in which they are asked for. What may not be seen is missing.
    public SequencedMap<String, Article> articles(Collection<String> skus) {
        var facts = facts(new LinkedHashSet<>(skus));
        var reach = reach(facts);
        var found = new LinkedHashMap<String, Article>();
        for (var sku : skus) {
            facts.article(sku).filter(it -> reach.includes(sku, it.group())).ifPresent(it -> found.put(sku, it));
        }
        return found;
    }

    public Optional<Article> article(String sku) {
        return Optional.ofNullable(articles(List.of(sku)).get(sku));
    }

    /// The currency that the company buys in; nothing while the ERP has not told it.
    public Optional<String> currency() {
        return Optional.ofNullable(currencyOrNull());
    }

    /// Products in the order of their names.
    ///
    /// @param after the place behind which to begin
    public List<Spot> spots(ShelfFilter wanted, @Nullable String after, int limit) {
        var spots = new ArrayList<Spot>();
        for (var part : reach(facts(List.of())).parts(wanted.groups())) {
            var query = query(part, wanted, after).with(IN_ORDER).limit(limit);
            query.fields().include("place");
            this.mongo.find(query, Document.class, Shelf.COLLECTION)
                .forEach(it -> spots.add(new Spot(it.getString("_id"), it.getString("place"))));
        }
        spots.sort(Comparator.comparing(Spot::place));
        return spots.subList(0, Math.min(limit, spots.size()));
    }

    /// How many there are, counting no further than the cap.
    public int count(ShelfFilter wanted, int cap) {
        return count(reach(facts(List.of())), wanted, cap);
    }

    /// The groups with what is wanted of each, counting no further than the cap.
    public Map<String, Integer> groups(ShelfFilter wanted, int cap) {
        var reach = reach(facts(List.of()));
        var counts = new TreeMap<String, Integer>();
        for (var group : this.mongo.query(Document.class)
            .inCollection(Shelf.COLLECTION)
            .distinct("group")
            .matching(new Query(where("listed").is(true).and("group").gt("")))
            .as(String.class)
            .all()) {
            var count = count(reach, wanted.of(group), cap);
            if (count > 0) {
                counts.put(group, count);
            }
        }
        return counts;
    }

    private int count(Reach reach, ShelfFilter wanted, int cap) {
        var count = 0;
        for (var part : reach.parts(wanted.groups())) {
            count += (int) this.mongo.count(query(part, wanted, null).limit(cap), Shelf.COLLECTION);
        }
        return Math.min(count, cap);
    }

    private static Query query(Part part, ShelfFilter wanted, @Nullable String after) {
        var criteria = new ArrayList<Criteria>();
        criteria.add(where("place").gt((after != null) ? after : ""));
        if (part.groups() != null) {
            criteria.add(where("group").in(part.groups()));
        }
        if (!part.without().isEmpty()) {
            criteria.add(where("group").nin(part.without()));
        }
        if (part.products() != null) {
            criteria.add(where("_id").in(part.products()));
        }
        criteria.addAll(wanted.criteria());
        var groups = part.groups();
        return new Query(where("listed").is(true).andOperator(criteria))
            .withHint((groups != null && groups.size() <= GROUPS_SIDE_BY_SIDE) ? ErpCatalogue.BY_GROUP
                    : ErpCatalogue.BY_PLACE);
    }

    private Reach reach(Facts facts) {
        return Reach.of(facts.assortment(), this.access.restrictions());
    }

    private Facts facts(Collection<String> skus) {
        var company = this.access.company().value();
        var byKey = new LinkedHashMap<String, Document>();
        this.mongo
            .find(new Query(where("_id").in(Facts.keys(company, skus))), Document.class, CatalogueEvent.COLLECTION)
            .forEach(it -> byKey.put(it.getString("_id"), it));
        return new Facts(company, skus.isEmpty() ? null : currencyOrNull(), byKey);
    }

    private @Nullable String currencyOrNull() {
        @Nullable Document customer = this.mongo.findById(CustomerUpserted.KEY + this.access.company().value(), Document.class,
                CustomerUpserted.COLLECTION);
        return (customer == null) ? null : customer.getString("currency");
    }

}
