package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.kontor.documents.DocumentsService;
import dev.kontor.documents.Portal;
import dev.kontor.documents.product.CatalogueEvent.ProductUpserted;
import dev.kontor.documents.product.CatalogueEvent.StockUpserted;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.ingestion.Change;
import dev.kontor.platform.test.Api;

import static org.assertj.core.api.Assertions.assertThat;

/// What the queries of the catalogue cost with 50,000 products, read from MongoDB's profiler.
@DocumentsService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Trap 6: the catalogue costs what it shows")
class ShelfPlanIT {

    private static final int PRODUCTS = 50_000;

    private static final String[] BUYER = { "catalogue.read", "prices.read", "stock.read" };

    @Autowired
    Portal portal;

    @Autowired
    MongoOperations mongo;

    @Autowired
    Shelf shelf;

    CompanyId everything;

    CompanyId assorted;

    @BeforeAll
    void aLargeCatalogue() {
        this.everything = this.portal.company();
        this.assorted = this.portal.company();
        var facts = this.mongo.getCollection(CatalogueEvent.COLLECTION).withDocumentClass(BsonDocument.class);
        for (int from = 0; from < PRODUCTS; from += 2_000) {
            var products = IntStream.range(from, from + 2_000).mapToObj(ShelfPlanIT::product).toList();
            var stock = IntStream.range(from, from + 2_000).mapToObj(ShelfPlanIT::stock).toList();
            this.shelf.take(Stream.concat(products.stream(), stock.stream()).map(ShelfPlanIT::change).toList());
            facts.insertMany(products.stream().map(ShelfPlanIT::stored).toList());
            facts.insertMany(stock.stream().map(ShelfPlanIT::stored).toList());
        }
        facts.insertOne(stored(new CatalogueEvent.AssortmentUpserted(this.assorted.value(),
                List.of("L-Group 1", "L-Group 2", "L-Group 3"),
                IntStream.range(0, 2_000).mapToObj(i -> sku(i * 20)).toList())));
    }

    @AfterEach
    void stopWatching() {
        this.mongo.executeCommand(new Document("profile", 0));
    }

    @Test
    @DisplayName("F-030 every combination of filters reads only the rows it shows, in the order of an index")
    void everyCombinationReadsOnlyWhatItShows() {
        var checked = 0;
        for (var who : List.of(this.portal.member(this.everything, BUYER), this.portal.restricted(this.everything,
                Map.of("product-group", List.of("L-Group 4", "L-Group 9")), BUYER))) {
            checked += everyCombination(who, this.everything);
        }
        for (var who : List.of(this.portal.member(this.assorted, BUYER), this.portal.restricted(this.assorted,
                Map.of("product-group", List.of("L-Group 2", "L-Group 7")), BUYER))) {
            checked += everyCombination(who, this.assorted);
        }
        assertThat(checked).isGreaterThan(200);
    }

    private int everyCombination(Api who, CompanyId company) {
        var checked = 0;
        for (int filters = 0; filters < 32; filters++) {
            var query = query(filters);
            var next = "";
            for (int page = 0; page < 2; page++) {
                var asked = "products?size=20&" + query + next;
                var answer = watch(who, company, asked);
                for (var cost : recorded()) {
                    assertThat(cost.documents()).as("%s: %s", asked, cost)
                        .isLessThanOrEqualTo(2 * Math.max(cost.returned(), 1));
                    if (cost.collection().equals(Shelf.COLLECTION)) {
                        assertThat(cost.plan()).as(asked).startsWith("IXSCAN { listed: 1, ");
                        assertThat(cost.sorts()).as("%s: %s", asked, cost).isFalse();
                        checked++;
                    }
                }
                if (answer.get("next").isNull()) {
                    break;
                }
                next = "&after=" + answer.get("next").stringValue();
            }
        }
        return checked;
    }

    @Test
    void countingAndFacetsReadNoDocument() {
        var anna = this.portal.member(this.everything, BUYER);
        for (int filters = 0; filters < 32; filters++) {
            for (var path : List.of("product-count?", "product-groups?")) {
                watch(anna, this.everything, path + query(filters));
                assertThat(recorded().stream().filter(it -> it.collection().equals(Shelf.COLLECTION))).isNotEmpty()
                    .allSatisfy(cost -> {
                        assertThat(cost.documents()).as("%s: %s", path, cost).isZero();
                        assertThat(cost.plan()).containsAnyOf("IXSCAN", "DISTINCT_SCAN");
                    });
            }
        }
    }

