package dev.kontor.documents.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import dev.kontor.documents.DocumentsService;
import dev.kontor.documents.Portal;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;

import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// From what the ERP says about its products to what a customer sees of them.
@DocumentsService
class CatalogueIT {

    private static final String[] BUYER = { "catalogue.read", "prices.read", "stock.read" };

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Portal portal;

    @Autowired
    Environment environment;

    CompanyId company;

    Api anna;

    /// Products belong to nobody, so each test has groups and numbers of its own.
    String mine;

    @BeforeEach
    void aCompanyWithOneMember() {
        this.company = this.portal.company();
        this.anna = this.portal.member(this.company, BUYER);
        this.mine = "T" + COUNT.incrementAndGet() + "X";
    }

    @Test
    @DisplayName("F-073 F-076 a product shows what the contracts' examples say of it, with the company's prices and each warehouse's stock")
    void showsTheContractsExamples() {
        var sku = this.mine + "/PU 2040";
        feed().customer(this.company, "EUR")
            .product(CatalogueFeed.example("product.upserted.v1").put("sku", sku))
            .stock(CatalogueFeed.example("stock.upserted.v1").put("sku", sku))
            .price(CatalogueFeed.example("customer-price.upserted.v1")
                .put("sku", sku)
                .put("company", this.company.value()))
            .send();
        var product = eventually(() -> get("products/" + path(sku)),
                it -> it.path("stock").has("arrivesOn") || it.path("stock").path("quantity").asString("").equals("48")
                        && !it.path("prices").path("scale").path(0).path("amount").asString("").equals("189.90"));

        assertThat(product.get("name").stringValue()).isEqualTo("Umwälzpumpe 25-60, 180 mm");
        assertThat(product.get("gtin").stringValue()).isEqualTo("4006381333931");
        assertThat(product.get("leadTimeDays").intValue()).isEqualTo(5);
        assertThat(product.get("stock").get("availability").stringValue()).isEqualTo("IN_STOCK");
        assertThat(product.get("stock").get("warehouses").valueStream().map(it -> it.get("code").stringValue()))
            .containsExactly("HAM", "LEJ", "CLJ");
        assertThat(product.get("stock").get("warehouses").get(1).get("nextOn").stringValue()).isEqualTo("2026-12-04");
        assertThat(product.get("prices").get("currency").stringValue()).isEqualTo("EUR");
        assertThat(product.get("prices").get("scale").get(0).get("amount").stringValue()).isEqualTo("167.11");
        assertThat(product.get("prices").get("scale").get(0).get("own").booleanValue()).isTrue();
        assertThat(product.get("asOf").stringValue()).isEqualTo("2026-11-22T10:00:00Z");
    }

