package dev.kontor.documents.document;

import java.util.List;
import java.util.Set;

import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.migration.Migration;

import static org.springframework.data.domain.Sort.Direction.ASC;
import static org.springframework.data.domain.Sort.Direction.DESC;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The indexes that lists and search stand on. Each begins with company and kind and holds every field that lists
/// filter by, so that rows are dropped by their key and only those that are shown are read. Why these five, and what
/// each is for: decision 0015. Some more hold only
/// the documents that a filter of their own is for; a query that uses one names it.
@Configuration(proxyBeanMethods = false)
public class DocumentIndexes {

    static final String BY_NUMBER = "byNumber";

    static final String BY_WORD = "byWordAndGroups";

    /// Its forerunner.
    private static final String WORDS_ALONE = "byWord";

    /// Of invoices: what is due when, by status, since what is paid is due no more.
    public static final String BY_DUE = "byDue";

    /// Of quotes: which changed last.
    public static final String BY_CHANGE = "byChange";

    /// Of orders and quotes.
    public static final String BY_COMMISSION = "byCommission";

    /// Of quotes: what is undecided until when, by status.
    public static final String BY_VALIDITY = "byValidity";

    /// Of contracts: what ends, or can be given notice, by when, by status, since what
    /// has
    /// ended is over.
    public static final String BY_END = "byEnd";

    /// Of what took the place of a row born in the portal.
    static final String BY_PORTAL_ID = "byPortalId";

    /// Of what follows from another document.
    public static final String BY_ORIGIN = "byOrigin";

    /// Of documents that say of which groups their products are: by the set of them. It
    /// holds all that lists filter and sort by, for members who are kept to groups.
    static final String BY_PRODUCT_GROUPS = "byProductGroups";

    /// Of some kinds, by the products of their lines: the newest first.
    static final String BY_PRODUCT = "byProduct";

    /// The same of the other kinds, where nothing came before.
    static final String BY_PRODUCT_OF_FIRST = "byProductOfFirst";

    /// What is ordered, offered and agreed. What is delivered and invoiced makes the mass
    /// of all documents, and follows from these.
    public static final Set<DocumentKind> WITH_PRODUCTS = Set.of(DocumentKind.ORDER, DocumentKind.QUOTE,
            DocumentKind.CONTRACT, DocumentKind.FRAMEWORK_CONTRACT);

    static final List<Index> ALL = List.of(
            index("byDate").on("issuedOn", DESC).on("number", DESC).on("status", ASC).on("grossTotal", ASC),
            index("byStatus").on("status", ASC).on("issuedOn", DESC).on("number", DESC).on("grossTotal", ASC),
            index(BY_NUMBER).on("number", ASC).on("issuedOn", ASC).on("status", ASC).on("grossTotal", ASC),
            index("byAmount").on("grossTotal", ASC).on("number", ASC).on("issuedOn", ASC).on("status", ASC),
            index(WORDS_ALONE).on("search", ASC));

    static final List<Index> OF_SOME = List.of(
            index(BY_DUE).on("status", ASC)
                .on("dueOn", ASC)
                .on("number", ASC)
                .on("issuedOn", ASC)
                .on("grossTotal", ASC)
                .partial(PartialIndexFilter.of(where("kind").is(DocumentKind.INVOICE.name()))),
            index(BY_COMMISSION).on("commissionWord", ASC)
                .on("issuedOn", DESC)
                .on("number", DESC)
                .on("status", ASC)
                .on("grossTotal", ASC)
                .partial(PartialIndexFilter.of(where("commissionWord").exists(true))),
            index(BY_ORIGIN).on("references.number", ASC)
                .partial(PartialIndexFilter.of(where("references.number").exists(true))));

    /// For members who see only a part: these hold only documents that say who ordered.
    static final List<Index> OF_A_PART = List.of(part("byOrderer", "orderer"), part("byUnit", "unit"));

    @Bean
    Migration createDocumentIndexes() {
        return Migration.of(1, "indexes of documents", mongo -> create(mongo, ALL));
    }

    @Bean
    Migration createIndexOfChangedQuotes() {
        var byChange = index(BY_CHANGE).on("asOf", DESC)
            .partial(PartialIndexFilter.of(where("kind").is(DocumentKind.QUOTE.name())));
        return Migration.of(5, "index of changed quotes", mongo -> create(mongo, List.of(byChange)));
    }

    @Bean
    Migration createIndexesOfSomeDocuments() {
        return Migration.of(2, "indexes of some kinds of documents", mongo -> create(mongo, OF_SOME));
    }

    @Bean
    Migration createIndexesOfAPart() {
        return Migration.of(20, "indexes of documents for who sees a part", mongo -> create(mongo, OF_A_PART));
    }

