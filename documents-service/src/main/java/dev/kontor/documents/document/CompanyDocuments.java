package dev.kontor.documents.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.types.Decimal128;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOptions;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.CompanyId;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.sort;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The documents of one company that one of its members may see, and no others. Every query begins with company and kind, as every index does.
public final class CompanyDocuments {

    private static final int BATCH = 500;

    private final MongoOperations mongo;

    private final CompanyId company;

    private final Visible visible;

    CompanyDocuments(MongoOperations mongo, CompanyId company, Visible visible) {
        this.mongo = mongo;
        this.company = company;
        this.visible = visible;
    }

    /// Rows without their lines.
    public List<Row> rows(DocumentKind kind, List<Criteria> wanted, Sort order, int limit) {
        return rows(Selection.of(kind, wanted), order, limit);
    }

    /// Rows without their lines.
    public List<Row> rows(Selection selection, Sort order, int limit) {
        return find(summaries(selection).with(order).limit(limit));
    }

    /// All rows without their lines, one after the other, however many there are. To be
    /// closed.
    public Stream<Row> stream(Selection selection, Sort order) {
        return this.mongo
            .stream(summaries(selection).with(order).cursorBatchSize(BATCH), Document.class, StoredDocument.COLLECTION)
            .map(Row::new);
    }

    /// Rows with their lines.
    public List<Row> withLines(Selection selection, Sort order, int limit) {
        return find(within(selection).with(order).limit(limit));
    }

    /// What follows from any of these documents, with lines.
    public List<Row> following(Set<DocumentKind> kinds, Collection<String> numbers, int limit) {
        var origins = List.of(where("references.number").in(numbers));
        return withLines(new Selection(kinds, origins, DocumentIndexes.BY_ORIGIN), Sort.unsorted(), limit);
    }

    /// Rows by a word that stands on them, with their words and the first line that is
    /// like this, in the order of the words.
    public List<Row> rowsByWord(DocumentKind kind, Criteria word, Criteria line, int limit) {
        var seen = this.visible.of(new Selection(Set.of(kind), List.of(word), DocumentIndexes.BY_WORD));
        var query = found(seen, Sort.unsorted(), limit);
        query.fields().elemMatch("lines", line);
        return find(query);
    }

    /// Rows by their number, with their words, without their lines, in the order of the
    /// numbers.
    public List<Row> rowsByNumber(DocumentKind kind, Criteria number, int limit) {
        var seen = this.visible.of(Selection.of(kind, List.of(number)));
        // whoever sees a part has an index of his own, which is in another order
        return find(found(seen.index() == null ? seen.by(DocumentIndexes.BY_NUMBER) : seen, Sort.by("number"), limit));
    }

    /// The newest rows of [DocumentIndexes#WITH_PRODUCTS] on which any of these products
    /// stands, each with the first line that has one.
    public List<Row> rowsByProduct(Set<DocumentKind> kinds, Collection<String> products, int limit) {
        // all that the index is of, or MongoDB does not see that it holds what is asked
        // for and reads it from end to end
        var named = new Selection(DocumentIndexes.WITH_PRODUCTS,
                List.of(where("lines.product").in(products),
                        where("kind").in(kinds.stream().map(DocumentKind::name).sorted().toList())),
                DocumentIndexes.BY_PRODUCT);
        return newestWithProduct(named, products, limit);
    }

    /// The newest rows of other kinds that follow from nothing and on which any of these
    /// products stands, each with the first line that has one.
    public List<Row> firstRowsByProduct(Set<DocumentKind> kinds, Collection<String> products, int limit) {
        var named = new Selection(kinds,
                List.of(where("lines.product").in(products), where(StoredDocument.FOLLOWS_NOTHING).is(true)),
                DocumentIndexes.BY_PRODUCT_OF_FIRST);
        return newestWithProduct(named, products, limit);
    }

    private List<Row> newestWithProduct(Selection named, Collection<String> products, int limit) {
        return find(withProduct(named, products).with(Sort.by(Sort.Direction.DESC, "issuedOn")).limit(limit));
    }