    @Test
    @DisplayName("Trap 5: product and stock in any order, twice, late and removed end in the same row")
    void anyOrderEndsInTheSameRow() {
        feed().stock(this.mine + "-A", 5, "7")
            .product(this.mine + "-A", "New name", this.mine, 3)
            .product(this.mine + "-A", "Old name", this.mine, 2)
            .stock(this.mine + "-A", 4, "0")
            .product(this.mine + "-B", "Gone", this.mine, 1)
            .removed("product", "PRODUCT/" + this.mine + "-B", 2)
            .product(this.mine + "-B", "Gone", this.mine, 1)
            .product(this.mine + "-C", "Never in stock", this.mine, 1)
            .product(this.mine + "-D", "Counted no more", this.mine, 1)
            .stock(this.mine + "-D", 1, "3")
            .send();
        feed().removed("stock", "STOCK/" + this.mine + "-D", 2)
            .product(this.mine + "-A", "New name", this.mine, 3)
            .send();
        eventually(() -> list("group=" + this.mine + "&availability=ON_REQUEST"), it -> skus(it).size() == 2);

        assertThat(skus(list("group=" + this.mine))).containsExactly(this.mine + "-D", this.mine + "-C",
                this.mine + "-A");
        assertThat(skus(list("group=" + this.mine + "&availability=IN_STOCK"))).containsExactly(this.mine + "-A");
        assertThat(list("group=" + this.mine).get("items").get(2).get("name").stringValue()).isEqualTo("New name");
        assertThat(this.anna.get(url("products/" + this.mine + "-B"))).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("F-030 a product of a group that a member is kept from appears in no list, search, count, facet, detail or comparison")
    void restrictedProductsAppearNowhere() {
        var other = this.mine + "-Other";
        feed().product(this.mine + "-1", "Pump of mine", this.mine, 1)
            .product(this.mine + "-2", "Pump of others", other, 1)
            .product(CatalogueFeed.json("{}")
                .put("sku", this.mine + "-3")
                .put("name", "Pump of no group")
                .put("unit", "H87"))
            .send();
        eventually(() -> list("q=" + this.mine), it -> skus(it).size() == 3);
        var kept = this.portal.restricted(this.company, Map.of("product-group", List.of(this.mine)), BUYER);

        assertThat(skus(list(kept, "q=" + this.mine))).containsExactly(this.mine + "-1");
        assertThat(skus(list(kept, "q=" + this.mine + "&group=" + other))).isEmpty();
        assertThat(get(kept, "product-count?q=" + this.mine).get("count").intValue()).isEqualTo(1);
        assertThat(get(kept, "product-groups?q=" + this.mine).get("items")
            .valueStream()
            .map(it -> it.get("group").stringValue())).containsExactly(this.mine);
        for (var hidden : List.of("-2", "-3")) {
            assertThat(kept.get(url("products/" + this.mine + hidden))).isProblem(404, "not-found");
            assertThat(kept.get(url("products/" + this.mine + hidden)).body())
                .isEqualTo(kept.get(url("products/nothing-like-it")).body());
        }
        assertThat(skus(get(kept, "product-comparison?sku=" + this.mine + "-2&sku=" + this.mine + "-1")))
            .containsExactly(this.mine + "-1");
        var lost = this.portal.restricted(this.company, Map.of("planet", List.of("Mars")), BUYER);
        assertThat(skus(list(lost, "q=" + this.mine))).isEmpty();
    }

    @Test
    @DisplayName("Trap 1: another company's assortment and prices are never ours")
    void assortmentsAndPricesAreACompanysOwn() {
        var other = this.portal.company();
        var bert = this.portal.member(other, BUYER);
        feed().product(this.mine + "-1", "Pump", this.mine, 1)
            .product(this.mine + "-2", "Pipe", this.mine + "-P", 1)
            .product(this.mine + "-3", "Tool", this.mine + "-T", 1)
            .customer(this.company, "EUR")
            .customer(other, "EUR")
            .price(other, this.mine + "-1", "EUR", "4.44")
            .assortment(other, 1, List.of(this.mine), List.of(this.mine + "-2"))
            .send();
        eventually(() -> get(bert, other, "products?q=" + this.mine), it -> skus(it).size() == 2);

        assertThat(skus(get(bert, other, "products?q=" + this.mine))).containsExactly(this.mine + "-2",
                this.mine + "-1");
        assertThat(get(bert, other, "product-count?q=" + this.mine).get("count").intValue()).isEqualTo(2);
        assertThat(bert.get("/api/companies/" + other + "/products/" + this.mine + "-3")).isProblem(404, "not-found");
        var own = eventually(() -> get(bert, other, "products/" + this.mine + "-1"),
                it -> it.get("prices").get("amount").stringValue().equals("4.44"));
        assertThat(own.get("prices").get("scale").get(0).get("own").booleanValue()).isTrue();
        assertThat(skus(list("q=" + this.mine))).hasSize(3);
        assertThat(get("products/" + this.mine + "-1").get("prices").get("amount").stringValue()).isEqualTo("10.00");

        feed().removed("assortment", "ASSORTMENT/" + other, 2).send();
        eventually(() -> get(bert, other, "products?q=" + this.mine), it -> skus(it).size() == 3);
    }

    @Test
    @DisplayName("F-073 a price in another currency than the company's is none, and nothing is converted")
    void nothingIsConverted() {
        feed().customer(this.company, "RON")
            .product(this.mine + "-1", "Pump", this.mine, 1)
            .product(this.mine + "-2", "Pipe", this.mine, 1)
            .price(this.company, this.mine + "-1", "RON", "51.20")
            .send();
        eventually(() -> get("products/" + this.mine + "-1"),
                it -> it.get("prices").path("currency").asString("").equals("RON"));

        assertThat(get("products/" + this.mine + "-1").get("prices").get("amount").stringValue()).isEqualTo("51.20");
        var onRequest = eventually(() -> get("products/" + this.mine + "-2"), it -> !it.get("prices").has("amount"));
        assertThat(onRequest.get("prices").has("currency")).isFalse();
        assertThat(onRequest.get("prices").get("scale").isEmpty()).isTrue();
    }

    @Test
    @DisplayName("F-073 an offer holds between its days, and the page says what comes after")
    void saysWhatThePriceWillBe() {
        var until = LocalDate.now().plusDays(3);
        feed().customer(this.company, "EUR")
            .product(this.mine + "-1", "Pump", this.mine, 1)
            .price(CatalogueFeed.json("""
                    {"company": "%s", "sku": "%s", "currency": "EUR", "version": 1,
                     "prices": [{"price": "9.00"}, {"price": "8.00", "validFrom": "2026-01-01", "validUntil": "%s"}]}"""
                .formatted(this.company, this.mine + "-1", until)))
            .send();
        var product = eventually(() -> get("products/" + this.mine + "-1"), it -> it.has("nextPrices"));

        assertThat(product.get("prices").get("amount").stringValue()).isEqualTo("8.00");
        assertThat(product.get("prices").get("scale").get(0).get("until").stringValue()).isEqualTo(until.toString());
        assertThat(product.get("nextPrices").get("on").stringValue()).isEqualTo(until.plusDays(1).toString());
        assertThat(product.get("nextPrices").get("scale").get(0).get("amount").stringValue()).isEqualTo("9.00");
    }

    @Test
    @DisplayName("F-030 prices need prices.read and stock needs stock.read, also as a filter")
    void pricesAndStockAreRightsOfTheirOwn() {
        feed().product(this.mine + "-1", "Pump", this.mine, 1).stock(this.mine + "-1", 1, "3").send();
        eventually(() -> list("group=" + this.mine + "&availability=IN_STOCK"), it -> skus(it).size() == 1);
        var reader = this.portal.member(this.company, Map.of("stock.read", List.of("ACCESS_GROUP")), "catalogue.read");

        for (var path : List.of("products/" + this.mine + "-1", "products?group=" + this.mine,
                "product-comparison?sku=" + this.mine + "-1")) {
            var seen = reader.get(url(path)).body();
            assertThat(seen).contains("Pump").doesNotContain("10.00", "prices", "stock", "Hamburg", "IN_STOCK");
        }
        for (var list : List.of("products", "product-count", "product-groups")) {
            assertThat(reader.get(url(list + "?availability=IN_STOCK"))).isProblem(403, "forbidden")
                .hasReasons("ACCESS_GROUP");
        }
    }

    @Test
    @DisplayName("F-076 services are found beside goods and apart from them, and have no stock")
    void servicesBesideGoods() {
        feed()
            .product(CatalogueFeed.example("product.upserted.v1.service")
                .put("sku", this.mine + "-S")
                .put("productGroup", this.mine))
            .product(CatalogueFeed.example("product.upserted.v1.withdrawn")
                .put("sku", this.mine + "-W")
                .put("productGroup", this.mine))
            .send();
        eventually(() -> list("group=" + this.mine), it -> skus(it).size() == 2);

        assertThat(skus(list("group=" + this.mine + "&service=true"))).containsExactly(this.mine + "-S");
        assertThat(skus(list("group=" + this.mine + "&service=false"))).containsExactly(this.mine + "-W");
        assertThat(skus(list("group=" + this.mine + "&availability=ON_REQUEST"))).containsExactly(this.mine + "-W");
        var service = get("products/" + this.mine + "-S");
        assertThat(service.get("service").booleanValue()).isTrue();
        assertThat(service.has("stock")).isFalse();
        assertThat(service.get("leastQuantity").stringValue()).isEqualTo("1");
        assertThat(service.get("packSize").stringValue()).isEqualTo("0.5");
        assertThat(get("products/" + this.mine + "-W").get("orderable").booleanValue()).isFalse();
    }

    @Test
    void isFoundByWordsNumberAndGtinWhateverTheCaseAndAccents() {
        feed()
            .product(CatalogueFeed.example("product.upserted.v1")
                .put("sku", this.mine + "-PU")
                .put("productGroup", this.mine)
                .put("gtin", "4006381333931"))
            .product(this.mine + "-XX", "Something else", this.mine, 1)
            .send();
        eventually(() -> list("group=" + this.mine), it -> skus(it).size() == 2);

        for (var typed : List.of("umwälz", "UMWALZPUMPE", "pumpe 180", "umwaelz", "4006381333931", "hansa",
                this.mine.toLowerCase(java.util.Locale.ROOT) + "-pu")) {
            assertThat(skus(list("group=" + this.mine + "&q=" + encoded(typed)))).as(typed)
                .containsExactly(this.mine + "-PU");
        }
        assertThat(skus(list("group=" + this.mine + "&q=.*"))).isEmpty();
        assertThat(skus(list("group=" + this.mine + "&q=" + encoded("$where (\\E")))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfNamesWithoutGapOrDouble() {
        var feed = feed();
        for (int i = 0; i < 35; i++) {
            feed.product(this.mine + "-" + i, "Name " + i % 7, i % 2 == 0 ? this.mine : this.mine + "-odd", 1);
        }
        feed.assortment(this.company, 1, List.of(this.mine), odd()).send();
        eventually(() -> list("q=" + this.mine + "&size=50"), it -> skus(it).size() == 35);

        var seen = new ArrayList<String>();
        var names = new ArrayList<String>();
        var page = list("q=" + this.mine + "&size=10");
        while (true) {
            seen.addAll(skus(page));
            page.get("items").forEach(it -> names.add(it.get("name").stringValue()));
            if (page.get("next").isNull()) {
                break;
            }
            page = list("q=" + this.mine + "&size=10&after=" + page.get("next").stringValue());
        }
        assertThat(seen).hasSize(35);
        assertThat(new HashSet<>(seen)).hasSize(35);
        assertThat(names).isSorted();
        assertThat(get("product-count?q=" + this.mine).get("count").intValue()).isEqualTo(35);
        assertThat(
                get("product-groups?q=" + this.mine).get("items").valueStream().map(it -> it.get("count").intValue()))
            .containsExactly(18, 17);
    }

    private List<String> odd() {
        var odd = new ArrayList<String>();
        for (int i = 1; i < 35; i += 2) {
            odd.add(this.mine + "-" + i);
        }
        return odd;
    }

    @ParameterizedTest
    @ValueSource(strings = { "products", "product-count", "product-groups", "product-comparison?sku={sku}",
            "products/{sku}", "products/unknown" })
    @DisplayName("Trap 1: strangers learn nothing, and a member without the right is told why")
    void strangersLearnNothing(String path) {
        feed().product(this.mine + "-1", "Pump", this.mine, 1).send();
        eventually(() -> list("group=" + this.mine), it -> skus(it).size() == 1);
        var asked = path.replace("{sku}", this.mine + "-1");
        var stranger = this.portal.member(this.portal.company(), BUYER);
        var clerk = this.portal.member(this.company, Map.of("catalogue.read", List.of("ACCESS_GROUP")), "orders.read");

        assertThat(stranger.get(url(asked))).isProblem(404, "not-found");
        assertThat(stranger.get(url(asked)).body()).isEqualTo(stranger.get("/api/companies/none/" + asked).body());
        assertThat(clerk.get(url(asked))).isProblem(403, "forbidden").hasReasons("ACCESS_GROUP");
    }

    @ParameterizedTest
    @CsvSource({ "products?availability=SOON, availability, unknown-value", "products?size=5, size, out-of-range",
            "products?service=maybe, service, unknown-value", "products?after=AAAA, after, invalid-cursor",
            "products?colour=red, colour, unknown-parameter", "product-count?size=10, size, unknown-parameter",
            "product-comparison, sku, required",
            "product-comparison?sku=1&sku=2&sku=3&sku=4&sku=5, sku, too-many-values", "products?q=1&q=2, q, repeated" })
    void badInputIsNamed(String path, String field, String code) {
        assertThat(this.anna.get(url(path))).isProblem(400, "invalid-request").namesField(field, code);
    }

    private CatalogueFeed feed() {
        return new CatalogueFeed(this.environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
    }

    private static JsonNode eventually(Callable<JsonNode> page, java.util.function.Predicate<JsonNode> until) {
        return Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .ignoreExceptionsInstanceOf(AssertionError.class)
            .ignoreException(NullPointerException.class)
            .until(() -> {
                try {
                    return page.call();
                }
                catch (AssertionError notYet) {
                    return CatalogueFeed.json("{\"items\": []}");
                }
            }, until);
    }

    private JsonNode list(String query) {
        return list(this.anna, query);
    }

    private JsonNode list(Api who, String query) {
        return get(who, "products?" + query);
    }

    private JsonNode get(String path) {
        return get(this.anna, path);
    }

    private JsonNode get(Api who, String path) {
        return get(who, this.company, path);
    }

    private static JsonNode get(Api who, CompanyId company, String path) {
        var response = who.get("/api/companies/" + company + "/" + path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new JsonMapper().readTree(response.body());
    }

    private String url(String path) {
        return "/api/companies/" + this.company + "/" + path;
    }

    private static String path(String sku) {
        return sku.replace(" ", "%20");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> skus(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.get("sku").stringValue()).toList();
    }

}