    @Test
    void aPageIsFourQueriesHoweverLongItIs() {
        var anna = this.portal.member(this.everything, BUYER);
        for (var size : List.of(10, 200)) {
            watch(anna, this.everything, "products?size=" + size);
            assertThat(recorded()).as("%d rows", size).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void theUsualPageReadsHardlyMoreKeysThanItShows() {
        var anna = this.portal.member(this.everything, BUYER);
        for (var query : List.of("", "group=L-Group+3", "group=L-Group+3&group=L-Group+5", "service=false",
                "availability=IN_STOCK")) {
            watch(anna, this.everything, "products?size=50&" + query);
            assertThat(recorded().stream().filter(it -> it.collection().equals(Shelf.COLLECTION)))
                .allSatisfy(cost -> assertThat(cost.keys()).as("%s", cost).isLessThanOrEqualTo(500));
        }
    }

    /// A rare word walks over the keys of the whole catalogue, which is what it costs to
    /// be found inside words as well.
    @Test
    void aRareWordIsFoundAmongAllInTimeForTheNextKey() {
        var anna = this.portal.member(this.everything, BUYER);
        var path = "/api/companies/" + this.everything + "/products?q=wort49999";
        for (int i = 0; i < 5; i++) {
            anna.get(path);
        }
        var times = new ArrayList<Long>();
        for (int i = 0; i < 21; i++) {
            var begun = System.nanoTime();
            assertThat(anna.get(path).body()).contains(sku(49_999));
            times.add((System.nanoTime() - begun) / 1_000_000);
        }
        times.sort(null);
        System.getLogger(getClass().getName())
            .log(System.Logger.Level.INFO, "a rare word among {0}: p50 {1} ms", PRODUCTS, times.get(10));
        assertThat(times.get(10)).isLessThan(1_000);
    }

    private static ProductUpserted product(int i) {
        return new ProductUpserted(sku(i), "Lagerartikel %s Wort%05d Größe %d".formatted(letters(i), i, i % 40), "H87",
                new BigDecimal("12.50"), "EUR", i % 50 == 0, "L-Group " + i % 30, null, "40%011d".formatted(i),
                "Hersteller " + i % 200, null, null, null, null, null, null);
    }

    private static StockUpserted stock(int i) {
        return new StockUpserted(sku(i),
                List.of(new StockUpserted.Place("HAM", "Hamburg", BigDecimal.valueOf(i % 3 == 0 ? 0 : i), null, null)));
    }

    private static String sku(int i) {
        return "L-%06d".formatted(i);
    }

    /// Names in another order than numbers.
    private static String letters(int i) {
        var mixed = (i * 7_919L) % PRODUCTS;
        return "" + (char) ('a' + mixed % 26) + (char) ('a' + mixed / 26 % 26);
    }

    private static Change<CatalogueEvent> change(CatalogueEvent event) {
        return new Change<>(event.key(), 1, event, null);
    }

    private static BsonDocument stored(CatalogueEvent event) {
        var document = new BsonDocument();
        try (var writer = new BsonDocumentWriter(document)) {
            writer.writeStartDocument();
            writer.writeString("_id", event.key());
            writer.writeInt64("version", 1);
            writer.writeDateTime("asOf", 1);
            event.write(writer);
            writer.writeEndDocument();
        }
        return document;
    }

    private static String query(int filters) {
        return Stream.of((filters & 1) == 0 ? "" : "q=wort1+lager",
                (filters & 2) == 0 ? "" : "group=L-Group+2&group=L-Group+4&group=L-Group+7",
                (filters & 4) == 0 ? "" : "service=" + ((filters & 16) == 0),
                (filters & 8) == 0 ? "" : "availability=IN_STOCK", (filters & 16) == 0 ? "" : "availability=ON_REQUEST")
            .filter(part -> !part.isEmpty())
            .reduce((one, other) -> one + "&" + other)
            .orElse("");
    }

    private JsonNode watch(Api who, CompanyId company, String path) {
        this.mongo.executeCommand(new Document("profile", 2));
        var response = who.get("/api/companies/" + company + "/" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonMapper().readTree(response.body());
    }

    private List<Cost> recorded() {
        this.mongo.executeCommand(new Document("profile", 0));
        var profile = this.mongo.getCollection("system.profile");
        var names = List.of(Shelf.COLLECTION, CatalogueEvent.COLLECTION, CustomerUpserted.COLLECTION);
        var found = new ArrayList<Document>();
        for (var command : List.of("find", "aggregate", "distinct")) {
            profile.find(new Document("command." + command, new Document("$in", names))).into(found);
        }
        profile.drop();
        return found.stream().map(Cost::of).toList();
    }

    record Cost(Document command, String plan, int keys, int documents, int returned, boolean sorts) {

        static Cost of(Document operation) {
            return new Cost(operation.get("command", Document.class),
                    String.valueOf(operation.getString("planSummary")), operation.getInteger("keysExamined", 0),
                    operation.getInteger("docsExamined", 0), operation.getInteger("nreturned", 0),
                    operation.getBoolean("hasSortStage", false));
        }

        String collection() {
            return Stream.of("find", "aggregate", "distinct")
                .map(this.command::getString)
                .filter(it -> it != null)
                .findFirst()
                .orElseThrow();
        }

        @Override
        public String toString() {
            return "%d keys, %d documents for %d rows by %s: %s".formatted(this.keys, this.documents, this.returned,
                    this.plan, this.command);
        }

    }

}
