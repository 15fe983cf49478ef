package dev.kontor.documents;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.erp.ADocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;

import static dev.kontor.documents.CompanyApi.json;
import static dev.kontor.documents.CompanyApi.numbers;
import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@DocumentsService
class DocumentQueriesIT {

    @Autowired
    Portal portal;

    @Autowired
    MongoOperations mongo;

    CompanyId company;

    Api anna;

    CompanyApi own;

    @BeforeEach
    void aCompanyWithOneMember() {
        this.company = this.portal.company();
        this.anna = this.portal.member(this.company, Portal.EVERYTHING);
        this.own = new CompanyApi(this.company, this.anna);
    }

    @Test
    @DisplayName("F-053 F-054 criteria combine with AND")
    void filtersCombine() {
        this.portal.store(invoice("A-1").status("PAID").gross("10.00").issuedOn(LocalDate.of(2026, 1, 1)),
                invoice("A-2").status("PAID").gross("20.00").issuedOn(LocalDate.of(2026, 1, 2)),
                invoice("A-3").status("OPEN").gross("20.00").issuedOn(LocalDate.of(2026, 1, 2)),
                invoice("A-4").status("PAID").gross("30.00").issuedOn(LocalDate.of(2026, 1, 2)),
                invoice("A-5").status("PAID").gross("20.00").issuedOn(LocalDate.of(2026, 1, 3)),
                invoice("B-6").status("PAID").gross("20.00").issuedOn(LocalDate.of(2026, 1, 2)));

        assertThat(numbers(list("kind=invoices&number=" + name("A")
                + "&status=PAID&status=CANCELLED&from=2026-01-02&to=2026-01-02" + "&minAmount=20&maxAmount=20.000")))
            .containsExactly(name("A-2"));
        assertThat(numbers(list("kind=invoices&number=" + name("A-").toLowerCase(Locale.ROOT))))
            .as("typed without capitals")
            .hasSize(5);
        assertThat(numbers(list("kind=invoices&minAmount=20.01"))).containsExactly(name("A-4"));
        assertThat(numbers(list("kind=orders"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = { "orderer=anna@example.com; A B", "unit=K-100; A C", "orderer=nobody@example.com;",
                    "product-group=Pumps|Tools; A B", "product-group=Pumps; B", "product-group=Pum; ",
                    "product-group=P.*; ", "orderer=anna@example.com&product-group=Pumps; B", "unit=; ",
                    "something-new=x; " })
    @DisplayName("F-030 who sees a part sees it in list, count, overview and search, and of the rest nothing")
    void showsOnlyThePart(String restrictions, String expected) {
        this.portal.store(invoice("A").orderer("Anna@Example.com", "K-100").productGroups("Pumps", "Tools"),
                invoice("B").orderer("anna@example.com", "K-200").productGroups("Pumps"),
                invoice("C").orderer("ben@example.com", "K-100").productGroups("Paints", "Pumps"), invoice("D"));
        var kept = new TreeMap<String, List<String>>();
        for (var one : restrictions.split("&")) {
            var parts = one.split("=", 2);
            kept.put(parts[0], parts[1].isEmpty() ? List.of() : List.of(parts[1].split("\\|")));
        }
        var some = this.portal.restricted(this.company, kept);
        var visible = (expected == null) ? List.<String>of() : List.of(expected.split(" "));

        for (var sort : List.of("number", "-issuedOn", "grossTotal")) {
            assertThat(numbers(this.own.as(some).get("documents?kind=invoices&sort=" + sort)))
                .containsExactlyInAnyOrderElementsOf(visible.stream().map(this::name).toList());
        }
        assertThat(numbers(this.own.as(some).get("search?q=" + name("").toLowerCase(Locale.ROOT))))
            .hasSameSizeAs(visible);
        var count = this.own.as(some).get("documents/count?kind=invoices");
        assertThat(count.get("count").intValue()).isEqualTo(visible.size());
        assertThat(count.get("totals")).hasSize(visible.isEmpty() ? 0 : 1);
        this.own.as(some).get("documents/overview").forEach(kind -> {
            var size = kind.get("kind").stringValue().equals("invoices") ? visible.size() : 0;
            assertThat(kind.get("count").intValue()).isEqualTo(size);
            assertThat(kind.get("latest")).hasSize(Math.min(size, 3));
        });
        for (var one : List.of("A", "B", "C", "D")) {
            var path = "/api/companies/" + this.company + "/documents/invoices/" + name(one);
            if (visible.contains(one)) {
                assertThat(some.get(path).statusCode()).isEqualTo(200);
            }
            else {
                assertThat(some.get(path)).as("as an unknown number").isProblem(404, "not-found");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "-issuedOn, C B A", "issuedOn, A B C", "number, A B C", "-number, C B A", "grossTotal, B C A",
            "-grossTotal, A C B", "status, C B A", "-status, A B C" })
    void sortsBothWays(String sort, String expected) {
        this.portal.store(invoice("A").gross("9.00").issuedOn(LocalDate.of(2026, 1, 1)),
                invoice("B").gross("-3.00").issuedOn(LocalDate.of(2026, 1, 2)),
                invoice("C").gross("5.00").issuedOn(LocalDate.of(2026, 1, 2)));

        assertThat(numbers(list("kind=invoices&sort=" + sort)))
            .containsExactly(List.of(expected.split(" ")).stream().map(this::name).toArray(String[]::new));
    }

    @Test
    @DisplayName("F-057 due date, paid and open amount on every payable document; B-02 as of which event")
    void aRowSaysWhatIsOwedAndHowFreshItIs() {
        this.portal.store(invoice("A").gross("1002.6").paid("500").status("PARTIALLY_PAID"),
                invoice("B").issuedOn(LocalDate.of(2020, 1, 1)).asOf("2026-10-01T12:00:00.123Z"));

        var page = list("kind=invoices");

        assertThat(page.get("asOf").stringValue()).isEqualTo("2026-10-01T12:00:00.123Z");
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(page.get("items").get(0)).isEqualTo(json("""
                {"kind": "invoices", "number": "%s", "status": "PARTIALLY_PAID", "issuedOn": "2026-09-14",
                 "dueOn": "2026-10-14", "currency": "EUR", "netTotal": "802.08", "grossTotal": "1002.60",
                 "paidTotal": "500.00", "openTotal": "502.60", "channel": "ONLINE"}""".formatted(name("A"))));
    }

    @Test
    void countsAndSumsPerCurrencyAndNeverAcross() {
        this.portal.store(invoice("A").gross("0.10"), invoice("B").gross("0.20"),
                invoice("C").gross("1000").currency("JPY"), invoice("D").gross("5.00").status("PAID"));

        assertThat(this.own.get("documents/count?kind=invoices&status=OPEN")).isEqualTo(json("""
                {"count": 3, "capped": false, "totals": [
                  {"currency": "EUR", "net": "0.24", "gross": "0.30"},
                  {"currency": "JPY", "net": "800", "gross": "1000"}]}"""));
        assertThat(this.own.get("documents/count?kind=orders")).isEqualTo(json("""
                {"count": 0, "capped": false, "totals": []}"""));
    }

    @Test
    void aDeliveryWithoutAmountsHasNoneAndAddsNothing() {
        var delivery = ADocument.of("DELIVERY", name("L")).company(this.company.value()).gross(null);
        this.portal.store(delivery);

        assertThat(list("kind=deliveries").get("items").get(0).has("grossTotal")).isFalse();
        assertThat(this.own.get("documents/count?kind=deliveries")).isEqualTo(json("""
                {"count": 1, "capped": false, "totals": []}"""));
        assertThat(numbers(list("kind=deliveries&minAmount=0"))).isEmpty();
    }

    @Test
    @DisplayName("F-055 a document with its lines, by a number with slashes")
    void readsADocument() {
        this.portal.store(invoice("RE/2026 7/1").gross("20.00").commission("Neubau").asOf("2026-10-01T12:00:00Z"));

        assertThat(this.own.get("documents/invoices/" + name("RE/2026%207/1"))).isEqualTo(json("""
                {"kind": "invoices", "number": "%s", "version": "1", "status": "OPEN", "issuedOn": "2026-09-14",
                 "dueOn": "2026-10-14", "currency": "EUR", "netTotal": "16.00", "taxTotal": "4.00",
                 "grossTotal": "20.00", "openTotal": "20.00", "channel": "ONLINE", "commission": "Neubau",
                 "references": [{"kind": "orders", "number": "AU-1"}],
                 "lines": [
                   {"position": 1, "product": "SKU-1", "description": "Umwälzpumpe 25-60, 180 mm",
                    "quantity": "2.50", "unit": "H87", "unitPrice": "4.00", "netAmount": "10.00"},
                   {"position": 2, "product": "SKU-2", "description": "Umwälzpumpe 25-60, 180 mm",
                    "quantity": "2.50", "unit": "H87", "unitPrice": "4.00", "netAmount": "10.00"}],
                 "asOf": "2026-10-01T12:00:00Z"}""".formatted(name("RE/2026 7/1"))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "invoices/none", "invoices", "invoices/", "receipts/1", "INVOICE/1", "invoices/.*",
            "invoices/%7B%7D" })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(this.own.ask("documents/" + path)).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("F-067 F-085 a delivery says how it travels, in its list and by itself")
    void aDeliverySaysHowItTravels() {
        this.portal.store(ADocument.of("DELIVERY", name("L"))
            .company(this.company.value())
            .gross(null)
            .shippedBy("Nordkurier", "NK 4471", "https://tracking.example/NK4471", 2));
        var shipment = json("""
                {"carrier": "Nordkurier", "trackingNumber": "NK 4471", "trackingUrl": "https://tracking.example/NK4471",
                 "parcels": 2, "plannedOn": "2026-09-16", "shippedOn": "2026-09-15", "deliveredOn": "2026-09-17"}""");

        assertThat(list("kind=deliveries").get("items").get(0).get("shipment")).isEqualTo(shipment);
        assertThat(this.own.get("documents/deliveries/" + name("L")).get("shipment")).isEqualTo(shipment);
    }

    @Test
    @DisplayName("F-064 F-108 a framework contract says what is agreed, used and left, by quantity and value, and its term")
    void aFrameworkContractSaysWhatIsLeft() {
        this.portal.store(ADocument.of("FRAMEWORK_CONTRACT", name("RV"))
            .company(this.company.value())
            .subject("Pumpen 2026")
            .term(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
            .gross("500.00")
            .used("160.00")
            .noLines()
            .agreed("PU-2040", "100", "37.5"));

        var row = list("kind=framework-contracts&status=ACTIVE").get("items").get(0);
        assertThat(row.get("remainingTotal").stringValue()).isEqualTo("240.00");
        assertThat(row.get("subject").stringValue()).isEqualTo("Pumpen 2026");
        var contract = this.own.get("documents/framework-contracts/" + name("RV"));
        assertThat(contract.get("validUntil").stringValue()).isEqualTo("2026-12-31");
        assertThat(contract.get("lines").get(0)).isEqualTo(json("""
                {"position": 1, "product": "PU-2040", "description": "Article PU-2040", "quantity": "100",
                 "unit": "H87", "unitPrice": "4.00", "netAmount": "400.00", "usedQuantity": "37.5",
                 "remainingQuantity": "62.5", "usedAmount": "150.00", "remainingAmount": "250.00"}"""));
    }

    @Test
    @DisplayName("F-107 a contract says its subject, its term, until when notice can be given, and what it does at its end")
    void aContractSaysItsTerms() {
        this.portal.store(ADocument.of("CONTRACT", name("VT"))
            .company(this.company.value())
            .subject("Wartung der Heizzentrale")
            .term(LocalDate.of(2026, 2, 1), LocalDate.of(2028, 1, 31))
            .renewedUnlessNotice(LocalDate.of(2027, 10, 31), 12));

        var row = list("kind=contracts").get("items").get(0);
        assertThat(row.get("subject").stringValue()).isEqualTo("Wartung der Heizzentrale");
        assertThat(row.get("noticeBy").stringValue()).isEqualTo("2027-10-31");
        var contract = this.own.get("documents/contracts/" + name("VT"));
        assertThat(contract.get("validFrom").stringValue()).isEqualTo("2026-02-01");
        assertThat(contract.get("validUntil").stringValue()).isEqualTo("2028-01-31");
        assertThat(contract.get("noticeBy").stringValue()).isEqualTo("2027-10-31");
        assertThat(contract.get("renewalMonths").intValue()).isEqualTo(12);
    }

    @Test
    @DisplayName("F-060 F-061 F-069 F-070 F-071 F-107 tax invoices, goods returns and contracts are lists of their own")
    void everyKindIsAListOfItsOwn() {
        for (var kind : DocumentKind.values()) {
            this.portal.store(ADocument.of(kind.name(), name("N-" + kind.slug())).company(this.company.value()));
        }
        for (var kind : DocumentKind.values()) {
            assertThat(numbers(list("kind=" + kind.slug()))).containsExactly(name("N-" + kind.slug()));
            assertThat(numbers(list("kind=" + kind.slug() + "&number=" + name("N-")))).hasSize(1);
        }
    }

    @Test
    @DisplayName("F-058 F-059 orders and quotes by commission; F-061 goods returns by the document they follow from")
    void directFilters() {
        this.portal.store(order("A").commission("Neubau Hafenkante"), order("B").commission("NEUBAU Nord"),
                order("C").commission("Lager"), order("D"),
                ADocument.of("GOODS_RETURN", name("R")).company(this.company.value()).from("INVOICE/" + name("I-1")),
                ADocument.of("GOODS_RETURN", name("S")).company(this.company.value()).from("INVOICE/" + name("I-10")));

        assertThat(numbers(list("kind=orders&commission=neubau&sort=number"))).containsExactly(name("A"), name("B"));
        assertThat(numbers(list("kind=orders&commission=Neubau+N"))).containsExactly(name("B"));
        assertThat(numbers(list("kind=orders&commission=neubau"))).containsExactly(name("A"), name("B"));
        assertThat(numbers(list("kind=orders&commission=neubau&sort=-commission"))).containsExactly(name("B"),
                name("A"));
        assertThat(this.own.get("documents/count?kind=orders&commission=neubau").get("count").intValue()).isEqualTo(2);
        assertThat(numbers(list("kind=goods-returns&document=" + name("i-1")))).containsExactly(name("R"));
    }

    @Test
    @DisplayName("F-057 invoices by due date; F-054 and every other filter with it")
    void filtersByDueDate() {
        this.portal.store(invoice("A").dueOn(LocalDate.of(2026, 1, 1)), invoice("B").dueOn(LocalDate.of(2026, 1, 3)),
                invoice("C").dueOn(LocalDate.of(2026, 1, 2)).status("PAID"),
                invoice("D").dueOn(LocalDate.of(2026, 1, 2)).gross("5"));

        assertThat(numbers(list("kind=invoices&dueTo=2026-01-02"))).containsExactly(name("A"), name("C"), name("D"));
        assertThat(numbers(list("kind=invoices&sort=-dueOn&status=OPEN"))).containsExactly(name("B"), name("D"),
                name("A"));
        assertThat(numbers(list("kind=invoices&dueFrom=2026-01-02&status=OPEN&minAmount=6")))
            .containsExactly(name("B"));
        assertThat(this.own.get("documents/count?kind=invoices&dueTo=2026-01-02&status=OPEN").get("count").intValue())
            .isEqualTo(2);
    }

    @Test
    @DisplayName("F-058 F-059 number, commission and customer's reference find documents of every kind")
    void searchesEveryKindByWhatStandsOnIt() {
        this.portal.store(invoice("X-10"), invoice("X-1").issuedOn(LocalDate.of(2020, 1, 1)),
                ADocument.of("ORDER", name("Y-7")).company(this.company.value()).commission("NEUBAU Hafenkante (3.OG)"),
                ADocument.of("QUOTE", name("Z-8")).company(this.company.value()).customerReference("B-88123"));

        assertThat(numbers(search(name("x-1")))).as("the exact hit first").containsExactly(name("X-1"), name("X-10"));
        assertThat(numbers(search(name("X-1").toUpperCase(Locale.ROOT)))).containsExactly(name("X-1"), name("X-10"));
        assertThat(numbers(search("neubau hafenkante (3"))).containsExactly(name("Y-7"));
        assertThat(numbers(search("b-88"))).containsExactly(name("Z-8"));
        assertThat(numbers(search("88"))).isEmpty();
        assertThat(numbers(search(".*"))).isEmpty();
    }

    @Test
    @DisplayName("F-052 F-058 F-059 search finds documents by an article's number or words, and says on which line")
    void searchesByArticle() {
        var sku = name("PU-2040");
        this.portal.store(order("A-2").line(sku, "2", null).issuedOn(LocalDate.of(2026, 1, 2)),
                delivery("A-3").line(sku, "2", null).from("ORDER/" + name("A-2")).issuedOn(LocalDate.of(2026, 1, 3)),
                delivery("A-4").from("ORDER/" + name("A-2")),
                invoice("A-5").line(sku, "2", null).from("DELIVERY/" + name("A-3")).issuedOn(LocalDate.of(2026, 1, 4)),
                invoice("A-6").line(sku, "2", null).from("ORDER/unknown"),
                quote("A-1").line(sku, "2", null).issuedOn(LocalDate.of(2026, 1, 1)));
        var word = "tauchpumpe" + this.company.value().replaceAll("\\W", "");
        shelve(sku, word + " edelstahl", null);
        var expected = List.of(name("A-5"), name("A-3"), name("A-2"), name("A-1"));

        for (var typed : List.of(sku, sku.toLowerCase(Locale.ROOT), word, "Edelst " + word, word.substring(0, 12))) {
            assertThat(numbers(search(typed))).as("what follows from an order, the newest first, by %s", typed)
                .isEqualTo(expected);
        }
        var found = search(word);
        assertThat(found.get("lines")).hasSize(4);
        assertThat(found.get("lines").get(2)).isEqualTo(json("""
                {"kind": "orders", "number": "%s", "position": 3, "product": "%s", "description": "Article %s"}"""
            .formatted(name("A-2"), sku, sku)));
        assertThat(search(name("A-2")).get("lines")).as("found by its number").isEmpty();
        assertThat(found.get("moreArticles").booleanValue()).isFalse();
        assertThat(found.get("byOrigin").valueStream().map(JsonNode::stringValue)).containsExactly("deliveries",
                "invoices", "credit-notes", "tax-invoices", "goods-returns");
        var clerk = this.portal.member(this.company, "invoices.read", "quotes.read");
        assertThat(numbers(this.own.as(clerk).get("search?q=" + word))).as("who may not see the order")
            .containsExactly(name("A-1"));
    }

    @Test
    @DisplayName("F-058 F-059 what no document came before is found by its article itself, and with it what follows from it")
    void searchesByArticleWhatFollowsFromNothing() {
        var sku = name("PU-2040");
        this.portal.store(invoice("C-1").line(sku, "2", null).from().issuedOn(LocalDate.of(2026, 1, 1)),
                delivery("C-2").line(sku, "2", null).from("RECEIPT/4711").issuedOn(LocalDate.of(2026, 1, 2)),
                ADocument.of("GOODS_RETURN", name("C-3"))
                    .company(this.company.value())
                    .line(sku, "1", null)
                    .from("INVOICE/" + name("C-1"))
                    .issuedOn(LocalDate.of(2026, 1, 3)),
                contract("C-4").line(sku, "2", null).from().issuedOn(LocalDate.of(2026, 1, 4)),
                invoice("C-5").line(sku, "2", null).from("CONTRACT/" + name("C-4")).issuedOn(LocalDate.of(2026, 1, 5)),
                invoice("C-6").line(sku, "2", null).from("ORDER/unknown"), invoice("C-7").from());

        var found = search(sku);
        assertThat(numbers(found)).containsExactly(name("C-5"), name("C-4"), name("C-3"), name("C-2"), name("C-1"));
        assertThat(found.get("lines")).hasSize(5);
        assertThat(found.get("lines").get(4).get("position").intValue()).isEqualTo(3);
        var clerk = this.portal.member(this.company, "invoices.read");
        assertThat(numbers(this.own.as(clerk).get("search?q=" + sku))).as("who may see no contract")
            .containsExactly(name("C-1"));
    }

    @Test
    @DisplayName("F-058 F-059 the text of a line without an article finds documents of every kind, and the line is named")
    void searchesByTextsOfLines() {
        var word = "expressversand" + this.company.value().replaceAll("\\W", "");
        this.portal.store(
                order("T-1").text("Zuschlag, " + word + " 50 % (netto) \\E").issuedOn(LocalDate.of(2026, 1, 1)),
                invoice("T-2").text(word.toUpperCase(Locale.ROOT)).from().issuedOn(LocalDate.of(2026, 1, 3)),
                delivery("T-3").text("Nichts dergleichen")
                    .text("Öl " + word)
                    .from("ORDER/" + name("T-1"))
                    .issuedOn(LocalDate.of(2026, 1, 2)),
                order("T-4").commission(word + " Nord").text(word).issuedOn(LocalDate.of(2025, 1, 1)),
                order("T-5").line(name("S-1"), "1", null).commission("das " + word));

        var found = search(word.substring(0, 12));
        assertThat(numbers(found)).as("by itself first, then the newest")
            .containsExactly(name("T-4"), name("T-2"), name("T-3"), name("T-1"));
        assertThat(found.get("lines")).as("found by itself").hasSize(3);
        assertThat(found.get("lines").get(1)).isEqualTo(json("""
                {"kind": "deliveries", "number": "%s", "position": 4, "description": "Öl %s"}""".formatted(name("T-3"),
                word)));
        for (var typed : List.of("zuschlag, " + word, "Zuschlag, " + word + " 50 % (n",
                "Zuschlag, " + word + " 50 % (netto) \\E")) {
            assertThat(numbers(search(typed))).as(typed).containsExactly(name("T-1"));
        }
        assertThat(numbers(search("ÖL " + word))).containsExactly(name("T-3"));
        for (var typed : List.of(word.substring(1), "zuschlag.*" + word, "(" + word + ")", "[a-z]|" + word,
                "Article " + name("S-1"))) {
            assertThat(numbers(search(typed))).as(typed).isEmpty();
        }
    }

    @Test
    @DisplayName("F-058 what stands on many lines does not hide what a document is about")
    void textsOfLinesComeLast() {
        var word = "montage" + this.company.value().replaceAll("\\W", "");
        this.portal.store(IntStream.range(0, 30).mapToObj(i -> invoice("M-" + i).text(word)));
        this.portal.store(invoice("HALL").commission(word + "halle").issuedOn(LocalDate.of(2020, 1, 1)));

        assertThat(numbers(search(word))).hasSize(20).startsWith(name("HALL"));
    }

    @Test
    @DisplayName("F-030 Trap 1: neither the text of a line nor an article without an order finds a document of another company, of product groups that a member is not kept to, or of somebody else")
    void linesFindOnlyWhatIsSeen() {
        var word = "geheim" + this.company.value().replaceAll("\\W", "");
        var pump = name("PU-1");
        var paint = name("F-1");
        this.portal.store(invoice("MIXED").noLines().grouped(pump, "Pumps").grouped(paint, "Paints").text(word).from(),
                delivery("PUMPS").noLines().grouped(pump, "Pumps").text(word).from().orderer("a@example.com", "K-1"),
                invoice("NO-GROUP").noLines().line(paint, "1", null).text(word).from(),
                invoice("PAINTS").noLines().grouped(paint, "Paints").text(word).from().orderer("b@example.com", "K-1"));
        var painter = this.portal.restricted(this.company, Map.of("product-group", List.of("Paints")));
        var buyer = this.portal.restricted(this.company, Map.of("orderer", List.of("b@example.com")));
        var other = this.portal.company();
        var bert = this.portal.member(other, Portal.EVERYTHING);

        assertThat(numbers(search(word))).as("who sees everything").hasSize(4);
        assertThat(numbers(search(paint))).hasSize(3);
        for (var who : List.of(painter, buyer)) {
            for (var typed : List.of(word, paint)) {
                var found = this.own.as(who).get("search?q=" + typed);
                assertThat(numbers(found)).as(typed).containsExactly(name("PAINTS"));
                assertThat(found.get("lines")).hasSize(1);
            }
            assertThat(numbers(this.own.as(who).get("search?q=" + pump))).isEmpty();
        }
        for (var typed : List.of(word, paint, pump)) {
            assertThat(json(bert.get("/api/companies/" + other + "/search?q=" + typed).body()).get("items").isEmpty())
                .isTrue();
        }
    }

    @Test
    @DisplayName("F-052 a search that means more articles than are looked for says so")
    void searchOfManyArticles() {
        var word = "dichtung" + this.company.value().replaceAll("\\W", "");
        for (int i = 10; i < 51; i++) {
            shelve(name("D-" + i), word + " " + i, null);
        }
        this.portal.store(order("A").line(name("D-10"), "1", null), order("B").line(name("D-50"), "1", null));

        assertThat(search(word).get("moreArticles").booleanValue()).isTrue();
        assertThat(numbers(search(word))).containsExactly(name("A"));
        assertThat(search(word + " 50").get("moreArticles").booleanValue()).isFalse();
        assertThat(numbers(search(word + " 50"))).containsExactly(name("B"));
    }

    @Test
    @DisplayName("F-030 Trap 1: no article finds a document of another company, nor one of product groups that a member is not kept to")
    void articlesFindOnlyWhatIsSeen() {
        var sku = name("PU-1");
        var mixed = order("MIXED").noLines().grouped(sku, "Pumps").grouped(name("F-1"), "Paints");
        var pumps = order("PUMPS").noLines().grouped(sku, "Pumps");
        this.portal.store(mixed, pumps,
                invoice("OF-PUMPS").noLines().grouped(sku, "Pumps").from("ORDER/" + name("PUMPS")),
                order("PAINTS").noLines().grouped(name("F-1"), "Paints"));
        var word = "geheim" + this.company.value().replaceAll("\\W", "");
        shelve(sku, word, "Pumps");
        shelve(name("F-1"), "farbe " + word, "Paints");
        var painter = this.portal.restricted(this.company, Map.of("product-group", List.of("Paints")));
        var other = this.portal.company();
        var bert = this.portal.member(other, Portal.EVERYTHING);

        assertThat(numbers(search(word))).as("who sees everything").hasSize(4);
        for (var typed : List.of(sku, sku.toLowerCase(Locale.ROOT), name("pumps"))) {
            assertThat(numbers(this.own.as(painter).get("search?q=" + typed))).as(typed).isEmpty();
        }
        assertThat(numbers(this.own.as(painter).get("search?q=" + word))).containsExactly(name("PAINTS"));
        for (var typed : List.of(sku, word)) {
            assertThat(json(bert.get("/api/companies/" + other + "/search?q=" + typed).body()).get("items").isEmpty())
                .isTrue();
        }
    }

    @Test
    @DisplayName("F-107 a contract is found by the beginning of its subject, and of each of its words")
    void searchesBySubject() {
        this.portal.store(
                ADocument.of("CONTRACT", name("V-1")).company(this.company.value()).subject("Wartung der Wärmepumpen"));

        for (var typed : List.of("wärmep", "Wartung der", "WARTUNG")) {
            assertThat(numbers(search(typed))).as(typed).containsExactly(name("V-1"));
        }
        assertThat(numbers(search("pumpen"))).isEmpty();
    }

    private void shelve(String sku, String name, @Nullable String group) {
        this.mongo.getCollection("shelf")
            .insertOne(new Document("_id", sku).append("listed", true)
                .append("place", name + "\u0001" + sku)
                .append("group", group)
                .append("service", false)
                .append("text", name + " " + sku.toLowerCase(Locale.ROOT))
                .append("availability", "ON_REQUEST"));
    }

    @Test
    @DisplayName("F-058 a number is found however it is written and typed, and once also when the commission begins alike")
    void searchesNumbersInAnyCase() {
        var capitals = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
        var mixed = "Re-" + capitals;
        this.portal.store(
                ADocument.of("INVOICE", capitals).company(this.company.value()).commission(capitals + " north"),
                ADocument.of("ORDER", mixed).company(this.company.value()));

        for (var typed : List.of(capitals, capitals.toLowerCase(Locale.ROOT), capitals.substring(0, 9))) {
            assertThat(numbers(search(typed))).as(typed).containsExactly(capitals);
        }
        for (var typed : List.of(mixed, mixed.toLowerCase(Locale.ROOT), mixed.toUpperCase(Locale.ROOT))) {
            assertThat(numbers(search(typed))).as(typed).containsExactly(mixed);
        }
    }

    @Test
    @DisplayName("F-048 the overview's numbers equal the lists behind them")
    void overviewShowsTheNewestOfEachKind() {
        for (int day = 1; day <= 5; day++) {
            this.portal.store(invoice("N-" + day).issuedOn(LocalDate.of(2026, 1, day)));
        }

        var overview = this.own.get("documents/overview");

        assertThat(overview.valueStream().map(kind -> kind.get("kind").stringValue())).containsExactly("orders",
                "quotes", "deliveries", "invoices", "credit-notes", "tax-invoices", "goods-returns", "contracts",
                "framework-contracts");
        assertThat(overview.get(3).get("count").intValue()).isEqualTo(5);
        assertThat(overview.get(3).get("latest").valueStream().map(it -> it.get("number").stringValue()))
            .containsExactly(name("N-5"), name("N-4"), name("N-3"));
        assertThat(overview.get(0).get("latest").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "documents?kind=invoices", "documents?kind=nonsense", "documents/count?kind=invoices",
            "documents/overview", "documents/invoices/{number}", "documents/invoices/unknown",
            "documents/nonsense/unknown", "search?q={number}", "search" })
    @DisplayName("Trap 1: to a person of another company everything of this one is as unknown as a company that does not exist")
    void strangersLearnNothing(String path) {
        this.portal.store(invoice("SECRET"));
        var stranger = this.portal.member(this.portal.company(), Portal.EVERYTHING);
        var asked = path.replace("{number}", name("SECRET"));

        var answer = this.own.as(stranger).ask(asked);

        assertThat(answer).isProblem(404, "not-found");
        var unknown = stranger.get("/api/companies/no-such-company/" + asked);
        assertThat(answer.body()).isEqualTo(unknown.body());
        assertThat(withoutDate(answer)).isEqualTo(withoutDate(unknown));
    }

    @Test
    @DisplayName("Trap 1: a member never sees another company's document through his own company")
    void ownCompanyShowsOwnDocumentsOnly() {
        this.portal.store(invoice("SECRET").commission("common word"));
        var other = this.portal.company();
        var bert = this.portal.member(other, Portal.EVERYTHING);
        var own = "/api/companies/" + other + "/";

        assertThat(bert.get(own + "documents/invoices/" + name("SECRET"))).isProblem(404, "not-found");
        assertThat(json(bert.get(own + "documents?kind=invoices").body()).get("items").isEmpty()).isTrue();
        assertThat(json(bert.get(own + "documents?kind=invoices&number=" + name("S")).body()).get("items").isEmpty())
            .isTrue();
        assertThat(json(bert.get(own + "documents/count?kind=invoices").body()).get("count").intValue()).isZero();
        assertThat(json(bert.get(own + "search?q=common").body()).get("items").isEmpty()).isTrue();
        assertThat(bert.get(own + "documents/overview").body()).doesNotContain("SECRET");
    }

    @Test
    @DisplayName("B-01 a refusal names the rules; overview and search leave out what may not be seen")
    void aKindNeedsItsPermission() {
        this.portal.store(invoice("I"), ADocument.of("ORDER", name("I-order")).company(this.company.value()));
        var clerk = this.portal.member(this.company,
                Map.of("invoices.read", List.of("SETTINGS_PROFILE", "ACCESS_GROUP")), "orders.read");

        for (var path : List.of("documents?kind=invoices", "documents/count?kind=invoices",
                "documents/invoices/" + name("I"), "documents/invoices/unknown")) {
            assertThat(this.own.as(clerk).ask(path)).isProblem(403, "forbidden")
                .hasReasons("SETTINGS_PROFILE", "ACCESS_GROUP");
        }
        assertThat(
                this.own.as(clerk).get("documents/overview").valueStream().map(kind -> kind.get("kind").stringValue()))
            .containsExactly("orders");
        assertThat(numbers(this.own.as(clerk).get("search?q=" + name("I")))).containsExactly(name("I-order"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            documents                                        | kind      | required
            documents?kind=invoices&size=0                   | size      | out-of-range
            documents?kind=invoices&size=10000               | size      | out-of-range
            documents?kind=invoices&status=LOST              | status    | unknown-value
            documents?kind=invoices&from=2026-02-01&to=2026-01-01 | from  | reversed-range
            documents?kind=invoices&minAmount=9e99           | minAmount | not-an-amount
            documents?kind=invoices&colour=red               | colour    | unknown-parameter
            documents?kind=invoices&kind=orders              | kind      | repeated
            documents?kind=invoices&after=AAAA               | after     | invalid-cursor
            documents/count?kind=invoices&size=50            | size      | unknown-parameter
            documents/overview?kind=invoices                 | kind      | unknown-parameter
            documents/invoices/1?lines=no                    | lines     | unknown-parameter
            search                                           | q         | required
            search?q=%20                                     | q         | required
            search?q=a&q=b                                   | q         | repeated
            search?q=a%00b                                   | q         | invalid-characters
            """)
    void badInputIsNamed(String path, String field, String code) {
        assertThat(this.own.ask(path)).isProblem(400, "invalid-request").namesField(field, code);
    }

    @ParameterizedTest
    @CsvSource({ "de, Muss ein Datum wie", "en, Must be a date", "ro, Trebuie să fie o dată", "da, Skal være en dato" })
    void mistakesAreExplainedInTheLanguageOfTheCaller(String language, String words) {
        assertThat(this.anna.in(language).get(this.own.path("documents?kind=invoices&from=soon")).body())
            .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = { "^.*$", "\\", "(", "[a-", "a{99999}", "$where", "\uD83D\uDE00", "ÄÖÜß", "İ", "' or 1=1",
            "{\"$gt\":\"\"}", "\u202e", "\ufffd", "%", "+", "\"" })
    void everyCharacterIsOnlyACharacter(String text) {
        this.portal.store(invoice("PLAIN"));
        var typed = URLEncoder.encode(text, StandardCharsets.UTF_8);

        assertThat(numbers(list("kind=invoices&number=" + typed))).isEmpty();
        assertThat(numbers(this.own.get("search?q=" + typed))).isEmpty();
    }

    @Test
    void valuesOfTenThousandCharactersAreRefused() {
        var endless = "9".repeat(10_000);
        for (var name : List.of("number", "status", "from", "to", "minAmount", "maxAmount", "sort", "size", "after")) {
            assertThat(this.own.ask("documents?kind=invoices&" + name + "=" + endless)).isProblem(400,
                    "invalid-request");
        }
        assertThat(this.own.ask("search?q=" + endless)).isProblem(400, "invalid-request").namesField("q", "too-long");
    }

    @Test
    void aCursorHoldsForItsListOnly() {
        for (int i = 10; i < 25; i++) {
            this.portal.store(invoice("P-" + i));
        }
        var next = list("kind=invoices&size=10").get("next").stringValue();

        assertThat(list("kind=invoices&size=100&after=" + next).get("items").size()).isEqualTo(5);
        for (var query : List.of("kind=orders", "kind=invoices&sort=issuedOn", "kind=invoices&status=OPEN",
                "kind=invoices&number=" + name("P"))) {
            assertThat(this.own.ask("documents?" + query + "&after=" + next)).isProblem(400, "invalid-request")
                .namesField("after", "invalid-cursor");
        }
        for (var tampered : List.of(next.substring(1), next + "A", "A" + next.substring(1),
                next.toLowerCase(Locale.ROOT))) {
            assertThat(this.own.ask("documents?kind=invoices&after=" + tampered).statusCode()).isIn(200, 400);
        }
    }

    private ADocument quote(String number) {
        return ADocument.of("QUOTE", name(number)).company(this.company.value());
    }

    private ADocument contract(String number) {
        return ADocument.of("CONTRACT", name(number)).company(this.company.value());
    }

    private ADocument delivery(String number) {
        return ADocument.of("DELIVERY", name(number)).company(this.company.value());
    }

    private ADocument order(String number) {
        return ADocument.of("ORDER", name(number)).company(this.company.value());
    }

    private ADocument invoice(String number) {
        return ADocument.of("INVOICE", name(number)).company(this.company.value());
    }

    /// Numbers are unique within a kind, whatever the company, so those of tests carry
    /// theirs.
    private String name(String number) {
        return this.company.value().toUpperCase(Locale.ROOT) + "." + number;
    }

    private JsonNode list(String query) {
        return this.own.get("documents?" + query);
    }

    private JsonNode search(String text) {
        return this.own.get("search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> withoutDate(HttpResponse<String> response) {
        var headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        return headers;
    }

}
