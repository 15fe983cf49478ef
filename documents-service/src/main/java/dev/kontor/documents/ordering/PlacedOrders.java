package dev.kontor.documents.ordering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import dev.kontor.documents.booking.Booking;
import dev.kontor.documents.cart.Follow;
import dev.kontor.documents.cart.OrdersOnTheWay;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.erp.CustomerData;
import dev.kontor.documents.erp.PlacesTaken.Place;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.migration.Migration;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// The orders that were placed here.
@Repository
class PlacedOrders implements OrdersOnTheWay, CustomerData.Source {

    private static final String PLACED = "placedOrders";

    static final String BY_NUMBER = "byNumber";

    static final String BY_DOCUMENT = "byDocument";

    static final String BY_SUBMISSION = "bySubmission";

    static final String BY_ORIGIN = "byOrigin";

    private final MongoOperations mongo;

    PlacedOrders(MongoOperations mongo) {
        this.mongo = mongo;
    }

    void insert(PlacedOrder order) {
        this.mongo.insert(order);
    }

    void save(PlacedOrder order) {
        this.mongo.save(order);
    }

    Optional<PlacedOrder> find(String id) {
        return Optional.ofNullable(this.mongo.findById(id, PlacedOrder.class));
    }

    List<PlacedOrder> all(Collection<String> ids) {
        return this.mongo.find(query(where("_id").in(ids)), PlacedOrder.class);
    }

    List<PlacedOrder> ofSubmission(CompanyId company, String submission) {
        var query = query(where("company").is(company.value()).and("submission").is(submission));
        return this.mongo.find(query.with(Sort.by("_id")).withHint(BY_SUBMISSION), PlacedOrder.class);
    }

    /// By the number that it has, or had before the ERP gave it its own.
    Optional<PlacedOrder> byNumber(CompanyId company, String number) {
        var ours = query(where("company").is(company.value()).and("number").is(number)).withHint(BY_NUMBER);
        return Optional.ofNullable(this.mongo.findOne(ours, PlacedOrder.class)).or(() -> {
            var theirs = query(where("company").is(company.value()).and("document.number").is(number));
            return Optional.ofNullable(this.mongo.findOne(theirs.withHint(BY_DOCUMENT), PlacedOrder.class));
        });
    }

    boolean areThere() {
        return this.mongo.exists(new Query(), PlacedOrder.class);
    }

    /// Those whose document the ERP has not sent.
    void eachOpen(Consumer<PlacedOrder> what) {
        try (var open = this.mongo.stream(query(where("document.number").isNull()), PlacedOrder.class)) {
            open.forEach(what);
        }
    }

    /// Those whose document the ERP has sent, some at a time: which document of the ERP
    /// each of them is.
    void eachDescribed(int atOnce, Consumer<List<Place>> what) {
        var described = query(where("document.number").ne(null));
        described.fields().include("company", "document");
        var some = new ArrayList<Place>();
        try (var orders = this.mongo.stream(described, Document.class, PLACED)) {
            orders.forEach(it -> {
                some.add(place(it));
                if (some.size() == atOnce) {
                    what.accept(List.copyOf(some));
                    some.clear();
                }
            });
        }
        if (!some.isEmpty()) {
            what.accept(some);
        }
    }

    private static Place place(Document order) {
        var document = order.get("document", Document.class);
        return new Place(order.getString("_id"), PlacedOrder.KIND, order.getString("company"),
                document.getString("number"), document.getString("status"), document.getDate("asOf").toInstant());
    }

    /// Lets two that order from the same documents meet: of two transactions that do this
    /// at once, one begins anew, and
    /// finds what the other has ordered.
    void meetAt(CompanyId company, Collection<String> documents) {
        documents.stream()
            .sorted()
            .forEach(it -> this.mongo.upsert(query(where("_id").is(company.value() + "/" + it)),
                    new Update().inc("orders", 1), "orderedFrom"));
    }

    /// An order counts until the ERP has rejected or cancelled it, or has described the
    /// document anew after it has booked
    /// the order: then its own figures have it.
    @Override
    public Map<Follow, BigDecimal> from(CompanyId company, Collection<Source> documents) {
        var numbers = documents.stream().map(Source::number).distinct().toList();
        var orders = this.mongo.find(
                query(where("company").is(company.value()).and("lines.follows.number").in(numbers)).withHint(BY_ORIGIN),
                PlacedOrder.class);
        var sums = new HashMap<Follow, BigDecimal>();
        for (var order : orders) {
            for (var line : order.lines()) {
                for (var origin : line.follows()) {
                    if (documents.stream().anyMatch(it -> isOf(it, origin) && isMissing(it, order))) {
                        sums.merge(origin, line.quantity(), BigDecimal::add);
                    }
                }
            }
        }
        return sums;
    }

    @Override
    public Map<String, CustomerData> of(Collection<String> portalIds) {
        return all(portalIds).stream().collect(Collectors.toMap(PlacedOrder::id, PlacedOrder::customer));
    }

    private static boolean isOf(Source document, Follow origin) {
        return document.kind() == origin.kind() && document.number().equals(origin.number());
    }

    private static boolean isMissing(Source document, PlacedOrder order) {
        if (order.booking().state() == Booking.State.REJECTED) {
            return false;
        }
        var erp = order.document();
        return erp == null
                || (!erp.status().equals(DocumentStatus.CANCELLED.name()) && document.asOf().isBefore(erp.takenAt()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration createIndexesOfPlacedOrders() {
            return Migration.of(120, "indexes of placed orders", mongo -> {
                var indexes = mongo.indexOps(PlacedOrder.class);
                indexes.createIndex(ofCompany(BY_NUMBER, "number"));
                indexes.createIndex(new Index().named(BY_DOCUMENT)
                    .on("document.number", Direction.ASC)
                    .on("company", Direction.ASC));
                indexes.createIndex(ofCompany(BY_SUBMISSION, "submission"));
                indexes.createIndex(ofCompany(BY_ORIGIN, "lines.follows.number"));
            });
        }

        private static Index ofCompany(String name, String field) {
            return new Index().named(name).on("company", Direction.ASC).on(field, Direction.ASC);
        }

    }

}
