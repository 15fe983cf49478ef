package dev.kontor.documents.ordering;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import dev.kontor.documents.ContractFiles;
import dev.kontor.documents.DocumentsService;
import dev.kontor.documents.Plans;
import dev.kontor.documents.Portal;
import dev.kontor.documents.erp.ADocument;
import dev.kontor.documents.erp.RestoredMark;
import dev.kontor.documents.erp.StoredDocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/// From the cart to orders that the ERP has booked, on real servers.
@DocumentsService
class OrderingIT {

    private static final String[] RIGHTS = { "cart.use", "orders.create", "orders.read", "orders.cancel",
            "orders.defaults", "quotes.read", "framework-contracts.read", "prices.read", "stock.read",
            "catalogue.read" };

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    Portal portal;

    @Autowired
    MongoOperations mongo;

    @Autowired
    PortalRowsRestored restored;

    @Autowired
    RestoredMark mark;

    CompanyId company;

    Api anna;

    @BeforeEach
    void aCompanyWithOneMember() {
        this.company = this.portal.company();
        this.anna = this.portal.member(this.company, RIGHTS);
    }

    @Test
    @DisplayName("F-073 F-075 F-077 a cart becomes one order per warehouse, shown before, announced with one submission, and at once in the list")
    void aCartBecomesOrders() {
        product("A", "10.00", "", stock("HAM", 5), stock("LEJ", 0));
        product("B", "2.50", "", stock("HAM", 0), stock("LEJ", 100));
        add("A", "5", "B", "4");

        var preview = preview();
        assertThat(preview.get("orders").valueStream().map(it -> it.get("warehouseName").stringValue()))
            .containsExactly("Lager HAM", "Lager LEJ");
        assertThat(preview.get("totals")).isEqualTo(json("[{\"currency\":\"EUR\",\"net\":\"60.00\"}]"));
        assertThat(documents()).as("only the customer's draft").isEmpty();

        var id = UUID.randomUUID();
        var submitted = submit(id, preview);
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(201);
        var rows = documents();
        assertThat(rows).hasSize(2)
            .allSatisfy(row -> assertThat(row.get("status").stringValue()).isEqualTo("SENT"))
            .extracting(row -> row.get("netTotal").stringValue())
            .containsExactlyInAnyOrder("50.00", "10.00");
        assertThat(get("documents/count?kind=orders").get("count").intValue()).isEqualTo(2);
        assertThat(get("cart").get("lines")).isEmpty();

        var events = announced(2);
        assertThat(events).allSatisfy(event -> {
            assertThat(ContractFiles.violations("portal/order.submitted.v1.schema.json", event)).isEmpty();
            assertThat(event.get("submission").stringValue()).isEqualTo(id.toString());
        });
        assertThat(events).extracting(event -> event.get("warehouse").stringValue())
            .containsExactlyInAnyOrder("HAM", "LEJ");
    }

