package dev.kontor.documents;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.kontor.documents.Plans.Cost;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.erp.ADocument;
import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.CompanyId;

import static org.assertj.core.api.Assertions.assertThat;

/// What MongoDB really does for each list that the web page can ask for, on as many lines as the import brings: read from
/// its profiler, and explained.
@DocumentsService
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Trap 6: the largest company's lists cost what they show")
class IndexPlanIT {

    private static final int LINES = 245_903;

    private static final int LINES_PER_DOCUMENT = 10;

    private static final int DOCUMENTS = LINES / LINES_PER_DOCUMENT;

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 12, 1);

    /// What one document in twenty has each; the others have the last.
    private static final List<List<String>> GROUPS = List.of(List.of("Paints"), List.of("Paints", "Tools"),
            List.of("Paints", "Pumps"), List.of("Pumps"));

    @Autowired
    Portal portal;

    @Autowired
    MongoOperations mongo;

    CompanyId large;

    CompanyApi own;

    Plans plans;

    @BeforeAll
    void manyDocumentsOfSkewedCompanies() {
        this.large = this.portal.company();
        this.plans = new Plans(this.mongo, StoredDocument.COLLECTION);
        this.own = new CompanyApi(this.large,
                this.portal.member(this.large,
                        Stream.concat(Stream.of(Portal.EVERYTHING), Stream.of("exports.create", "order-statement.read"))
                            .toArray(String[]::new)));
        for (int from = 0; from < DOCUMENTS; from += 2_000) {
            this.portal.store(IntStream.range(from, Math.min(from + 2_000, DOCUMENTS)).mapToObj(this::document));
        }
    }

    @Test
    void everyCombinationOfFiltersReadsOnlyTheRowsItShows() {
        var costs = new ArrayList<Cost>();
        for (var sort : List.of("-issuedOn", "issuedOn", "number", "-number", "grossTotal", "-grossTotal", "status")) {
            for (int filters = 0; filters < 16; filters++) {
                var query = query(filters) + "&sort=" + sort;
                var first = watch(query, costs);
                var deep = first;
                for (int page = 0; page < 2 && !deep.get("next").isNull(); page++) {
                    deep = watch(query + "&after=" + deep.get("next").stringValue(), costs);
                }
            }
        }

        assertThat(costs).hasSizeGreaterThan(200).allSatisfy(cost -> {
            assertThat(cost.plan()).as(cost.query()).startsWith("IXSCAN { company: 1, kind: 1");
            assertThat(cost.documents()).as("%s", cost).isLessThanOrEqualTo(2 * cost.returned());
        });
    }

    @Test
    void theUsualListsReadHardlyMoreKeysThanTheyShow() {
        var costs = new ArrayList<Cost>();
        for (var query : List.of("", "status=OPEN", "status=OPEN&status=PAID", "status=CANCELLED", "number=L-0012",
                "number=L-001234", "from=2025-03-01&to=2025-03-31", "from=2025-03-01&status=OPEN",
                "minAmount=1000&maxAmount=1001", "minAmount=1234.56&maxAmount=1234.56", "sort=grossTotal",
                "sort=-number", "minAmount=100")) {
            watch("kind=invoices&" + query, costs);
        }

        assertThat(costs).isNotEmpty()
            .allSatisfy(cost -> assertThat(cost.keys()).as("%s", cost).isLessThanOrEqualTo(5 * cost.returned() + 110));
    }

    @Test
    @DisplayName("F-058 F-061 the filters that only some kinds have read only the rows they show")
    void everyDirectFilterReadsOnlyTheRowsItShows() {
        var costs = new ArrayList<Cost>();
        for (int filters = 0; filters < 16; filters++) {
            var more = query(filters).replace("kind=invoices", "");
            for (var sort : List.of("dueOn", "-dueOn")) {
                follow("kind=invoices&sort=" + sort + more, costs);
                follow("kind=invoices&dueFrom=2025-03-01&dueTo=2025-12-31&sort=" + sort + more, costs);
            }
            follow("kind=orders&commission=neubau+1" + more.replace("OPEN", "RECEIVED"), costs);
            follow("kind=orders&commission=neubau+1&sort=-commission" + more.replace("OPEN", "RECEIVED"), costs);
            for (var sort : List.of("-issuedOn", "number", "grossTotal", "status", "-status")) {
                follow("kind=orders&commission=neubau+1&sort=" + sort + more.replace("OPEN", "RECEIVED"), costs);
                follow("kind=orders&document=q-17&sort=" + sort + more.replace("OPEN", "RECEIVED"), costs);
            }
            follow("kind=invoices&sort=status" + more, costs);
            follow("kind=invoices&sort=-status" + more, costs);
        }

        assertThat(costs).hasSizeGreaterThan(200).allSatisfy(cost -> {
            assertThat(cost.plan()).as(cost.query()).startsWith("IXSCAN { company: 1, kind: 1");
            assertThat(cost.documents()).as("%s", cost).isLessThanOrEqualTo(2 * cost.returned());
        });
    }

    @Test
    @DisplayName("F-058 orders by the beginning of their commission, sorted by it, read a key for each row, not all that begin so")
    void commissionsCostWhatTheyShow() {
        var costs = new ArrayList<Cost>();
        for (var query : List.of("kind=orders&commission=n", "kind=orders&commission=neubau+1",
                "kind=orders&commission=neubau&sort=-commission")) {
            follow(query, costs);
        }

        assertThat(costs).hasSizeGreaterThan(5)
            .allSatisfy(cost -> assertThat(cost.keys()).as("%s", cost).isLessThanOrEqualTo(cost.returned() + 2));
    }

    @Test
    @DisplayName("F-057 what is overdue is found without walking past what was paid long ago")
    void overdueInvoicesCostWhatTheyShow() {
        var costs = new ArrayList<Cost>();
        follow("kind=invoices&status=OPEN&status=PARTIALLY_PAID&dueTo=2025-12-31", costs);

        assertThat(costs).isNotEmpty()
            .allSatisfy(cost -> assertThat(cost.keys()).as("%s", cost).isLessThanOrEqualTo(cost.returned() + 8));
    }

    @Test
    @DisplayName("F-049 F-053 transactions of all kinds, the quotes that changed last and whole lists read what they show")
    void listsOverAllKindsReadOnlyWhatTheyShow() {
        for (var path : List.of("transactions?size=50", "transactions?kind=orders&kind=invoices&status=OPEN",
                "transactions?number=l-0&from=2025-03-01", "recent-quotes", "documents/overview", "order-statement",
                "chains/orders/L-000000", "documents/export?kind=invoices&status=OPEN&sort=number")) {
            assertThat(recorded(() -> assertThat(this.own.ask(path).statusCode()).as(path).isEqualTo(200))).as(path)
                .isNotEmpty()
                .allSatisfy(cost -> assertThat(cost.documents()).as("%s", cost)
                    .isLessThanOrEqualTo(2 * Math.max(cost.returned(), 1)));
        }
    }

    private void follow(String query, List<Cost> costs) {
        follow(this.own, "documents?" + query, costs);
    }

    private void follow(CompanyApi member, String path, List<Cost> costs) {
        var page = watch(member, path, costs);
        if (!page.get("next").isNull()) {
            watch(member, path + "&after=" + page.get("next").stringValue(), costs);
        }
    }

    @Test
    @DisplayName("F-030 who is kept to the product groups of one document in ten reads what is shown, in whatever order")
    void whoSeesSomeProductGroupsReadsOnlyTheRowsShown() {
        var costs = new ArrayList<Cost>();
        var painter = painter();
        for (int filters = 0; filters < 16; filters++) {
            var query = query(filters);
            for (var sort : List.of("-issuedOn", "issuedOn", "number", "-grossTotal", "grossTotal", "status",
                    "dueOn")) {
                follow(painter, "documents?" + query + "&sort=" + sort, costs);
            }
        }
        follow(painter, "documents?kind=invoices&dueFrom=2025-03-01&dueTo=2025-12-31", costs);
        follow(painter, "documents?kind=orders&commission=neubau+1", costs);
        follow(painter, "documents?kind=orders&commission=neubau+1&sort=number", costs);
        follow(painter, "transactions?size=50", costs);
        follow(painter, "transactions?number=l-0&from=2025-03-01&kind=orders&kind=invoices", costs);

        assertThat(costs).hasSizeGreaterThan(200).allSatisfy(cost -> {
            assertThat(cost.plan()).as("%s", cost).startsWith("IXSCAN { company: 1, kind: 1");
            assertThat(cost.documents()).as("%s", cost).isLessThanOrEqualTo(2 * cost.returned());
        });
    }

    @Test
    @DisplayName("F-030 what is counted and searched by who is kept to product groups costs what is shown, too")
    void whoSeesSomeProductGroupsCountsAndSearchesByKeys() {
        var painter = painter();
        assertThat(recorded(
                () -> assertThat(painter.get("documents/count?kind=invoices").get("capped").booleanValue()).isTrue()))
            .singleElement()
            .satisfies(count -> assertThat(count.documents()).isZero());

        for (var word : List.of("l-", "l-001", "neubau", "fracht", "sku-7", "sku-")) {
            assertThat(recorded(() -> painter.get("search?q=" + word))).isNotEmpty()
                .allSatisfy(cost -> assertThat(cost.documents()).as("%s", cost).isLessThanOrEqualTo(cost.returned()));
        }
    }

    private CompanyApi painter() {
        return this.own.as(this.portal.restricted(this.large, Map.of("product-group", List.of("Paints", "Tools"))));
    }

    @Test
    @DisplayName("F-030 the sets of groups of a company are read from the index, a key or two each")
    void readsTheSetsOfGroupsFromTheirIndex() {
        var costs = this.plans.during(() -> painter().get("documents?kind=invoices"));

        assertThat(costs).filteredOn(cost -> cost.plan().startsWith("DISTINCT_SCAN"))
            .singleElement()
            .satisfies(sets -> {
                assertThat(sets.keys()).isLessThanOrEqualTo(2 * GROUPS.size() + 1);
                assertThat(sets.documents()).isZero();
            });
    }

    @Test
    void aDeepPageCostsWhatTheFirstCosts() {
        var costs = new ArrayList<Cost>();
        var page = watch("kind=invoices&size=200", costs);
        for (int i = 0; i < 30; i++) {
            page = watch("kind=invoices&size=200&after=" + page.get("next").stringValue(), costs);
        }

        assertThat(costs).hasSizeGreaterThan(30)
            .allSatisfy(cost -> assertThat(cost.keys()).as("%s", cost).isLessThanOrEqualTo(cost.returned() + 2));
    }

    @Test
    void countingReadsNoDocumentAndEndsAtTheCap() {
        for (int filters = 0; filters < 16; filters++) {
            var counted = new AtomicReference<JsonNode>();
            var query = query(filters);
            var costs = recorded(() -> counted.set(this.own.get("documents/count?" + query)));
            var count = counted.get();
            assertThat(costs).isNotEmpty().allSatisfy(cost -> assertThat(cost.plan()).startsWith("IXSCAN"));
            assertThat(costs.getFirst().documents()).as("%s", costs.getFirst()).isZero();
            if (count.get("capped").booleanValue()) {
                assertThat(costs).as("no sums when capped").hasSize(1);
            }
            else {
                assertThat(costs.getLast().documents()).as("%s", costs.getLast())
                    .isLessThanOrEqualTo(2 * count.get("count").intValue());
            }
        }
    }

    @Test
    @DisplayName("F-058 F-059 a search reads at most twenty of each kind, and at most twenty of each step from an article")
    void searchReadsAtMostTwentyOfEachKind() {
        for (var word : List.of("l-", "l-001234", "neubau", "neubau 7", "fra", "fracht und", "sku-7",
                "nothing like it")) {
            var costs = recorded(() -> this.own.get("search?q=" + word.replace(' ', '+')));
            // by number and by word in each, by article in all that are ordered and in
            // all
            // that follow from nothing, and what follows from these
            assertThat(costs.stream().filter(cost -> cost.plan().contains("search: 1")))
                .hasSize(DocumentKind.values().length);
            assertThat(costs).hasSize(2 * DocumentKind.values().length + (word.equals("sku-7") ? 3 : 2))
                .allSatisfy(cost -> {
                    assertThat(cost.plan()).as("%s", cost).startsWith("IXSCAN { company: 1, kind: 1, ");
                    assertThat(cost.documents()).as("%s", cost).isLessThanOrEqualTo(20);
                    // one key more for each range in which it is looked
                    assertThat(cost.keys()).as("%s", cost)
                        .isLessThanOrEqualTo(
                                cost.plan().contains("search: 1") || cost.plan().contains("number: 1, issuedOn") ? 41
                                        : 241);
                });
        }
    }

    @Test
    @DisplayName("F-058 F-059 a search that means many articles reads the newest of each kind side by side, and no more")
    void searchOfManyArticlesReadsTheNewest() {
        var shelf = this.mongo.getCollection("shelf");
        shelf.insertMany(IntStream.rangeClosed(1, 50)
            .mapToObj(i -> new Document("_id", "SKU-" + i).append("listed", true)
                .append("place", "quellwort " + i + "\u0001SKU-" + i)
                .append("service", false)
                .append("text", "quellwort " + i + " sku-" + i)
                .append("availability", "ON_REQUEST"))
            .toList());
        try {
            var costs = recorded(() -> this.own.get("search?q=quellwort"));
            assertThat(costs.stream().filter(cost -> cost.plan().contains("lines.product"))).hasSize(2)
                .allSatisfy(cost -> {
                    assertThat(cost.returned()).isEqualTo(20);
                    assertThat(cost.documents()).as("%s", cost).isEqualTo(20);
                    // of each range a key, and of a row one for each of its articles
                    assertThat(cost.keys()).as("%s", cost).isLessThanOrEqualTo(200 + 20 * LINES_PER_DOCUMENT);
                });
        }
        finally {
            shelf.deleteMany(new Document("place", Pattern.compile("^quellwort")));
        }
    }

    @Test
    @DisplayName("F-058 who may read some kinds only has articles looked for by the same keys")
    void searchOfSomeKindsReadsNoMore() {
        var buyer = this.own.as(this.portal.member(this.large, "orders.read", "quotes.read"));
        var costs = recorded(() -> buyer.get("search?q=sku-none"));

        assertThat(costs).anySatisfy(cost -> assertThat(cost.plan()).contains("lines.product"))
            .allSatisfy(cost -> assertThat(cost.keys()).as("%s", cost).isLessThanOrEqualTo(41));
    }

    /// Half of all documents belong to one company; the others are spread over 400, the
    /// earlier ones having more.
    private ADocument document(int i) {
        var random = new Random(i);
        var isLarge = i % 2 == 0;
        var day = FIRST_DAY.plusDays(i * 500L / DOCUMENTS);
        var roll = random.nextInt(1_000);
        var status = roll < 100 ? "OPEN" : roll < 101 ? "CANCELLED" : roll < 150 ? "PARTIALLY_PAID" : "PAID";
        var document = ADocument
            .of(isLarge && i % 20 == 0 ? "ORDER" : !isLarge && i % 5 == 0 ? "CREDIT_NOTE" : "INVOICE",
                    (isLarge ? "L-" : "S-") + String.format("%06d", i))
            .company(isLarge ? this.large.value() : "s-" + (int) (400 * Math.pow(random.nextDouble(), 3)))
            .issuedOn(day)
            .gross(new BigDecimal(random.nextInt(1_000) < 20 ? 0 : random.nextInt(500_000)).movePointLeft(2).toString())
            .commission("Neubau " + i % 50)
            .from("QUOTE/Q-" + i % 300)
            .orderer("p" + i % 40 + "@example.com", "K-" + i % 8)
            .lines(LINES_PER_DOCUMENT)
            .productGroups(GROUPS.get(Math.min(i % 200 / 10, GROUPS.size() - 1)).toArray(String[]::new));
        if (i % 4 == 2) {
            document = document.from().text("Fracht und Verpackung");
        }
        return document.kind().equals("INVOICE") ? document.status(status) : document;
    }

    private static String query(int filters) {
        return Stream
            .of("kind=invoices", (filters & 1) == 0 ? "" : "number=L-0",
                    (filters & 2) == 0 ? "" : "status=OPEN&status=CANCELLED",
                    (filters & 4) == 0 ? "" : "from=2025-02-01&to=2025-12-31",
                    (filters & 8) == 0 ? "" : "minAmount=100&maxAmount=4000")
            .filter(part -> !part.isEmpty())
            .reduce((one, other) -> one + "&" + other)
            .orElseThrow();
    }

    private JsonNode watch(String query, List<Cost> costs) {
        return watch(this.own, "documents?" + query, costs);
    }

    private JsonNode watch(CompanyApi member, String path, List<Cost> costs) {
        var page = new AtomicReference<JsonNode>();
        var recorded = recorded(() -> page.set(member.get(path)));
        recorded.forEach(this::isExplainedByIndexes);
        costs.addAll(recorded);
        return page.get();
    }

    /// The oldest first, without what was asked of the sets of product groups (a few keys
    /// of their index) and what was known to be nothing.
    private List<Cost> recorded(Runnable asked) {
        return this.plans.during(asked)
            .stream()
            .filter(cost -> !cost.plan().startsWith("DISTINCT_SCAN") && !cost.plan().equals("EOF"))
            .toList();
    }

    private void isExplainedByIndexes(Cost cost) {
        var command = new Document(cost.command());
        command.keySet().removeIf(key -> key.startsWith("$") || key.equals("lsid"));
        var plan = this.mongo.executeCommand(new Document("explain", command).append("verbosity", "queryPlanner"))
            .toJson();
        assertThat(plan).as(cost.query()).contains("IXSCAN").doesNotContain("COLLSCAN");
    }

}