    /// What follows from any of these documents, each with the first line that has one of
    /// these products, or with none. As many as are read, so that those without cost no
    /// more than those with.
    public List<Row> followingWithProduct(Set<DocumentKind> kinds, Collection<String> numbers,
            Collection<String> products, int limit) {
        var origins = List.of(where("references.number").in(numbers));
        return find(withProduct(new Selection(kinds, origins, DocumentIndexes.BY_ORIGIN), products).limit(limit));
    }

    private Query withProduct(Selection selection, Collection<String> products) {
        var query = summaries(selection);
        query.fields().elemMatch("lines", where("product").in(products));
        return query;
    }

    private Query found(Selection seen, Sort order, int limit) {
        var query = summaries(query(seen)).with(order).limit(limit);
        query.fields().include("search");
        return query;
    }

    /// How many there are, counting no further than the cap.
    public int count(DocumentKind kind, List<Criteria> wanted, int cap) {
        return count(Selection.of(kind, wanted), cap);
    }

    /// How many there are, counting no further than the cap.
    public int count(Selection selection, int cap) {
        return (int) this.mongo.count(within(selection).limit(cap), StoredDocument.COLLECTION);
    }

    /// The sums of those that have amounts, per currency.
    public List<Totals> totals(Selection selection) {
        var seen = this.visible.of(selection.and(where("grossTotal").gte(Decimal128.NEGATIVE_INFINITY)));
        var sums = newAggregation(match(criteria(seen)),
                group("currency").sum("netTotal").as("net").sum("grossTotal").as("gross"),
                sort(Sort.Direction.ASC, "_id"))
            .withOptions(hinted(seen));
        return this.mongo.aggregate(sums, StoredDocument.COLLECTION, Document.class)
            .getMappedResults()
            .stream()
            .map(Row::new)
            .map(Totals::of)
            .toList();
    }

    /// A document, whole.
    public Optional<Row> one(DocumentKind kind, String number) {
        return find(within(new Selection(Set.of(kind), List.of(where("number").is(number)), DocumentIndexes.BY_NUMBER))
            .limit(1)).stream().findFirst();
    }

    /// The documents that took the place of rows born in the portal, by the ids of these.
    public List<Row> inPlaceOf(DocumentKind kind, Collection<String> portalIds) {
        var selection = new Selection(Set.of(kind), List.of(where("portalId").in(portalIds)),
                DocumentIndexes.BY_PORTAL_ID);
        var query = summaries(selection);
        query.fields().include("portalId");
        return find(query);
    }

    /// Notes on a quote of this version what was decided about it, until the ERP
    /// describes it anew.
    public void markDecided(String number, long version, String verdict) {
        var quote = Selection.of(DocumentKind.QUOTE, List.of(where("number").is(number), where("version").is(version)));
        this.mongo.updateFirst(within(quote), Update.update("decided", verdict), StoredDocument.COLLECTION);
    }

    private Query within(Selection selection) {
        return query(this.visible.of(selection));
    }

    private Query query(Selection seen) {
        var query = new Query(criteria(seen));
        return seen.index() == null ? query : query.withHint(seen.index());
    }

    private static AggregationOptions hinted(Selection seen) {
        var options = AggregationOptions.builder();
        return (seen.index() == null ? options : options.hint(seen.index())).build();
    }

    private Criteria criteria(Selection seen) {
        var names = seen.kinds().stream().map(DocumentKind::name).sorted().toList();
        var owned = where("company").is(this.company.value());
        owned = names.size() == 1 ? owned.and("kind").is(names.getFirst()) : owned.and("kind").in(names);
        return seen.wanted().isEmpty() ? owned : owned.andOperator(seen.wanted());
    }

    private Query summaries(Selection selection) {
        return summaries(within(selection));
    }

    private static Query summaries(Query query) {
        query.fields().include(DocumentSummary.FIELDS).exclude("_id");
        return query;
    }

    /// Taken as the driver hands them over: mapping a document to a document, with two
    /// events for each, is for nobody.
    private List<Row> find(Query query) {
        var rows = new ArrayList<Row>();
        this.mongo.executeQuery(query, StoredDocument.COLLECTION, document -> rows.add(new Row(document)));
        return List.copyOf(rows);
    }

}