    @Test
    @DisplayName("F-077 a double click, or a repeat after a lost answer, places the orders once; another content under the id is refused")
    void isSubmittedOnce() throws Exception {
        product("A", "10.00", "", stock("HAM", 50));
        add("A", "5");
        var preview = preview();
        var id = UUID.randomUUID();
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = clicks
                .invokeAll(Collections.<Callable<HttpResponse<String>>>nCopies(6, () -> submit(id, preview)));
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(200, 201);
                assertThat(json(answer.get().body()).get("orders")).hasSize(1);
            }
        }

        assertThat(documents()).hasSize(1);
        assertThat(announced(1)).hasSize(1);
        assertThat(submit(id, preview).statusCode()).isEqualTo(200);
        var other = body(preview);
        ((ObjectNode) other.get("orders").get(0).get("lines").get(0)).put("quantity", "6");
        assertThat(tagged(preview).put(path("submissions/" + id), other.toString())).isProblem(409, "id-in-use");
    }

    @Test
    @DisplayName("F-077 of two tabs that submit the same cart one does, the other is told that it has changed")
    void twoTabsSubmitOnce() throws Exception {
        product("A", "10.00", "", stock("HAM", 50));
        add("A", "5");
        var preview = preview();
        try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = tabs.invokeAll(
                    Collections.<Callable<HttpResponse<String>>>nCopies(4, () -> submit(UUID.randomUUID(), preview)));
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 412, 412, 412);
        }
        assertThat(documents()).hasSize(1);
        assertThat(this.anna.put(path("submissions/" + UUID.randomUUID()), body(preview).toString())).isProblem(428,
                "precondition-required");
    }

    @Test
    @DisplayName("F-073 what has changed between cart and order is shown, and nothing is ordered: price, stock, withdrawn")
    void changesAreConfirmedAnew() {
        product("A", "10.00", "", stock("HAM", 50));
        add("A", "5");
        var preview = preview();

        product("A", "11.00", "", stock("HAM", 50));
        Awaitility.await().until(() -> "55.00".equals(preview().get("totals").get(0).get("net").stringValue()));
        assertThat(submit(UUID.randomUUID(), preview)).isProblem(409, "offer-changed")
            .namesField("orders[0].lines[0].unitPrice", "price-changed");

        var withNewPrice = preview();
        product("A", "11.00", "", stock("HAM", 2));
        Awaitility.await()
            .until(() -> !preview().get("orders").get(0).get("lines").get(0).get("inStock").booleanValue());
        assertThat(submit(UUID.randomUUID(), withNewPrice)).isProblem(409, "offer-changed")
            .namesField("orders[0].lines[0].quantity", "stock-gone");

        var withoutStock = preview();
        product("A", "11.00", ", \"orderable\": false", stock("HAM", 2));
        Awaitility.await().until(() -> !preview().get("blocked").isEmpty());
        assertThat(submit(UUID.randomUUID(), withoutStock)).isProblem(409, "cart-not-orderable");
        assertThat(get("cart").get("lines").get(0).get("findings").get(0).get("code").stringValue())
            .isEqualTo("NOT_ORDERABLE");
        assertThat(documents()).isEmpty();
        assertThat(get("cart").get("lines")).as("nothing lost").hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("F-073 what cannot be a quantity is refused, and named")
    @CsvSource({ "0, positive", "-1, positive", "1000000000000, too-large", "0.5, whole-number", "many, not-a-quantity",
            "1e3, not-a-quantity", "2, too-small" })
    void quantitiesAreChecked(String quantity, String code) {
        product("A", "10.00", ", \"minimumQuantity\": \"3\"", stock("HAM", 50));

        assertThat(tryToAdd("A", quantity)).isProblem(400, "invalid-request").namesField("products[0].quantity", code);
    }

    @Test
    @DisplayName("F-073 whole packs only, and what the company may not buy, is withdrawn or unknown is never accepted")
    void neverAccepted() {
        product("P", "1.00", ", \"packSize\": \"6\"");
        product("W", "1.00", ", \"orderable\": false");
        product("R", "1.00", ", \"productGroup\": \"Secret\"");
        Bus.send("erp.products", "ASSORTMENT/" + this.company, "kontor.erp.assortment.upserted.v1", 1, Instant.now(),
                "{\"company\":\"%s\",\"version\":1,\"products\":[\"%s\",\"%s\"]}".formatted(this.company, sku("P"),
                        sku("W")));

        Awaitility.await()
            .untilAsserted(() -> assertThat(tryToAdd("R", "1")).isProblem(400, "invalid-request")
                .namesField("products[0].product", "unknown-product"));
        assertThat(tryToAdd("P", "7")).isProblem(400, "invalid-request")
            .namesField("products[0].quantity", "pack-size");
        assertThat(tryToAdd("W", "1")).isProblem(400, "invalid-request")
            .namesField("products[0].product", "not-orderable");
        assertThat(tryToAdd("none", "1")).isProblem(400, "invalid-request")
            .namesField("products[0].product", "unknown-product");
    }

    @Test
    @DisplayName("F-073 two tabs do not overwrite each other: the later one is told, and undoing a removal puts back what was there")
    void twoTabsDoNotOverwrite() {
        product("A", "10.00", "", stock("HAM", 50));
        product("B", "1.00", "", stock("HAM", 50));
        add("A", "5", "B", "1");
        var cart = get("cart");
        var removed = put(cart, "[]");
        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(200);
        assertThat(put(cart, lines(cart, "9"))).isProblem(412, "precondition-failed");
        assertThat(this.anna.put(path("cart"), "{\"head\":{\"partialDelivery\":true},\"lines\":[]}")).isProblem(428,
                "precondition-required");

        var undone = put(json(removed.body()), lines(cart, null));
        assertThat(json(undone.body()).get("lines")).hasSize(2);
        assertThat(json(undone.body()).get("lines").get(0).get("quantity").stringValue()).isEqualTo("5");
    }

    @Test
    @DisplayName("F-073 an addition that is repeated adds once; the same product is made more")
    void addsOnce() {
        product("A", "10.00", "", stock("HAM", 50));
        var id = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            this.anna.put(path("cart/additions/" + id), products("A", "5"));
        }
        add("A", "2");

        assertThat(get("cart").get("lines")).singleElement()
            .satisfies(line -> assertThat(line.get("quantity").stringValue()).isEqualTo("7"));
    }

    @Test
    @DisplayName("F-084 new orders begin with one's defaults; an address of another company is refused")
    void beginsWithTheDefaults() {
        var other = this.portal.company();
        var ours = address(this.company);
        var theirs = address(other);
        assertThat(this.anna.put(path("order-defaults"), defaults(theirs))).isProblem(400, "invalid-request")
            .namesField("deliveryAddress", "unknown-address");
        Awaitility.await()
            .untilAsserted(() -> assertThat(this.anna.put(path("order-defaults"), defaults(ours)).statusCode())
                .isEqualTo(200));

        var cart = get("cart");
        assertThat(cart.get("head").get("partialDelivery").booleanValue()).isFalse();
        assertThat(cart.get("head").get("address").get("city").stringValue()).isEqualTo("Hamburg");
        assertThat(this.anna.with("If-Match", "\"" + cart.get("version") + "\"")
            .put(path("cart"),
                    "{\"head\":{\"partialDelivery\":true,\"deliveryAddress\":\"" + theirs + "\"},\"lines\":[]}"))
            .isProblem(400, "invalid-request")
            .namesField("head.deliveryAddress", "unknown-address");
        var bea = this.portal.member(this.company, "cart.use");
        assertThat(bea.put(path("order-defaults"), defaults(ours))).isProblem(403, "forbidden");
    }

    @Test
    @DisplayName("Trap 1: another company's cart, submission, order and quote are as unknown as what does not exist; each person has a cart of his own")
    void strangersLearnNothing() {
        product("A", "10.00", "", stock("HAM", 50));
        add("A", "5");
        var id = UUID.randomUUID();
        submit(id, preview());
        var number = documents().getFirst().get("number").stringValue();
        var stranger = this.portal.member(this.portal.company(), RIGHTS);
        var colleague = this.portal.member(this.company, RIGHTS);

        for (var address : List.of("cart", "cart/size", "submissions/" + id, "order-progress/" + number)) {
            assertThat(stranger.get(path(address))).isProblem(404, "not-found");
        }
        assertThat(colleague.get(path("submissions/" + id))).isProblem(404, "not-found");
        assertThat(json(colleague.get(path("cart")).body()).get("lines")).isEmpty();
        assertThat(colleague.get(path("order-progress/" + number)).statusCode()).isEqualTo(200);
        var kept = this.portal.restricted(this.company, Map.of("orderer", List.of("somebody@example.com")));
        assertThat(kept.get(path("order-progress/" + number)).statusCode()).isIn(403, 404);

        var foreign = this.portal.company();
        this.portal.store(quote(foreign, "AN-F-" + foreign, LocalDate.now().plusDays(9)));
        assertThat(this.anna.put(path("cart/additions/" + UUID.randomUUID()), from("quotes", "AN-F-" + foreign)))
            .isProblem(400, "invalid-request")
            .namesField("from.number", "unknown-document");
    }

    @Test
    @DisplayName("F-073 without the right to see prices there are none, and one can order all the same; without the right to order one cannot")
    void withoutPrices() {
        product("A", "10.00", "", stock("HAM", 50));
        this.anna = this.portal.member(this.company, "cart.use", "orders.create", "orders.read");
        add("A", "5");
        assertThat(get("cart").toString()).doesNotContain("Price").doesNotContain("50.00").doesNotContain("EUR");
        assertThat(submit(UUID.randomUUID(), preview()).statusCode()).isEqualTo(201);

        this.anna = this.portal.member(this.company, "cart.use");
        add("A", "5");
        assertThat(submit(UUID.randomUUID(), preview())).isProblem(403, "forbidden");
        var nobody = this.portal.member(this.company, "orders.create");
        assertThat(nobody.get(path("cart"))).isProblem(403, "forbidden");
    }

    @Test
    @DisplayName("F-072 a quote is ordered at its prices while unchanged, once, with its reference; changed quantities cost what they cost today")
    void ordersFromAQuote() {
        product("Q", "10.00", "", stock("HAM", 500));
        var number = "AN-" + this.company;
        this.portal.store(quote(this.company, number, LocalDate.now().plusDays(9)));
        var added = this.anna.put(path("cart/additions/" + UUID.randomUUID()), from("quotes", number));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        var line = get("cart").get("lines").get(0);
        assertThat(line.get("unitPrice").stringValue()).isEqualTo("4.00");
        assertThat(line.get("pricedBy").stringValue()).isEqualTo("QUOTE");

        var more = put(get("cart"), lines(get("cart"), "7"));
        assertThat(json(more.body()).get("lines").get(0).get("unitPrice").stringValue()).isEqualTo("10.00");
        assertThat(json(more.body()).get("lines").get(0).get("findings").get(0).get("code").stringValue())
            .isEqualTo("QUANTITY_CHANGED");

        put(get("cart"), lines(get("cart"), "5"));
        assertThat(submit(UUID.randomUUID(), preview()).statusCode()).isEqualTo(201);
        var event = announced(1).getFirst();
        assertThat(event.get("quote").stringValue()).isEqualTo(number);
        assertThat(event.get("lines").get(0).get("follows"))
            .isEqualTo(json("[{\"kind\":\"QUOTE\",\"number\":\"%s\",\"position\":1}]".formatted(number)));
        assertThat(this.anna.put(path("cart/additions/" + UUID.randomUUID()), from("quotes", number))).isProblem(409,
                "quote-over");
        var chain = get("chains/quotes/" + number);
        assertThat(chain.toString()).as("the order is in the quote's chain at once")
            .contains(documents().getFirst().get("number").stringValue());
    }

    @Test
    @DisplayName("F-072 a quote that has run out cannot be ordered from, by the supplier's calendar")
    void notFromAnOldQuote() {
        var number = "AN-O-" + this.company;
        this.portal.store(quote(this.company, number, LocalDate.now().minusDays(2)));

        assertThat(this.anna.put(path("cart/additions/" + UUID.randomUUID()), from("quotes", number))).isProblem(409,
                "quote-over");
    }

    @Test
    @DisplayName("F-074 an order is ordered again at today's prices, and what cannot be had any more is named")
    void ordersAgain() {
        product("Q", "12.00", "", stock("HAM", 500));
        var number = "AU-" + this.company;
        this.portal.store(ADocument.of("ORDER", number)
            .company(this.company.value())
            .noLines()
            .line(sku("Q"), "5", null)
            .line(sku("gone"), "1", null));

        var added = json(this.anna.put(path("cart/additions/" + UUID.randomUUID()), from("orders", number)).body());

        assertThat(added.get("added").intValue()).isEqualTo(1);
        assertThat(added.get("skipped").get(0).get("reason").stringValue()).isEqualTo("UNKNOWN_PRODUCT");
        assertThat(get("cart").get("lines").get(0).get("unitPrice").stringValue()).isEqualTo("12.00");
    }

    @Test
    @DisplayName("F-108 B-13 a call-off takes no more than remains of the framework contract, also of two at once")
    void callsOffWhatRemains() throws Exception {
        product("Q", "12.00", "", stock("HAM", 500));
        var number = "RV-" + this.company;
        this.portal.store(ADocument.of("FRAMEWORK_CONTRACT", number)
            .company(this.company.value())
            .term(LocalDate.now().minusDays(9), LocalDate.now().plusDays(9))
            .noLines()
            .agreed(sku("Q"), "100", "40"));
        assertThat(this.anna.put(path("cart/additions/" + UUID.randomUUID()), callOff(number, "61")))
            .isProblem(400, "invalid-request")
            .namesField("from.lines[0].quantity", "beyond-remaining");

        var tabs = List.of(this.portal.member(this.company, RIGHTS), this.portal.member(this.company, RIGHTS),
                this.portal.member(this.company, RIGHTS));
        var previews = new ArrayList<JsonNode>();
        for (var each : tabs) {
            this.anna = each;
            this.anna.put(path("cart/additions/" + UUID.randomUUID()), callOff(number, "40"));
            previews.add(preview());
            assertThat(previews.getLast().get("totals").get(0).get("net").stringValue()).isEqualTo("160.00");
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Callable<HttpResponse<String>>>();
            for (int i = 0; i < tabs.size(); i++) {
                var preview = previews.get(i);
                var api = tabs.get(i).with("If-Match", "\"" + preview.get("version") + "\"");
                calls.add(() -> api.put(path("submissions/" + UUID.randomUUID()), body(preview).toString()));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().statusCode());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409);
        }
        assertThat(documents()).hasSize(1);
    }

    @Test
    @DisplayName("B-02 F-078 F-081 whatever the order and number of the ERP's answers and its document, the order stands in the list once, and ends as the ERP's")
    void theErpTakesThePlace() {
        product("A", "10.00", "", stock("HAM", 5_000));
        var random = new Random(2);
        for (int run = 0; run < 6; run++) {
            add("A", "5");
            var id = submit(UUID.randomUUID(), preview());
            var placed = json(id.body()).get("orders").get(0);
            var number = "AU-%s-%d".formatted(this.company, run);
            var said = new ArrayList<Runnable>(List.of(() -> answer(placed, 1, "RECEIVED", null),
                    () -> answer(placed, 2, "BOOKED", number), () -> document(placed, number, 1, "CONFIRMED"),
                    () -> document(placed, number, 2, "IN_PROGRESS"), () -> document(placed, number, 1, "CONFIRMED"),
                    () -> answer(placed, 1, "RECEIVED", null), () -> answer(placed, 2, "BOOKED", number)));
            if (run > 0) {
                Collections.shuffle(said, random);
            }
            var expected = run + 1;
            for (var each : said) {
                each.run();
                Awaitility.await()
                    .during(Duration.ofMillis(120))
                    .pollInterval(Duration.ofMillis(15))
                    .until(() -> documents().size() == expected);
            }
            Awaitility.await()
                .untilAsserted(() -> assertThat(get("documents/orders/" + number).get("status").stringValue())
                    .isEqualTo("IN_PROGRESS"));
            Awaitility.await().untilAsserted(() -> {
                var progress = get("order-progress/" + placed.get("number").stringValue());
                assertThat(progress.get("number").stringValue()).isEqualTo(number);
                assertThat(progress.get("placed").get("booking").get("state").stringValue()).isEqualTo("BOOKED");
                assertThat(progress.get("placed").get("steps").valueStream().map(it -> it.get("status").stringValue()))
                    .contains("SENT", "RECEIVED", "BOOKED", "IN_PROGRESS");
            });
            assertThat(get("documents/count?kind=orders").get("count").intValue()).isEqualTo(expected);
        }
        assertThat(get("search?q=P-").toString()).doesNotContain("\"SENT\"");
    }

    @Test
    @DisplayName("Trap 6: F-078 F-081 an order's progress, a submission and what is on the way are read by indexes")
    void readsOrdersByIndexes() {
        var contract = "RV-" + this.company;
        product("Q", "12.00", "", stock("HAM", 500));
        this.portal.store(ADocument.of("FRAMEWORK_CONTRACT", contract)
            .company(this.company.value())
            .term(LocalDate.now().minusDays(9), LocalDate.now().plusDays(9))
            .noLines()
            .agreed(sku("Q"), "100", "40"));
        this.anna.put(path("cart/additions/" + UUID.randomUUID()), callOff(contract, "10"));
        var id = UUID.randomUUID();
        var submitted = submit(id, preview());
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(201);
        var number = json(submitted.body()).get("orders").get(0).get("number").stringValue();
        var plans = new Plans(this.mongo, "placedOrders");
        plans.fill("placedOrders", new Document("submission", id.toString()), 300, (i, copy) -> {
            var other = UUID.randomUUID().toString();
            copy.append("_id", other).append("submission", other).append("number", number + "-" + i);
            copy.append("lines", List.of()).append("company", i % 2 == 0 ? this.company.value() : "other-" + i);
        });

        plans.readOnlyWhatIsShown(() -> get("order-progress/" + number));
        plans.readOnlyWhatIsShown(() -> assertThat(get("submissions/" + id).get("orders")).hasSize(1));
        this.anna.put(path("cart/additions/" + UUID.randomUUID()), callOff(contract, "10"));
        plans.readOnlyWhatIsShown(() -> assertThat(get("cart").get("lines")).hasSize(1));
    }

    @Test
    @DisplayName("F-033 F-083 an order keeps who ordered it and under which words, whatever the ERP makes of them; for another company its document is refused")
    void customerDataAreReadOnly() {
        var placed = placed();
        var orderer = announced(1).getFirst().get("orderer").stringValue();
        var number = "AU-K-" + this.company;
        var other = this.portal.company();

        document(other, placed, number, 1, "CONFIRMED", "");
        assertThat(parked("ORDER/" + number, 1)).contains("CustomerOfPortalOrderDiffers");
        assertThat(documents()).singleElement()
            .satisfies(row -> assertThat(row.get("status").stringValue()).isEqualTo("SENT"));
        assertThat(this.portal.member(other, RIGHTS).get("/api/companies/" + other + "/documents/orders/" + number))
            .isProblem(404, "not-found");

        for (int version = 2; version < 4; version++) {
            document(this.company, placed, number, version, "CONFIRMED",
                    """
                            "orderer":"somebody@example.com","unit":"U-9","customerReference":"changed-%d","commission":"changed",\
                            """
                        .formatted(version));
            var expected = version;
            Awaitility.await()
                .until(() -> this.mongo.exists(
                        new Query(where("_id").is("ORDER/" + number).and("version").is((long) expected)),
                        StoredDocument.COLLECTION));
            var shown = get("documents/orders/" + number);
            assertThat(shown.get("customerReference").stringValue()).isEqualTo("B-4711");
            assertThat(shown.get("commission").stringValue()).isEqualTo("Werkstatt");
            assertThat(get("documents?kind=orders&commission=werkstatt").get("items")).hasSize(1);
            var kept = this.mongo.findById("ORDER/" + number, Document.class, StoredDocument.COLLECTION);
            assertThat(kept).containsEntry("orderer", orderer).doesNotContainKey("unit");
        }
        document(other, placed, number, 4, "CONFIRMED", "");
        assertThat(parked("ORDER/" + number, 2)).contains("CustomerOfPortalOrderDiffers");
        assertThat(get("documents/orders/" + number).get("status").stringValue()).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(strings = { "123", "132", "213", "231", "312", "321", "1223", "3211", "33122" })
    @DisplayName("F-033 B-02 Trap 5: an order stays the customer's when only one of the ERP's versions says that it is; late, doubled, reversed")
    void oneVersionThatSaysSoIsEnough(String order) {
        for (var apart : List.of(true, false)) {
            var placed = placed();
            var orderer = announcedOf(placed).get("orderer").stringValue();
            var number = "AU-1-" + apart + "-" + this.company;
            for (var version : order.chars().map(it -> it - '0').toArray()) {
                if (version == 1) {
                    document(this.company, placed, number, 1, "CONFIRMED", "");
                }
                else {
                    unsaid(this.company, number, version, version == 2 ? "IN_PROGRESS" : "PARTIALLY_SHIPPED");
                }
                if (apart) {
                    Bus.awaitRead("erp.documents");
                }
            }
            Bus.awaitRead("erp.documents");

            assertThat(documents()).as("%s, apart: %s", order, apart)
                .filteredOn(it -> !it.get("number").stringValue().startsWith("AU-1-" + !apart))
                .singleElement()
                .satisfies(it -> assertThat(it.get("number").stringValue()).isEqualTo(number));
            var kept = stored(number);
            assertThat(kept).containsEntry("version", 3L)
                .containsEntry("orderer", orderer)
                .containsEntry("customerReference", "B-4711")
                .containsEntry("commission", "Werkstatt")
                .containsEntry("commissionWord", "werkstatt")
                .containsEntry("search", List.of(number.toLowerCase(Locale.ROOT), "werkstatt", "b-4711"))
                .containsEntry("portalId", placed.get("id").stringValue())
                .doesNotContainKey("unit");
            assertThat(get("documents?kind=orders&commission=werkstatt").get("items")).hasSize(apart ? 1 : 2);
            var progress = get("order-progress/" + placed.get("number").stringValue());
            assertThat(progress.get("placed").get("steps").valueStream().map(it -> it.get("status").stringValue()))
                .contains("PARTIALLY_SHIPPED");
        }
    }

    @Test
    @DisplayName("F-033 a later version that says neither whose the order is nor the right company is refused; one that came first is withdrawn")
    void anotherCompanyNeverGetsIt() {
        var other = this.portal.company();
        var stranger = this.portal.member(other, RIGHTS);
        var first = placed();
        var number = "AU-O-" + this.company;
        document(this.company, first, number, 1, "CONFIRMED", "");
        unsaid(other, number, 2, "IN_PROGRESS");
        assertThat(parked("ORDER/" + number, 1)).contains("CustomerOfPortalOrderDiffers");
        assertThat(get("documents/orders/" + number).get("status").stringValue()).isEqualTo("CONFIRMED");

        var second = placed();
        var late = "AU-L-" + this.company;
        unsaid(other, late, 2, "IN_PROGRESS");
        Awaitility.await().until(() -> stored(late) != null);
        document(this.company, second, late, 1, "CONFIRMED", "");
        Bus.awaitRead("erp.documents");

        assertThat(get("documents/orders/" + late).get("status").stringValue()).isEqualTo("CONFIRMED");
        assertThat(documents()).hasSize(2);
        for (var one : List.of(number, late)) {
            assertThat(stranger.get("/api/companies/" + other + "/documents/orders/" + one)).isProblem(404,
                    "not-found");
        }
        unsaid(other, late, 2, "IN_PROGRESS");
        assertThat(parked("ORDER/" + late, 1)).contains("CustomerOfPortalOrderDiffers");
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    @DisplayName("F-033 B-02 an order whose document never says so is known by the number of the ERP's answer, before or after it")
    void isKnownByTheNumberOfTheAnswer(boolean answeredFirst) {
        var placed = placed();
        var number = "AU-A-" + this.company;
        var said = List.<Runnable>of(() -> answer(placed, 2, "BOOKED", number),
                () -> unsaid(this.company, number, 1, "CONFIRMED"));
        for (var each : answeredFirst ? said : said.reversed()) {
            each.run();
            Bus.awaitRead("erp.acknowledgements");
            Bus.awaitRead("erp.documents");
        }
        unsaid(this.company, number, 2, "IN_PROGRESS");
        Bus.awaitRead("erp.documents");

        assertThat(documents()).singleElement()
            .satisfies(it -> assertThat(it.get("status").stringValue()).isEqualTo("IN_PROGRESS"));
        assertThat(stored(number)).containsEntry("customerReference", "B-4711")
            .containsEntry("portalId", placed.get("id").stringValue());
        var progress = get("order-progress/" + placed.get("number").stringValue());
        assertThat(progress.get("number").stringValue()).isEqualTo(number);
        assertThat(progress.get("placed").get("steps").valueStream().map(it -> it.get("status").stringValue()))
            .contains("CONFIRMED", "IN_PROGRESS");
    }

    @Test
    @DisplayName("F-033 an answer with the number of another company's order takes nothing away from anybody")
    void aWrongNumberHarmsNobody() {
        var other = this.portal.company();
        var number = "AU-W-" + this.company;
        unsaid(other, number, 1, "CONFIRMED");
        Awaitility.await().until(() -> stored(number) != null);
        answer(placed(), 2, "BOOKED", number);
        Bus.awaitRead("erp.acknowledgements");

        assertThat(this.portal.member(other, RIGHTS)
            .get("/api/companies/" + other + "/documents/orders/" + number)
            .statusCode()).isEqualTo(200);
        assertThat(documents()).hasSize(1);
    }

    @Test
    @DisplayName("F-033 Trap 5: read anew from the newest versions alone, orders are still their customers'")
    void isKnownWhenReadAnew() {
        var placed = placed();
        var number = "AU-N-" + this.company;
        document(this.company, placed, number, 1, "CONFIRMED", "");
        Awaitility.await().until(() -> stored(number) != null);

        empty();
        assertThat(this.restored.restoreMissing()).isTrue();
        assertThat(documents()).as("nothing is made up").isEmpty();
        unsaid(this.company, number, 2, "IN_PROGRESS");
        Awaitility.await().until(() -> documents().size() == 1);

        assertThat(stored(number)).containsEntry("customerReference", "B-4711")
            .containsEntry("portalId", placed.get("id").stringValue());
    }

    /// An order with the customer's own words.
    private JsonNode placed() {
        product("A", "10.00", "", stock("HAM", 50));
        add("A", "5");
        var cart = get("cart");
        tagged(cart).put(path("cart"),
                "{\"head\":{\"partialDelivery\":true,\"customerReference\":\"B-4711\",\"commission\":\"Werkstatt\"},\"lines\":"
                        + lines(cart, null) + "}");
        return json(submit(UUID.randomUUID(), preview()).body()).get("orders").get(0);
    }

    private JsonNode announcedOf(JsonNode placed) {
        return Awaitility.await()
            .until(() -> Bus.with("portal.orders", placed.get("id").stringValue()), it -> !it.isEmpty())
            .stream()
            .map(it -> json(it.value()))
            .findFirst()
            .orElseThrow();
    }

    private @Nullable Document stored(String number) {
        return this.mongo.findById("ORDER/" + number, Document.class, StoredDocument.COLLECTION);
    }

    /// Why the last document of this key was parked.
    private static String parked(String key, int times) {
        return Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> Bus.with("erp.documents-dlt", "").stream().filter(it -> key.equals(it.key())).toList(),
                    it -> it.size() == times)
            .stream()
            .map(it -> new String(it.headers().lastHeader("kontor_dlt_detail").value(), StandardCharsets.UTF_8))
            .toList()
            .getLast();
    }

    @Test
    @DisplayName("B-02 a rejected order stays in the list with its reason")
    void rejected() {
        product("A", "10.00", "", stock("HAM", 50));
        add("A", "5");
        var placed = json(submit(UUID.randomUUID(), preview()).body()).get("orders").get(0);
        answer(placed, 2, "REJECTED", null);

        Awaitility.await()
            .untilAsserted(() -> assertThat(documents().getFirst().get("status").stringValue()).isEqualTo("REJECTED"));
        assertThat(get("order-progress/" + placed.get("number").stringValue()).get("placed")
            .get("booking")
            .get("reason")
            .stringValue()).isEqualTo("The credit line is used up.");
    }

    @Test
    @DisplayName("Trap 5: read anew from nothing, an open order has its row again, and one that the ERP has taken does not come twice")
    void rebuiltFromNothing() {
        product("A", "10.00", "", stock("HAM", 50));
        add("A", "5");
        var taken = json(submit(UUID.randomUUID(), preview()).body()).get("orders").get(0);
        add("A", "6");
        var open = json(submit(UUID.randomUUID(), preview()).body()).get("orders").get(0);
        document(taken, "AU-R-" + this.company, 1, "CONFIRMED");
        Awaitility.await()
            .until(() -> this.anna.get(path("documents/orders/AU-R-" + this.company)).statusCode() == 200);

        empty();
        assertThat(this.restored.restoreMissing()).isTrue();
        document(taken, "AU-R-" + this.company, 1, "CONFIRMED");

        Awaitility.await()
            .untilAsserted(() -> assertThat(documents()).extracting(it -> it.get("number").stringValue())
                .containsExactlyInAnyOrder("AU-R-" + this.company, open.get("number").stringValue()));
    }

    @Test
    @DisplayName("Trap 5: B-02 where all rows are there, a start asks for the mark and for nothing else")
    void startsWithOneQuestion() {
        placed();
        assertThat(this.restored.restoreMissing()).isTrue();

        var asked = new Plans(this.mongo, "placedOrders", StoredDocument.COLLECTION)
            .during(() -> assertThat(this.restored.restoreMissing()).isTrue());
        assertThat(asked).singleElement().satisfies(cost -> {
            assertThat(cost.collection()).isEqualTo(StoredDocument.COLLECTION);
            assertThat(cost.keys()).as("%s", cost).isLessThanOrEqualTo(1);
        });
    }

    @Test
    @DisplayName("Trap 5: B-02 documents that are emptied while rows are put back, or while another instance does, are not taken for restored")
    void emptiedMeanwhile() {
        empty();
        var first = this.mark.begin();
        empty();
        var second = this.mark.begin();
        this.mark.end(first);
        assertThat(this.mark.isThere()).as("what the first put back is gone").isFalse();
        this.mark.end(second);
        assertThat(this.mark.isThere()).isTrue();
        var late = this.mark.begin();
        assertThat(this.mark.isThere()).as("one that begins late changes nothing").isTrue();
        this.mark.end(late);
        assertThat(this.mark.isThere()).isTrue();
    }

    @Test
    @DisplayName("Trap 5: B-02 of two instances that start at once each says that all is there, and each row is there once")
    void twoInstancesAtOnce() throws Exception {
        var number = placed().get("number").stringValue();
        empty();
        try (var instances = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> start = () -> {
                Awaitility.await().pollInterval(Duration.ofMillis(10)).until(this.restored::isDone);
                return this.restored.isDone();
            };
            for (var end : instances.invokeAll(List.of(start, start))) {
                assertThat(end.get()).isTrue();
            }
        }

        assertThat(documents()).singleElement()
            .satisfies(it -> assertThat(it.get("number").stringValue()).isEqualTo(number));
        assertThat(this.mark.isThere()).isTrue();
    }

    /// As it is done to read them anew, but other tests keep theirs.
    private void empty() {
        this.mongo.remove(new Query(
                new Criteria().orOperator(where("company").is(this.company.value()), where("_id").is("portal-rows"))),
                StoredDocument.COLLECTION);
    }

    @Test
    @DisplayName("F-078 an order is asked to be cancelled once, while nothing has left, and the ERP's answer is shown")
    void cancels() {
        var number = "AU-C-" + this.company;
        this.portal.store(ADocument.of("ORDER", number).company(this.company.value()).status("CONFIRMED"),
                ADocument.of("ORDER", number + "-S").company(this.company.value()).status("SHIPPED"));
        assertThat(get("order-progress/" + number).get("cancellable").booleanValue()).isTrue();
        var id = UUID.randomUUID();
        var wish = "{\"order\":\"%s\",\"reason\":\"Baustelle verschoben\"}".formatted(number);
        for (int i = 0; i < 2; i++) {
            var asked = this.anna.put(path("order-cancellations/" + id), wish);
            assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        }
        assertThat(this.anna.put(path("order-cancellations/" + UUID.randomUUID()), wish)).isProblem(409,
                "cancellation-requested");
        assertThat(this.anna.put(path("order-cancellations/" + UUID.randomUUID()),
                "{\"order\":\"%s\"}".formatted(number + "-S")))
            .isProblem(409, "not-cancellable");
        var event = announced(1).getFirst();
        assertThat(ContractFiles.violations("portal/order-cancellation.requested.v1.schema.json", event)).isEmpty();

        Bus.send("erp.acknowledgements", "ORDER_CANCELLATION/" + id, "kontor.erp.order-cancellation.acknowledged.v1", 1,
                Instant.now(), """
                        {"subject":"ORDER_CANCELLATION/%s","subjectVersion":1,"version":1,"state":"REJECTED",\
                        "receivedAt":"2026-11-29T08:15:01Z","decidedAt":"2026-11-29T08:15:04Z","reason":"Too late."}"""
                    .formatted(id));
        Awaitility.await()
            .untilAsserted(() -> assertThat(
                    get("order-progress/" + number).get("cancellation").get("booking").get("reason").stringValue())
                .isEqualTo("Too late."));
        assertThat(get("order-progress/" + number).get("cancellable").booleanValue()).as("may be asked again").isTrue();
        assertThat(this.portal.member(this.portal.company(), RIGHTS)
            .put(path("order-cancellations/" + UUID.randomUUID()), wish)).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("B-17 trap 7: the same in a workbook")
    void quickOrderByWorkbook() throws Exception {
        product("A", "10.00", "", stock("HAM", 50));
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Bestellung");
            sheet.value(0, 0, "Artikel");
            sheet.value(0, 1, "Menge");
            for (int row = 1; row <= 1_000; row++) {
                sheet.value(row, 0, (row == 17) ? "no-such" : sku("A"));
                switch (row) {
                    case 500 -> sheet.value(row, 1, 0.5);
                    case 1_000 -> sheet.value(row, 1, "");
                    default -> sheet.value(row, 1, 1);
                }
            }
        }
        var answer = this.anna.with("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .postBytes(path("quick-order"), file.toByteArray());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var checked = json(answer.body());
        assertThat(checked.get("good").intValue()).isEqualTo(997);
        assertThat(checked.get("rows")
            .valueStream()
            .filter(it -> it.has("mistake"))
            .map(it -> it.get("row").intValue() + " " + it.get("mistake").stringValue()))
            .containsExactly("18 UNKNOWN_PRODUCT", "501 NOT_WHOLE", "1001 QUANTITY_MISSING");
    }

    @Test
    @DisplayName("F-080 F-114 files of the cart go with the orders: each line's to the orders with the line, the rest to all; on the portal's row and on the ERP's document, and whole to the ERP")
    void filesGoWithTheOrders() throws Exception {
        product("A", "10.00", "", stock("HAM", 5), stock("LEJ", 0));
        product("B", "2.50", "", stock("HAM", 0), stock("LEJ", 100));
        this.anna = this.portal.member(this.company, with("orders.attach"));
        add("A", "5", "B", "4");
        var before = preview();
        var line = get("cart").get("lines").get(0).get("id").stringValue();
        var plan = file("Plan.txt", "x".repeat(500_000));
        var sketch = file("Skizze.txt", "of A");
        assertThat(inCart(plan, null).statusCode()).isEqualTo(200);
        assertThat(json(inCart(sketch, line).body()).get("article").stringValue()).startsWith("Article A");
        assertThat(inCart(sketch, line).statusCode()).isEqualTo(200);
        assertThat(get("attachments/cart")).hasSize(2);
        assertThat(get("attachments/waiting")).isEmpty();
        assertThat(submit(UUID.randomUUID(), before)).as("seen without the files")
            .isProblem(412, "precondition-failed");

        var orders = json(submit(UUID.randomUUID(), preview()).body()).get("orders");

        var ham = at(orders, "HAM");
        var lej = at(orders, "LEJ");
        assertThat(get("attachments/cart")).isEmpty();
        assertThat(this.anna.delete(path("attachments/" + plan))).isProblem(409, "conflict");
        assertThat(filesOf(ham)).containsExactly("Plan.txt", "Skizze.txt of Article A");
        assertThat(filesOf(lej)).containsExactly("Plan.txt");
        assertThat(announced(2)).allSatisfy(event -> {
            assertThat(ContractFiles.violations("portal/order.submitted.v1.schema.json", event)).isEmpty();
            assertThat(event.get("attachments")).singleElement()
                .satisfies(it -> assertThat(it.get("id").stringValue()).isEqualTo(plan.toString()));
            assertThat(event.get("lines").get(0).has("attachments"))
                .isEqualTo(event.get("warehouse").stringValue().equals("HAM"));
        });
        document(order(orders, "HAM"), "AU-F-" + this.company, 1, "CONFIRMED");
        Awaitility.await()
            .untilAsserted(() -> assertThat(this.anna.get(path("documents/orders/AU-F-" + this.company)).statusCode())
                .isEqualTo(200));
        assertThat(filesOf("AU-F-" + this.company)).containsExactly("Plan.txt", "Skizze.txt of Article A");
        assertThat(arrived(plan)).isEqualTo("x".repeat(500_000));
        assertThat(arrived(sketch)).isEqualTo("of A");
    }

    @Test
    @DisplayName("F-080 Trap 1: a file in the cart is its sender's, can be taken out, and goes to no line that is not there; strangers and who lacks the right get nothing")
    void filesInTheCartAreOnesOwn() {
        product("A", "10.00", "", stock("HAM", 50));
        this.anna = this.portal.member(this.company, with("orders.attach"));
        add("A", "5");
        var line = get("cart").get("lines").get(0).get("id").stringValue();
        var id = file("Plan.txt", "plan");
        assertThat(inCart(id, UUID.randomUUID().toString())).isProblem(400, "invalid-request")
            .namesField("line", "unknown-cart-line");
        inCart(id, line);

        var stranger = this.portal.member(this.portal.company(), with("orders.attach"));
        var colleague = this.portal.member(this.company, with("orders.attach"));
        var clerk = this.portal.member(this.company, RIGHTS);
        var inCart = path("attachments/" + id + "/cart");
        assertThat(stranger.put(inCart, "{}")).isProblem(404, "not-found");
        assertThat(stranger.get(path("attachments/cart"))).isProblem(404, "not-found");
        assertThat(colleague.put(inCart, "{}")).isProblem(404, "not-found");
        assertThat(colleague.put(path("attachments/" + UUID.randomUUID() + "/cart"), "{}")).isProblem(404, "not-found");
        assertThat(json(colleague.get(path("attachments/cart")).body())).isEmpty();
        assertThat(colleague.get(path("attachments/" + id + "/content"))).isProblem(404, "not-found");
        assertThat(clerk.put(inCart, "{}")).isProblem(403, "forbidden");

        var cart = get("cart");
        put(cart, "[]");
        assertThat(get("attachments/cart")).as("with the line it is out of sight").isEmpty();
        put(get("cart"), lines(cart, null));
        assertThat(get("attachments/cart")).as("and comes back with it").hasSize(1);
        var seen = preview();
        assertThat(this.anna.delete(path("attachments/" + id)).statusCode()).isEqualTo(204);
        assertThat(get("attachments/cart")).isEmpty();
        assertThat(submit(UUID.randomUUID(), seen)).as("seen with the file").isProblem(412, "precondition-failed");
        submit(UUID.randomUUID(), preview());
        assertThat(announced(1).getFirst().get("lines").get(0).has("attachments")).isFalse();
    }

    @Test
    @DisplayName("F-080 a file that is put into the cart while it is ordered is ordered with it, or stays with its sender")
    void noFileIsLost() throws Exception {
        product("A", "10.00", "", stock("HAM", 5_000));
        this.anna = this.portal.member(this.company, with("orders.attach"));
        for (int run = 0; run < 8; run++) {
            add("A", "5");
            var line = get("cart").get("lines").get(0).get("id").stringValue();
            var id = file("Plan-%d.txt".formatted(run), "plan " + run);
            var seen = preview();
            try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
                var putting = both.submit(() -> inCart(id, line).statusCode());
                var ordering = both.submit(() -> submit(UUID.randomUUID(), seen));
                var ordered = ordering.get();
                if (ordered.statusCode() == 412) {
                    assertThat(putting.get()).isEqualTo(200);
                    ordered = submit(UUID.randomUUID(), preview());
                    assertThat(filesOf(json(ordered.body()).get("orders").get(0).get("number").stringValue()))
                        .containsExactly("Plan-%d.txt of Article A".formatted(run));
                }
                else {
                    assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(201);
                    assertThat(putting.get()).isEqualTo(400);
                    assertThat(get("attachments/waiting").toString()).contains(id.toString());
                }
            }
        }
    }

    private static String[] with(String permission) {
        return Stream.concat(Stream.of(RIGHTS), Stream.of(permission)).toArray(String[]::new);
    }

    /// Sends a file, which waits then.
    private UUID file(String name, String content) {
        var id = UUID.randomUUID();
        var sent = this.anna.putAs("application/octet-stream", path("attachments/" + id + "?name=" + name), content);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return id;
    }

    private HttpResponse<String> inCart(UUID file, @Nullable String line) {
        return this.anna.put(path("attachments/" + file + "/cart"),
                (line == null) ? "{}" : "{\"line\":\"" + line + "\"}");
    }

    private static String at(JsonNode orders, String warehouse) {
        return order(orders, warehouse).get("number").stringValue();
    }

    private static JsonNode order(JsonNode orders, String warehouse) {
        return orders.valueStream()
            .filter(it -> it.get("warehouse").stringValue().equals(warehouse))
            .findFirst()
            .orElseThrow();
    }

    private List<String> filesOf(String order) {
        return get("attachments?kind=orders&number=" + order).valueStream()
            .map(it -> it.get("name").stringValue()
                    + (it.has("article") ? " of " + it.get("article").stringValue() : ""))
            .toList();
    }

    /// What the ERP has of a file, when it has all parts.
    private static String arrived(UUID file) {
        var parts = Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> Bus.with("portal.files", file.toString()).stream().map(it -> json(it.value())).toList(),
                    it -> !it.isEmpty() && it.size() == it.getFirst().get("parts").intValue());
        var content = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            assertThat(ContractFiles.violations("portal/file-part.sent.v1.schema.json", parts.get(i))).isEmpty();
            assertThat(parts.get(i).get("version").intValue()).isEqualTo(i + 1);
            content.append(new String(parts.get(i).get("content").binaryValue(), StandardCharsets.UTF_8));
        }
        return content.toString();
    }

    @Test
    @DisplayName("B-17 trap 7: of 1,000 rows with 3 bad ones 997 are taken and the 3 are named, nothing is cut")
    void quickOrder() {
        product("A", "10.00", "", stock("HAM", 50));
        var rows = new StringBuilder("Artikel;Menge\n");
        for (int i = 1; i <= 1_000; i++) {
            rows.append(switch (i) {
                case 17 -> "no-such;1";
                case 500 -> sku("A") + ";0,5";
                case 1_000 -> sku("A") + ";";
                default -> sku("A") + ";1";
            }).append('\n');
        }
        var answer = this.anna.with("Content-Type", "text/csv").postText(path("quick-order"), rows.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var checked = json(answer.body());

        assertThat(checked.get("good").intValue()).isEqualTo(997);
        assertThat(checked.get("rows")).hasSize(1_000);
        assertThat(checked.get("rows")
            .valueStream()
            .filter(it -> it.has("mistake"))
            .map(it -> it.get("row").intValue() + " " + it.get("mistake").stringValue()))
            .containsExactly("18 UNKNOWN_PRODUCT", "501 NOT_WHOLE", "1001 QUANTITY_MISSING");
        assertThat(this.portal.member(this.company, "orders.read")
            .with("Content-Type", "text/csv")
            .postText(path("quick-order"), "x;1")).isProblem(403, "forbidden");
    }

    private void product(String name, String price, String more, String... stocks) {
        var version = System.nanoTime();
        var sku = sku(name);
        Bus.send("erp.products", "PRODUCT/" + sku, "kontor.erp.product.upserted.v1", version, Instant.now(), """
                {"sku":"%s","version":%d,"name":"Article %s","unit":"H87","price":"%s","currency":"EUR"%s}"""
            .formatted(sku, version, name, price, more));
        if (stocks.length > 0) {
            Bus.send("erp.products", "STOCK/" + sku, "kontor.erp.stock.upserted.v1", version, Instant.now(),
                    "{\"sku\":\"%s\",\"version\":%d,\"warehouses\":[%s]}".formatted(sku, version,
                            String.join(",", stocks)));
        }
        Awaitility.await()
            .until(() -> this.mongo.exists(new Query(
                    where("_id").is((stocks.length > 0 ? "STOCK/" : "PRODUCT/") + sku).and("version").is(version)),
                    "catalogue"));
    }

    private static String stock(String warehouse, int quantity) {
        return "{\"code\":\"%s\",\"name\":\"Lager %s\",\"quantity\":\"%d\"}".formatted(warehouse, warehouse, quantity);
    }

    private String sku(String name) {
        return this.company + "-" + name;
    }

    private ADocument quote(CompanyId of, String number, LocalDate until) {
        return ADocument.of("QUOTE", number)
            .company(of.value())
            .term(LocalDate.of(2026, 1, 1), until)
            .noLines()
            .line(sku("Q"), "5", null);
    }

    private String address(CompanyId of) {
        var id = UUID.randomUUID().toString();
        Bus.send("portal.customers", "DELIVERY_ADDRESS/%s/%s"
            .formatted(of, id), "kontor.portal.address.changed.v1", 1, Instant.now(), """
                    {"company":"%s","kind":"DELIVERY","id":"%s","version":1,"removed":false,"name":"Baustelle",\
                    "lines":["Hafenstraße 7"],"postcode":"20457","city":"Hamburg","country":"DE"}""".formatted(of, id));
        return id;
    }

    private static String defaults(String address) {
        return "{\"partialDelivery\":false,\"commission\":\"Lager\",\"deliveryAddress\":\"%s\"}".formatted(address);
    }

    private static void answer(JsonNode placed, int version, String state, @Nullable String number) {
        var decided = state.equals("RECEIVED") ? "" : ",\"decidedAt\":\"2026-11-29T08:15:04Z\"";
        Bus.send("erp.acknowledgements", "ORDER/" + placed.get("id").stringValue(), "kontor.erp.order.acknowledged.v1",
                version, Instant.now(),
                """
                        {"subject":"ORDER/%s","subjectVersion":1,"version":%d,"state":"%s",\
                        "receivedAt":"2026-11-29T08:15:01Z"%s%s%s}""".formatted(placed.get("id").stringValue(), version,
                        state, decided, (number == null) ? "" : ",\"number\":\"" + number + "\"",
                        state.equals("REJECTED") ? ",\"reason\":\"The credit line is used up.\"" : ""));
    }

    private void document(JsonNode placed, String number, int version, String status) {
        document(this.company, placed, number, version, status, "");
    }

    private void document(CompanyId of, JsonNode placed, String number, int version, String status, String more) {
        send(of, number, version, status, more + "\"portalId\":\"" + placed.get("id").stringValue() + "\",");
    }

    /// A version that does not say that the order was placed here, and has other data of
    /// the customer.
    private void unsaid(CompanyId of, String number, int version, String status) {
        send(of, number, version, status, """
                "orderer":"somebody@example.com","unit":"U-9","customerReference":"changed","commission":"changed",\
                """);
    }

    private void send(CompanyId of, String number, int version, String status, String more) {
        Bus.send("erp.documents", "ORDER/" + number, "kontor.erp.document.upserted.v2", version,
                Instant.parse("2026-11-29T08:20:00Z").plusSeconds(version), """
                        {"kind":"ORDER","number":"%s","version":%d,"company":"%s","status":"%s",%s\
                        "issuedOn":"2026-11-29","currency":"EUR","netTotal":"50.00","taxTotal":"9.50",\
                        "grossTotal":"59.50","lines":[{"position":1,"product":"%s",\
                        "description":"Article","quantity":"5","unit":"H87","unitPrice":"10.00",\
                        "netAmount":"50.00"}]}""".formatted(number, version, of, status, more, sku("A")));
    }

    private void add(String... productsAndQuantities) {
        var added = tryToAdd(productsAndQuantities);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
    }

    private HttpResponse<String> tryToAdd(String... productsAndQuantities) {
        return this.anna.put(path("cart/additions/" + UUID.randomUUID()), products(productsAndQuantities));
    }

    private String products(String... productsAndQuantities) {
        var items = new ArrayList<String>();
        for (int i = 0; i < productsAndQuantities.length; i += 2) {
            items.add("{\"product\":\"%s\",\"quantity\":\"%s\"}".formatted(sku(productsAndQuantities[i]),
                    productsAndQuantities[i + 1]));
        }
        return "{\"products\":[" + String.join(",", items) + "]}";
    }

    private static String from(String kind, String number) {
        return "{\"from\":{\"kind\":\"%s\",\"number\":\"%s\"}}".formatted(kind, number);
    }

    private static String callOff(String number, String quantity) {
        return "{\"from\":{\"kind\":\"framework-contracts\",\"number\":\"%s\",\"lines\":[{\"position\":1,\"quantity\":\"%s\"}]}}"
            .formatted(number, quantity);
    }

    private HttpResponse<String> put(JsonNode cart, String lines) {
        return tagged(cart).put(path("cart"), "{\"head\":{\"partialDelivery\":true},\"lines\":" + lines + "}");
    }

    /// The lines as they are in a cart, with another quantity if one is given.
    private static String lines(JsonNode cart, @Nullable String quantity) {
        var lines = JSON.createArrayNode();
        cart.get("lines").forEach(line -> {
            var wanted = JSON.createObjectNode()
                .put("id", line.get("id").stringValue())
                .put("product", line.get("product").stringValue())
                .put("quantity", (quantity == null) ? line.get("quantity").stringValue() : quantity);
            wanted.set("follows", line.get("follows"));
            lines.add(wanted);
        });
        return lines.toString();
    }

    private JsonNode preview() {
        var response = this.anna.post(path("cart/preview"), "");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response.body());
    }

    private HttpResponse<String> submit(UUID id, JsonNode preview) {
        return tagged(preview).put(path("submissions/" + id), body(preview).toString());
    }

    private Api tagged(JsonNode versioned) {
        return this.anna.with("If-Match", "\"" + versioned.get("version") + "\"");
    }

    /// What was seen, as it is confirmed.
    static JsonNode body(JsonNode preview) {
        var orders = JSON.createArrayNode();
        preview.get("orders").forEach(order -> {
            var confirmed = JSON.createObjectNode().put("currency", order.get("currency").stringValue());
            if (order.has("warehouse")) {
                confirmed.put("warehouse", order.get("warehouse").stringValue());
            }
            var lines = JSON.createArrayNode();
            order.get("lines").forEach(line -> {
                var seen = JSON.createObjectNode();
                for (var field : List.of("line", "quantity", "unitPrice", "netAmount", "inStock")) {
                    if (line.has(field)) {
                        seen.set(field, line.get(field));
                    }
                }
                lines.add(seen);
            });
            confirmed.set("lines", lines);
            orders.add(confirmed);
        });
        return JSON.createObjectNode().set("orders", orders);
    }

    private List<JsonNode> announced(int count) {
        return Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> Bus.with("portal.orders", "\"company\":\"" + this.company + "\""),
                    found -> found.size() >= count)
            .stream()
            .map(it -> json(it.value()))
            .toList();
    }

    private List<JsonNode> documents() {
        return get("documents?kind=orders").get("items").valueStream().toList();
    }

    private JsonNode get(String path) {
        var response = this.anna.get(path(path));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json(response.body());
    }

    private String path(String path) {
        return "/api/companies/" + this.company + "/" + path;
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

}
