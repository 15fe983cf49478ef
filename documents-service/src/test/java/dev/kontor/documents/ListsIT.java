package dev.kontor.documents;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import dev.kontor.documents.erp.ADocument;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.test.Api;

import static dev.kontor.documents.CompanyApi.json;
import static dev.kontor.documents.CompanyApi.numbers;
import static dev.kontor.platform.test.ProblemAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// What can be done with lists: looked at over all kinds, taken out as files, kept as filters; and what came of what.
@DocumentsService
class ListsIT {

    private static final String[] RIGHTS = { "exports.create", "order-statement.read" };

    @Autowired
    Portal portal;

    CompanyId company;

    Api anna;

    CompanyApi own;

    @BeforeEach
    void aCompanyWithOneMember() {
        this.company = this.portal.company();
        this.anna = member();
        this.own = new CompanyApi(this.company, this.anna);
    }

    @Test
    @DisplayName("F-053 one entry to all kinds: choose the type, then filter by status, date or number")
    void transactions() {
        this.portal.store(of("ORDER", "A-1").issuedOn(LocalDate.of(2026, 1, 2)),
                of("INVOICE", "A-2").issuedOn(LocalDate.of(2026, 1, 3)),
                of("QUOTE", "B-3").issuedOn(LocalDate.of(2026, 1, 1)));

        assertThat(numbers(this.own.get("transactions"))).containsExactly(name("A-2"), name("A-1"), name("B-3"));
        assertThat(numbers(this.own.get("transactions?kind=orders&kind=quotes"))).containsExactly(name("A-1"),
                name("B-3"));
        assertThat(numbers(this.own.get("transactions?status=OPEN&from=2026-01-01&to=2026-01-02")))
            .containsExactly(name("B-3"));
        assertThat(numbers(this.own.get("transactions?number=" + name("a")))).containsExactly(name("A-2"), name("A-1"));
        var clerk = this.portal.member(this.company, "orders.read");
        assertThat(numbers(this.own.as(clerk).get("transactions"))).containsExactly(name("A-1"));
        assertThat(this.own.as(clerk).ask("transactions?kind=invoices")).isProblem(403, "forbidden");
        assertThat(this.own.as(clerk).ask("transactions/export")).isProblem(403, "forbidden");
        var file = this.own.ask("transactions/export?kind=orders&kind=quotes").body().lines().toList();
        assertThat(file).hasSize(3);
        assertThat(file.getFirst()).startsWith("\ufeffKind,Number,Status,Date");
        assertThat(file.get(1)).startsWith("orders," + name("A-1") + ",");
        assertThat(file.get(2)).startsWith("quotes," + name("B-3") + ",");
        assertThat(this.own.as(this.portal.member(this.company)).get("transactions").get("items").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = { 10, 11, 13 })
    @DisplayName("F-053 documents of several kinds with one number on one day come exactly once, wherever a page ends")
    void transactionsWithOneNumberComeOnce(int size) {
        var kinds = List.of("ORDER", "QUOTE", "DELIVERY", "INVOICE");
        var documents = new ArrayList<ADocument>();
        for (int day = 1; day <= 4; day++) {
            for (int number = 0; number < 3; number++) {
                for (var kind : kinds) {
                    documents.add(of(kind, "D" + day + "-" + number).issuedOn(LocalDate.of(2026, 2, 1)));
                }
            }
        }
        this.portal.store(documents.stream());

        var seen = new ArrayList<String>();
        var page = this.own.get("transactions?from=2026-02-01&size=" + size);
        while (true) {
            page.get("items")
                .valueStream()
                .forEach(it -> seen.add(it.get("kind").stringValue() + "/" + it.get("number").stringValue()));
            if (page.get("next").isNull()) {
                break;
            }
            page = this.own
                .get("transactions?from=2026-02-01&size=" + size + "&after=" + page.get("next").stringValue());
        }

        assertThat(seen).hasSize(48);
        assertThat(new HashSet<>(seen)).hasSize(48);
    }

    @Test
    @DisplayName("F-054 a list is exported whole, with its filters and order, and no cell becomes a formula")
    void exportsCsv() {
        this.portal.store(IntStream.range(0, 1_234).mapToObj(i -> of("INVOICE", "E-%04d".formatted(i)).lines(1)));
        this.portal.store(of("INVOICE", "F-1").commission("=HYPERLINK(\"http://x\")")
            .customerReference("+49, \"x\"")
            .gross("-12.5"), of("INVOICE", "G-1").status("PAID"));

        var all = csv("kind=invoices&sort=number&status=OPEN");
        assertThat(all).hasSize(1 + 1_235);
        assertThat(all.getFirst())
            .startsWith("\ufeffNumber,Status,Date,Due,Your reference,Job name,Channel,Currency,Net");
        assertThat(all.get(1))
            .startsWith(name("E-0000") + ",OPEN,2026-09-14,2026-10-14,,,ONLINE,EUR,95.20,119.00,,119.00");
        assertThat(all.getLast()).contains(",\"'+49, \"\"x\"\"\",\"'=HYPERLINK(\"\"http://x\"\")\",")
            .contains(",-10.00,-12.50,");
        assertThat(this.anna.in("de").get(this.own.path("documents/export?kind=invoices")).body())
            .contains("Nummer,Status,Datum");
        assertThat(csv("kind=orders&commission=none")).hasSize(1);
    }

    @Test
    @DisplayName("F-054 the same as a workbook, in which numbers are numbers and texts are texts")
    void exportsXlsx() throws Exception {
        this.portal.store(of("INVOICE", "X-1").commission("=1+1"));

        var response = download("documents/export?kind=invoices&format=xlsx");

        assertThat(response.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment;")
            .contains("invoices-")
            .contains(".xlsx");
        assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
        var sheet = entry(response.body(), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("<v>119.00</v>").doesNotContain("<f>");
        assertThat(sheet).as("texts stand in their cells, since a table of them would be kept in memory")
            .contains(">=1+1<")
            .contains(">" + name("X-1") + "<");
    }

    @Test
    @DisplayName("B-01 an export needs the right to the kind and the right to export")
    void anExportNeedsBothRights() {
        var reader = this.portal.member(this.company, Map.of("exports.create", List.of("USER_EXCEPTION")),
                "invoices.read", "order-statement.read");
        var exporter = this.portal.member(this.company, Map.of("invoices.read", List.of("ACCESS_GROUP")),
                "exports.create");

        assertThat(this.own.as(reader).ask("documents/export?kind=invoices")).isProblem(403, "forbidden")
            .hasReasons("USER_EXCEPTION");
        assertThat(this.own.as(exporter).ask("documents/export?kind=invoices")).isProblem(403, "forbidden")
            .hasReasons("ACCESS_GROUP");
        assertThat(this.own.as(reader).ask("order-statement/export")).isProblem(403, "forbidden");
        assertThat(this.own.as(exporter).ask("order-statement")).isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @CsvSource({ "documents/export?kind=invoices&format=pdf, format, unknown-value",
            "documents/export?kind=invoices&after=x, after, unknown-parameter",
            "documents/export?kind=invoices&colour=red, colour, unknown-parameter", "documents/export, kind, required",
            "order-statement/export?kind=orders, kind, unknown-parameter", "recent-quotes?size=21, size, out-of-range",
            "transactions/export?size=10, size, unknown-parameter",
            "transactions/export?format=doc, format, unknown-value", "transactions?kind=receipts, kind, unknown-value",
            "transactions?sort=number, sort, unknown-parameter",
            "transactions?from=2026-02-02&to=2026-02-01, from, reversed-range",
            "transactions?after=AA, after, invalid-cursor" })
    void badInputIsNamed(String path, String field, String code) {
        assertThat(this.own.ask(path)).isProblem(400, "invalid-request").namesField(field, code);
    }

    @ParameterizedTest
    @ValueSource(strings = { "transactions", "transactions/export", "documents/export?kind=invoices", "recent-quotes",
            "order-statement", "order-statement/export", "chains/invoices/unknown", "chains/invoices/{number}",
            "saved-filters", "dashboard-layout" })
    @DisplayName("Trap 1: to a stranger all of it is as unknown as a company that does not exist")
    void strangersLearnNothing(String path) {
        this.portal.store(of("INVOICE", "SECRET"));
        var asked = path.replace("{number}", name("SECRET"));
        var stranger = this.portal.member(this.portal.company(), Portal.EVERYTHING);

        assertThat(this.own.as(stranger).ask(asked)).isProblem(404, "not-found");
        assertThat(this.own.as(stranger).ask(asked).body())
            .isEqualTo(stranger.get("/api/companies/none/" + asked).body());
    }

    @Test
    @DisplayName("F-054 a person's filters are kept, changed and forgotten, and nobody else sees them")
    void keepsFilters() {
        var id = UUID.randomUUID();
        var filter = "{\"list\": \"invoices\", \"name\": \" Große \", \"query\": \"status=OPEN&minAmount=1000\"}";
        for (int repeat = 0; repeat < 2; repeat++) {
            assertThat(this.anna.put(this.own.path("saved-filters/" + id), filter).statusCode()).isEqualTo(204);
        }

        assertThat(this.own.get("saved-filters")).isEqualTo(json("""
                [{"id": "%s", "list": "invoices", "name": "Große", "query": "status=OPEN&minAmount=1000"}]"""
            .formatted(id)));
        assertThat(this.own.as(member()).get("saved-filters").isEmpty()).isTrue();
        assertThat(member().delete(this.own.path("saved-filters/" + id)).statusCode()).isEqualTo(204);
        assertThat(this.own.get("saved-filters").size()).isEqualTo(1);
        for (int repeat = 0; repeat < 2; repeat++) {
            assertThat(this.anna.delete(this.own.path("saved-filters/" + id)).statusCode()).isEqualTo(204);
        }
        assertThat(this.own.get("saved-filters").isEmpty()).isTrue();
    }

    @Test
    void keepsNoMoreFiltersThanFifty() {
        var filter = "{\"list\": \"orders\", \"name\": \"x\", \"query\": \"\"}";
        var first = UUID.randomUUID();
        this.anna.put(this.own.path("saved-filters/" + first), filter);
        for (int i = 1; i < 50; i++) {
            assertThat(this.anna.put(this.own.path("saved-filters/" + UUID.randomUUID()), filter).statusCode())
                .isEqualTo(204);
        }

        assertThat(this.anna.put(this.own.path("saved-filters/" + UUID.randomUUID()), filter))
            .isProblem(400, "invalid-request")
            .namesField("name", "too-many");
        assertThat(this.anna.put(this.own.path("saved-filters/" + first), filter).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"list\": \"../x\", \"name\": \"x\", \"query\": \"\"}",
            "{\"list\": \"orders\", \"name\": \" \", \"query\": \"\"}",
            "{\"list\": \"orders\", \"name\": \"x\", \"query\": \"\", \"owner\": \"me\"}" })
    void refusesWhatIsNoFilter(String filter) {
        assertThat(this.anna.put(this.own.path("saved-filters/" + UUID.randomUUID()), filter)).isProblem(400,
                "invalid-request");
    }

    @Test
    @DisplayName("F-050 the dashboard stays as a person has arranged it, and as nobody else has")
    void keepsTheDashboard() {
        assertThat(this.own.get("dashboard-layout")).isEqualTo(json("{\"order\": [], \"hidden\": []}"));

        var layout = "{\"order\": [\"kinds\", \"recent\"], \"hidden\": [\"recent\"]}";
        assertThat(this.anna.put(this.own.path("dashboard-layout"), layout).statusCode()).isEqualTo(200);

        assertThat(this.own.get("dashboard-layout")).isEqualTo(json(layout));
        assertThat(this.own.as(member()).get("dashboard-layout").get("hidden").isEmpty()).isTrue();
        assertThat(this.anna.put(this.own.path("dashboard-layout"), "{\"order\": [\"<b>\"], \"hidden\": []}"))
            .isProblem(400, "invalid-request");
    }

    @Test
    @DisplayName("F-049 recent activities are the quotes by last change, not all of them")
    void recentQuotes() {
        for (int i = 10; i < 40; i++) {
            this.portal
                .store(of("QUOTE", "Q-" + i).asOf("2026-10-%02dT08:00:00Z".formatted(50 - i > 30 ? 30 : 50 - i)));
        }
        this.portal.store(of("ORDER", "O").asOf("2026-12-01T08:00:00Z"));

        var recent = this.own.get("recent-quotes?size=3");

        assertThat(recent.valueStream().map(it -> it.get("changedAt").stringValue())).hasSize(3)
            .isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(this.own.get("recent-quotes").size()).isEqualTo(8);
        assertThat(recent.get(0).get("quote").get("kind").stringValue()).isEqualTo("quotes");
    }

    @Test
    @DisplayName("B-03 F-098 the chain from quote to credit note, with quantities per line on one screen")
    void chain() {
        this.portal.store(of("QUOTE", "AN").from().noLines().line("PU", "10", null),
                of("ORDER", "AU").from("QUOTE/" + name("AN")).noLines().line("PU", "8", "QUOTE/" + name("AN")),
                of("DELIVERY", "LS").from("ORDER/" + name("AU"))
                    .status("SHIPPED")
                    .noLines()
                    .line("PU", "5", "ORDER/" + name("AU")),
                of("INVOICE", "RE").from("ORDER/" + name("AU"), "DELIVERY/" + name("LS"))
                    .noLines()
                    .line("PU", "8", "ORDER/" + name("AU")),
                of("GOODS_RETURN", "RS").from("INVOICE/" + name("RE"))
                    .noLines()
                    .line("PU", "2", "INVOICE/" + name("RE")),
                of("CREDIT_NOTE", "GS").from("INVOICE/" + name("RE"), "GOODS_RETURN/" + name("RS"))
                    .noLines()
                    .line("PU", "2", "INVOICE/" + name("RE")),
                of("ORDER", "OTHER").from("QUOTE/" + name("ELSE")));

        for (var start : List.of("quotes/" + name("AN"), "deliveries/" + name("LS"), "credit-notes/" + name("GS"))) {
            var chain = this.own.get("chains/" + start);
            assertThat(chain.get("documents").valueStream().map(it -> it.at("/document/number").stringValue()))
                .as(start)
                .containsExactly(name("AN"), name("AU"), name("LS"), name("RE"), name("RS"), name("GS"));
            assertThat(chain.get("lines")).isEqualTo(json("""
                    [{"product": "PU", "description": "Article PU", "unit": "H87", "quoted": "10", "ordered": "8",
                      "shipped": "5", "invoiced": "8", "returned": "2", "credited": "2"}]"""));
            assertThat(chain.get("complete").booleanValue()).isTrue();
        }
        var clerk = this.portal.member(this.company, "orders.read", "quotes.read");
        assertThat(this.own.as(clerk).get("chains/orders/" + name("AU")).get("documents").size()).isEqualTo(2);
        assertThat(this.own.as(clerk).ask("chains/invoices/" + name("RE"))).isProblem(403, "forbidden");
        assertThat(this.own.ask("chains/orders/none")).isProblem(404, "not-found");
        assertThat(this.own.ask("chains/receipts/1")).isProblem(404, "not-found");
    }

    @Test
    @DisplayName("Trap 1: a chain never leads into another company, even by an equal number")
    void aChainStaysInItsCompany() {
        var other = this.portal.company();
        this.portal.store(of("ORDER", "AU").from(),
                ADocument.of("INVOICE", "X-" + name("RE")).company(other.value()).from("ORDER/" + name("AU")));

        assertThat(this.own.get("chains/orders/" + name("AU")).get("documents").size()).isEqualTo(1);
    }

    @Test
    @DisplayName("F-079 ordered, shipped and outstanding per product; completed orders never appear")
    void orderStatement() {
        this.portal.store(of("ORDER", "A").status("IN_PROGRESS").noLines().line("PU", "10", null),
                of("ORDER", "B").status("PARTIALLY_SHIPPED").noLines().line("PU", "4.5", null).line("RO", "3", null),
                of("ORDER", "C").status("COMPLETED").noLines().line("PU", "99", null),
                of("DELIVERY", "L").from("ORDER/" + name("B"))
                    .status("DELIVERED")
                    .noLines()
                    .line("PU", "4", "ORDER/" + name("B")),
                of("DELIVERY", "M").from("ORDER/" + name("B"))
                    .status("PLANNED")
                    .noLines()
                    .line("RO", "3", "ORDER/" + name("B")));

        var statement = this.own.get("order-statement");

        assertThat(statement.get("orders").intValue()).isEqualTo(2);
        assertThat(statement.get("items")).isEqualTo(json("""
                [{"product": "PU", "description": "Article PU", "unit": "H87", "ordered": "14.5", "shipped": "4",
                  "outstanding": "10.5"},
                 {"product": "RO", "description": "Article RO", "unit": "H87", "ordered": "3", "shipped": "0",
                  "outstanding": "3"}]"""));
        assertThat(statement.get("totals")).isEqualTo(json("""
                [{"unit": "H87", "ordered": "17.5", "shipped": "4", "outstanding": "13.5"}]"""));
        assertThat(this.own.ask("order-statement/export").body().lines()).hasSize(3)
            .contains("PU,Article PU,H87,14.5,4,10.5");
    }

    private Api member() {
        var rights = new ArrayList<>(List.of(Portal.EVERYTHING));
        rights.addAll(List.of(RIGHTS));
        return this.portal.member(this.company, rights.toArray(String[]::new));
    }

    private ADocument of(String kind, String number) {
        return ADocument.of(kind, name(number)).company(this.company.value());
    }

    private String name(String number) {
        return this.company.value().toUpperCase(Locale.ROOT) + "." + number;
    }

    private List<String> csv(String query) {
        var response = this.own.ask("documents/export?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().lines().toList();
    }

    private HttpResponse<byte[]> download(String path) {
        return this.anna.bytes(this.own.path(path));
    }

    private static String entry(byte[] zip, String name) throws IOException {
        var file = Files.createTempFile("export", ".xlsx");
        try {
            Files.write(file, zip);
            try (var entries = new ZipFile(file.toFile());
                    var content = entries.getInputStream(entries.getEntry(name))) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        finally {
            Files.delete(file);
        }
    }

}
