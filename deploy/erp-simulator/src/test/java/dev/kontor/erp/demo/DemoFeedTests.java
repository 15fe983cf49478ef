package dev.kontor.erp.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.event.CustomerPriceUpserted;
import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.event.ErpEvent;
import dev.kontor.erp.event.EventJson;
import dev.kontor.erp.event.ProductUpserted;
import dev.kontor.erp.event.ProjectUpserted;
import dev.kontor.erp.event.StockUpserted;
import dev.kontor.erp.event.StockUpserted.Warehouse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

/// The demo supplier's books are whole, believable, and the same whenever they are opened on the same day.
class DemoFeedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final DemoFeed FEED = new DemoFeed(DemoCatalogue.load(), TODAY);

    private static final List<DocumentUpserted> DOCUMENTS = FEED.documents().toList();

    @Test
    void everyEventKeepsTheContract() {
        assertThat(FEED.events()).allSatisfy((event) -> assertThat(
                Contracts.errors(Contracts.schemaOf(event.type()), new String(EventJson.write(event), UTF_8)))
            .as(event.key())
            .isEmpty());
    }

    @Test
    void theSameDayTellsTheSameToTheByte() {
        assertThat(texts(new DemoFeed(DemoCatalogue.load(), TODAY))).isEqualTo(texts(FEED));
    }

    @Test
    void everyKeyIsToldOnce() {
        assertThat(FEED.events().map(ErpEvent::key)).doesNotHaveDuplicates();
    }

    @Test
    void hasAFewThousandDocumentsOfEveryKindForEveryCompanyAndOneLargeOne() {
        var ofCompany = DOCUMENTS.stream()
            .collect(Collectors.groupingBy(DocumentUpserted::company, Collectors.counting()));
        assertThat(DOCUMENTS).hasSizeBetween(3_000, 8_000);
        assertThat(ofCompany.keySet()).containsExactlyInAnyOrderElementsOf(
                FEED.catalogue().companies().stream().map(DemoCompany::number).toList());
        assertThat(ofCompany.get("10001")).isGreaterThan(1_000);
        assertThat(ofCompany.get("10003")).isLessThan(1_000);
        for (var company : List.of("10001", "10002", "10003", "10004", "10005", "10006", "10007", "10008")) {
            assertThat(DOCUMENTS.stream().filter((it) -> it.company().equals(company)).map(DocumentUpserted::kind))
                .as(company)
                .contains(Kind.values());
        }
    }

    @Test
    void hasAFileForAnAccessGroupThatSomeOfACompanyAreInAndOthersAreNot() {
        var named = FEED.files()
            .filter((it) -> it.audience() != null && it.audience().groups() != null)
            .flatMap((it) -> requireNonNull(requireNonNull(it.audience()).groups()).stream())
            .toList();
        assertThat(named).isNotEmpty();
        assertThat(resource("access-groups").valueStream().map((it) -> it.get("name").asString()).toList())
            .containsAll(named);
        var inIt = resource("persons").valueStream()
            .flatMap((it) -> it.get("memberships").valueStream())
            .collect(Collectors.groupingBy((it) -> it.get("company").asString(), Collectors.mapping(
                    (it) -> it.path("accessGroups").valueStream().anyMatch((one) -> named.contains(one.asString())),
                    Collectors.toSet())));
        assertThat(inIt.values()).contains(Set.of(true, false));
    }

    private static JsonNode resource(String name) {
        return JsonMapper.shared().readTree(DemoFeedTests.class.getResourceAsStream("/demo/" + name + ".json"));
    }

    @Test
    void hasOpenOverduePartlyPaidPaidAndPlannedOnes() {
        var states = new EnumMap<Kind, HashSet<Status>>(Kind.class);
        DOCUMENTS.forEach((it) -> states.computeIfAbsent(it.kind(), (kind) -> new HashSet<>()).add(it.status()));
        assertThat(states.get(Kind.INVOICE)).contains(Status.OPEN, Status.PARTIALLY_PAID, Status.PAID,
                Status.CANCELLED);
        assertThat(states.get(Kind.QUOTE)).contains(Status.OPEN, Status.ACCEPTED, Status.REJECTED, Status.EXPIRED);
        assertThat(states.get(Kind.DELIVERY)).contains(Status.PLANNED, Status.DELIVERED);
        assertThat(states.get(Kind.ORDER)).contains(Status.IN_PROGRESS, Status.COMPLETED, Status.CANCELLED);
        assertThat(DOCUMENTS).anyMatch((it) -> it.kind() == Kind.INVOICE && it.status() == Status.OPEN
                && requireNonNull(it.dueOn()).isBefore(TODAY));
    }

    @Test
    void everyReferencePointsAtADocumentOfTheSameCompanyThatIsNotYounger() {
        Map<String, DocumentUpserted> byKey = DOCUMENTS.stream()
            .collect(Collectors.toMap(DocumentUpserted::key, Function.identity()));
        for (var document : DOCUMENTS) {
            for (var reference : document.references()) {
                var origin = requireNonNull(byKey.get(reference.kind() + "/" + reference.number()), document.key());
                assertThat(origin.company()).isEqualTo(document.company());
                assertThat(origin.issuedOn()).isBeforeOrEqualTo(document.issuedOn());
            }
        }
    }

    @Test
    void totalsAddUpExactly() {
        for (var document : DOCUMENTS) {
            if (document.kind() == Kind.DELIVERY || document.kind() == Kind.GOODS_RETURN) {
                continue;
            }
            var net = document.lines()
                .stream()
                .map((it) -> requireNonNull(it.netAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(net).as(document.key()).isEqualByComparingTo(requireNonNull(document.netTotal()));
            var tax = requireNonNull(document.taxTotal());
            assertThat(document.grossTotal()).isEqualTo(net.add(tax));
            assertThat(tax.signum() > 0).as(document.key())
                .isEqualTo(List.of("10001", "10008").contains(document.company()));
        }
    }

    @Test
    void anInvoiceHasTheLinesOfItsOrderAndDeliveriesShipThemAll() {
        Map<String, DocumentUpserted> byKey = DOCUMENTS.stream()
            .collect(Collectors.toMap(DocumentUpserted::key, Function.identity()));
        var invoice = DOCUMENTS.stream()
            .filter((it) -> it.kind() == Kind.INVOICE && it.references().size() == 3)
            .findFirst()
            .orElseThrow();
        var order = requireNonNull(byKey.get("ORDER/" + invoice.references().getFirst().number()));
        var shipped = invoice.references()
            .stream()
            .skip(1)
            .flatMap((it) -> requireNonNull(byKey.get("DELIVERY/" + it.number())).lines().stream())
            .collect(Collectors.toMap(Line::product, Line::quantity, BigDecimal::add));

        assertThat(invoice.lines()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("follows")
            .isEqualTo(order.lines());
        assertThat(invoice.lines().stream().filter((it) -> !requireNonNull(it.product()).startsWith("DL-")))
            .allSatisfy((it) -> assertThat(shipped.get(it.product())).isEqualByComparingTo(it.quantity()));
    }

    @Test
    void everyLineFollowsFromALineOfTheSameArticleAndNoMoreComesOfItThanIsThere() {
        Map<String, DocumentUpserted> byKey = DOCUMENTS.stream()
            .collect(Collectors.toMap(DocumentUpserted::key, Function.identity()));
        var sums = new TreeMap<String, BigDecimal>();
        for (var document : DOCUMENTS) {
            for (var line : document.lines()) {
                for (var origin : line.follows() == null ? List.<DocumentUpserted.Origin>of() : line.follows()) {
                    var key = origin.kind() + "/" + origin.number();
                    var from = requireNonNull(byKey.get(key), key).lines()
                        .stream()
                        .filter((it) -> it.position() == origin.position())
                        .findFirst()
                        .orElseThrow();
                    assertThat(from.product()).as(document.key()).isEqualTo(line.product());
                    var sum = sums.merge(document.kind() + " of " + key + "#" + origin.position(), line.quantity(),
                            BigDecimal::add);
                    assertThat(sum).as(document.key()).isLessThanOrEqualTo(from.quantity());
                }
            }
        }
        assertThat(sums.keySet()).anyMatch((it) -> it.startsWith("GOODS_RETURN of INVOICE/"))
            .anyMatch((it) -> it.startsWith("DELIVERY of ORDER/"))
            .anyMatch((it) -> it.startsWith("ORDER of QUOTE/"));
    }

    @Test
    void frameworkContractsAreUsedByAndByAndNeverBeyondWhatWasAgreed() {
        var frameworks = DOCUMENTS.stream().filter((it) -> it.kind() == Kind.FRAMEWORK_CONTRACT).toList();
        assertThat(frameworks).extracting(DocumentUpserted::status).contains(Status.ACTIVE, Status.EXPIRED);
        assertThat(frameworks).allSatisfy((contract) -> {
            assertThat(requireNonNull(contract.usedTotal())).isBetween(BigDecimal.ZERO,
                    requireNonNull(contract.netTotal()));
            assertThat(contract.lines()
                .stream()
                .map((line) -> requireNonNull(line.usedAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(contract.usedTotal());
        });
    }

    @Test
    void everyCompanyHasAProjectGoingOnOnEveryDay() {
        for (var day = TODAY; day.isBefore(TODAY.plusYears(1)); day = day.plusDays(7)) {
            var today = day;
            assertThat(new DemoFeed(DemoCatalogue.load(), today).projects()
                .filter((it) -> it.status() == ProjectUpserted.Status.ACTIVE)
                .map(ProjectUpserted::company)).as("%s", today).contains("10001", "10002", "10003", "10004");
        }
    }

    @Test
    void projectsHaveTasksInOrderAndGoFurtherWithTheirVersion() {
        var projects = FEED.projects().toList();
        Map<String, ProjectUpserted> later = new DemoFeed(DemoCatalogue.load(), TODAY.plusDays(5)).projects()
            .collect(Collectors.toMap(ProjectUpserted::key, Function.identity()));

        assertThat(projects).extracting(ProjectUpserted::status)
            .contains(ProjectUpserted.Status.ACTIVE, ProjectUpserted.Status.COMPLETED, ProjectUpserted.Status.PLANNED);
        assertThat(projects).allSatisfy((project) -> {
            assertThat(project.tasks())
                .allSatisfy((task) -> assertThat(task.endsOn()).isBetween(task.startsOn(), project.endsOn()));
            var then = requireNonNull(later.get(project.key()));
            assertThat(then.version()).isGreaterThanOrEqualTo(project.version());
            assertThat(then.version() == project.version()).isEqualTo(then.equals(project));
        });
    }

    @Test
    void aDeliveryHasItsTrackingNumberWhenItHasLeft() {
        assertThat(DOCUMENTS.stream().filter((it) -> it.kind() == Kind.DELIVERY)).allSatisfy((delivery) -> {
            var shipment = requireNonNull(delivery.shipment());
            assertThat(shipment.trackingUrl() != null).isEqualTo(delivery.status() != Status.PLANNED);
            assertThat(shipment.deliveredOn() != null).isEqualTo(delivery.status() == Status.DELIVERED);
        });
    }

    @Test
    void aLaterDayTakesDocumentsFurtherAndChangesNoneOtherwise() {
        Map<String, DocumentUpserted> later = new DemoFeed(DemoCatalogue.load(), TODAY.plusDays(3)).documents()
            .collect(Collectors.toMap(DocumentUpserted::key, Function.identity()));
        var moved = 0;
        for (var document : DOCUMENTS) {
            var then = later.get(document.key());
            if (then == null) {
                continue; // older than two years by then
            }
            assertThat(then.issuedOn()).isEqualTo(document.issuedOn());
            if (document.kind() != Kind.FRAMEWORK_CONTRACT) {
                assertThat(then.lines()).isEqualTo(document.lines());
            }
            assertThat(then.version()).isGreaterThanOrEqualTo(document.version());
            assertThat(then.version() == document.version()).isEqualTo(then.equals(document));
            moved += then.equals(document) ? 0 : 1;
        }
        assertThat(moved).isPositive();
        assertThat(later.values()).anyMatch((it) -> it.issuedOn().isAfter(TODAY));
    }

    @Test
    void companiesComeFromSeveralCountriesWithTheirCurrencies() {
        var companies = FEED.masterData().filter(CustomerUpserted.class::isInstance).map(CustomerUpserted.class::cast);
        assertThat(companies.map((it) -> it.country() + " " + it.currency())).contains("DE EUR", "AT EUR", "RO RON",
                "DK DKK", "GB GBP", "FR EUR");
        assertThat(FEED.masterData().filter(ProductUpserted.class::isInstance)).hasSizeGreaterThan(40);
    }

    @Test
    void everyGtinIsItsArticlesAloneAndHasItsCheckDigit() {
        var numbers = products().map(ProductUpserted::details)
            .map((it) -> requireNonNull(it).gtin())
            .filter(Objects::nonNull)
            .toList();

        assertThat(numbers).hasSizeGreaterThan(40).doesNotHaveDuplicates();
        assertThat(numbers).allSatisfy((it) -> {
            var weighted = 0;
            for (int i = 0; i < 13; i++) {
                weighted += Character.digit(it.charAt(i), 10) * ((i % 2 == 0) ? 1 : 3);
            }
            assertThat(weighted % 10).as(it).isZero();
        });
    }

    @Test
    void customersPayInTheCatalogueWhatTheirDocumentsSay() {
        var prices = FEED.masterData()
            .filter(CustomerPriceUpserted.class::isInstance)
            .map(CustomerPriceUpserted.class::cast)
            .collect(Collectors.toMap((it) -> it.company() + "/" + it.sku(), Function.identity()));
        var compared = 0;
        for (var document : DOCUMENTS) {
            for (var line : document.lines()) {
                var price = prices.get(document.company() + "/" + line.product());
                if (document.kind() == Kind.ORDER && price != null) {
                    assertThat(price.prices().getFirst().price())
                        .isEqualByComparingTo(requireNonNull(line.unitPrice()));
                    assertThat(price.currency()).isEqualTo(document.currency());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(1_000);
        assertThat(prices.keySet()).noneMatch((it) -> it.startsWith("10009/") || it.startsWith("10003/WE-"));
        assertThat(prices.values())
            .anyMatch((it) -> it.prices().stream().anyMatch((item) -> item.validUntil() != null));
    }

    @Test
    void someIsInStockSomeComesSomeIsSoldNoMore() {
        Map<String, StockUpserted> stock = FEED.masterData()
            .filter(StockUpserted.class::isInstance)
            .map(StockUpserted.class::cast)
            .collect(Collectors.toMap(StockUpserted::sku, Function.identity()));

        assertThat(stock.values().stream().flatMap((it) -> it.warehouses().stream()).map(Warehouse::code))
            .contains("HAM", "LEJ", "CLJ");
        assertThat(requireNonNull(stock.get("PU-2060")).warehouses())
            .allSatisfy((it) -> assertThat(it.quantity()).isZero())
            .anySatisfy((it) -> assertThat(it.nextOn()).isAfter(TODAY));
        assertThat(
                products().filter((it) -> !requireNonNull(it.details()).orderable()).map((it) -> stock.get(it.sku())))
            .isNotEmpty()
            .allSatisfy((it) -> assertThat(requireNonNull(it).warehouses())
                .allSatisfy((warehouse) -> assertThat(warehouse.nextOn()).isNull()));
        assertThat(products().filter(ProductUpserted::service).map((it) -> stock.get(it.sku()))).containsOnlyNulls();
    }

    @Test
    void aLaterDayChangesMasterDataWithARisingVersionOnly() {
        Map<String, ErpEvent> before = FEED.masterData().collect(Collectors.toMap(ErpEvent::key, Function.identity()));
        for (int days : List.of(1, 3, 10, 40, 200)) {
            new DemoFeed(DemoCatalogue.load(), TODAY.plusDays(days)).masterData().forEach((then) -> {
                var now = requireNonNull(before.get(then.key()));
                assertThat(then.version()).isGreaterThanOrEqualTo(now.version());
                assertThat(then.version() == now.version()).as(then.key()).isEqualTo(then.equals(now));
            });
        }
    }

    private static Stream<ProductUpserted> products() {
        return FEED.masterData().filter(ProductUpserted.class::isInstance).map(ProductUpserted.class::cast);
    }

    private static List<String> texts(DemoFeed feed) {
        return feed.events().map((it) -> new String(EventJson.write(it), UTF_8)).toList();
    }

}