    @Bean
    Migration createIndexOfProductGroups() {
        var byProductGroups = index(BY_PRODUCT_GROUPS).on("productGroups", ASC)
            .on("issuedOn", DESC)
            .on("number", DESC)
            .on("status", ASC)
            .on("grossTotal", ASC)
            .on("dueOn", ASC)
            .on("commissionWord", ASC)
            .on("decided", ASC)
            .on("validUntil", ASC)
            .on("asOf", ASC)
            .on("orderer", ASC)
            .on("unit", ASC)
            .partial(PartialIndexFilter.of(where("productGroups").exists(true)));
        return Migration.of(180, "index of documents by the product groups of their lines",
                mongo -> create(mongo, List.of(byProductGroups)));
    }

    @Bean
    Migration createIndexOfProducts() {
        var byProduct = products(BY_PRODUCT).partial(PartialIndexFilter
            .of(where("kind").in(WITH_PRODUCTS.stream().map(DocumentKind::name).sorted().toList())));
        return Migration.of(181, "index of documents by the products of their lines",
                mongo -> create(mongo, List.of(byProduct)));
    }

    /// The words, with the product groups behind them.
    @Bean
    Migration replaceIndexOfWords() {
        return Migration.of(182, "index of words with product groups", mongo -> {
            create(mongo, List.of(index(BY_WORD).on("search", ASC).on("productGroups", ASC)));
            var operations = mongo.indexOps(StoredDocument.COLLECTION);
            if (operations.getIndexInfo().stream().anyMatch(it -> it.getName().equals(WORDS_ALONE))) {
                operations.dropIndex(WORDS_ALONE);
            }
        });
    }

    @Bean
    Migration createIndexOfWaitingQuotes() {
        var byValidity = index(BY_VALIDITY).on("status", ASC)
            .on("decided", ASC)
            .on("validUntil", ASC)
            .on("number", ASC)
            .on("issuedOn", ASC)
            .on("grossTotal", ASC)
            .on("commissionWord", ASC)
            .partial(PartialIndexFilter.of(where("kind").is(DocumentKind.QUOTE.name())));
        return Migration.of(141, "index of quotes that wait for a decision",
                mongo -> create(mongo, List.of(byValidity)));
    }

    @Bean
    Migration createIndexOfPortalIds() {
        var byPortalId = index(BY_PORTAL_ID).on("portalId", ASC)
            .partial(PartialIndexFilter.of(where("portalId").exists(true)));
        return Migration.of(142, "index of documents by the portal's id", mongo -> create(mongo, List.of(byPortalId)));
    }

    /// What was stored before says first whether anything came before it.
    @Bean
    Migration createIndexOfProductsOfFirst() {
        var byProduct = products(BY_PRODUCT_OF_FIRST)
            .partial(PartialIndexFilter.of(where(StoredDocument.FOLLOWS_NOTHING).is(true)));
        return Migration.of(184, "index of documents that follow from nothing by the products of their lines",
                mongo -> {
                    mongo.updateMulti(new Query(StoredDocument.unsaidToFollowNothing()),
                            Update.update(StoredDocument.FOLLOWS_NOTHING, true), StoredDocument.COLLECTION);
                    create(mongo, List.of(byProduct));
                });
    }

    /// Contracts from before get the day that they are now found by.
    @Bean
    Migration createIndexOfEndingContracts() {
        var byEnd = index(BY_END).on("status", ASC)
            .on("endsBy", ASC)
            .on("number", ASC)
            .on("issuedOn", ASC)
            .on("grossTotal", ASC)
            .on("productGroups", ASC)
            .on("orderer", ASC)
            .on("unit", ASC)
            .partial(PartialIndexFilter.of(where("endsBy").exists(true)));
        return Migration.of(190, "contracts by when they end or can be given notice", mongo -> {
            mongo.getCollection(StoredDocument.COLLECTION)
                .updateMany(Document.parse("""
                        {kind: {$in: ["CONTRACT", "FRAMEWORK_CONTRACT"]}, endsBy: {$exists: false},
                         $or: [{validUntil: {$exists: true}}, {noticeBy: {$exists: true}}]}"""),
                        List.of(Document.parse("{$set: {endsBy: {$min: ['$validUntil', '$noticeBy']}}}")));
            create(mongo, List.of(byEnd));
        });
    }

    private static void create(MongoOperations mongo, List<Index> indexes) {
        var operations = mongo.indexOps(StoredDocument.COLLECTION);
        indexes.forEach(operations::createIndex);
    }

    private static Index products(String name) {
        return index(name).on("lines.product", ASC)
            .on("issuedOn", DESC)
            .on("productGroups", ASC)
            .on("orderer", ASC)
            .on("unit", ASC);
    }

    private static Index part(String name, String field) {
        return index(name).on(field, ASC)
            .on("issuedOn", DESC)
            .on("number", DESC)
            .on("status", ASC)
            .on("grossTotal", ASC)
            .partial(PartialIndexFilter.of(where(field).exists(true)));
    }

    private static Index index(String name) {
        return new Index().named(name).on("company", Direction.ASC).on("kind", Direction.ASC);
    }

}
