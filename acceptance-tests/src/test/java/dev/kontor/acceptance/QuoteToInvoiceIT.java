package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// One deal from the first question to the last invoice, with the ERP on the other side.
class QuoteToInvoiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String API = "/api/companies/" + Demo.NORDLICHT + "/";

    /// Lies in Hamburg alone.
    private static final String WASHBASIN = "SA-1200";

    /// Lies anywhere but in Hamburg.
    private static final String PIPE = "RO-0150";

    @Test
    @DisplayName("F-072 F-075 F-080 F-085 F-086 F-114 B-02 B-03 quote → order → split → delivery → invoice: every line can be followed to the end, the sums agree, and the files are at hand")
    void fromTheQuestionToTheInvoice() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            emptyCart(visitor);
            var quote = ask(visitor);
            assertThat(files(page)).containsText("Bad-oben.txt");
            visitor.picture("deal-quote");

            page.getByRole(AriaRole.BUTTON, named("Order from this quote")).click();
            page.waitForURL("**/cart");
            fillCart(visitor);
            page.getByRole(AriaRole.BUTTON, named("Continue to order")).click();
            assertThat(page.getByText("Aufmass.txt", partly())).isVisible();
            assertThat(page.getByText("this becomes", partly())).isVisible();
            visitor.picture("deal-confirmation");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Place \\d orders")))
                .click();
            page.waitForURL("**/submissions/*");
            var submission = page.url().replaceFirst(".*/", "");

            var orders = await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> visitor.json(API + "submissions/" + submission).get("orders").valueStream().toList(),
                        QuoteToInvoiceIT::areBooked);
            assertThat(orders).hasSizeGreaterThan(1);
            visitor.picture("deal-submission");
            assertThat(sum(orders)).isEqualByComparingTo(net(document(visitor, "quotes", quote)));
            await().atMost(PATIENCE).until(() -> status(visitor, "quotes", quote).equals("ACCEPTED"));

            await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> orders.stream().allMatch(it -> status(visitor, "orders", number(it)).equals("COMPLETED")));
            var chain = visitor.json(API + "chains/quotes/" + quote);
            assertThat(of("orders", chain)).hasSameSizeAs(orders);
            assertThat(of("deliveries", chain)).hasSizeGreaterThanOrEqualTo(orders.size())
                .allSatisfy(it -> assertThat(it.get("status").asString()).isEqualTo("DELIVERED"));
            assertThat(sum(of("invoices", chain))).isEqualByComparingTo(sum(orders));
            assertThat(chain.get("lines").valueStream()).isNotEmpty()
                .allSatisfy(it -> assertThat(it.get("invoiced")).isEqualTo(it.get("shipped"))
                    .isEqualTo(it.get("ordered"))
                    .isEqualTo(it.get("quoted")));

            var first = orders.stream().filter(it -> it.at("/warehouse").asString("").equals("HAM")).findFirst();
            visitor.open("/c/" + Demo.NORDLICHT + "/orders/" + number(first.orElseThrow()));
            assertThat(page.getByRole(AriaRole.REGION, named("Progress"))).containsText("Completed");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText(quote);
            assertThat(files(page)).containsText("Aufmass.txt");
            assertThat(files(page)).containsText("Waschtisch.txt");
            visitor.picture("deal-order");
            var invoice = of("invoices", chain).getFirst().get("number").asString();
            visitor.open("/c/" + Demo.NORDLICHT + "/invoices/" + invoice);
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).containsText(invoice);
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("B-5512");
            visitor.picture("deal-invoice");
        }
    }

    /// The number of the quote that came of it, on whose page the visitor is then.
    private static String ask(Visitor visitor) {
        var page = visitor.page();
        visitor.open("/c/" + Demo.NORDLICHT + "/quote-requests/new");
        fill(visitor, "Line 1", WASHBASIN, "1");
        page.getByRole(AriaRole.BUTTON, named("Add a line")).click();
        fill(visitor, "Line 2", PIPE, "5");
        page.locator("input[type=file]").setInputFiles(file("Bad-oben.txt"));
        assertThat(page.getByText("sent, not yet attached")).isVisible();
        visitor.picture("deal-request");
        page.getByRole(AriaRole.BUTTON, named("Send request")).click();
        var offered = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^Quote .*Open")));
        assertThat(files(page)).containsText("Bad-oben.txt");
        offered.click();
        page.waitForURL("**/quotes/**");
        return page.url().replaceFirst(".*/quotes/", "");
    }

    /// A number that is typed brings the words of its article.
    private static void fill(Visitor visitor, String line, String product, String quantity) {
        var fields = visitor.page().getByRole(AriaRole.GROUP, named(line).setExact(true));
        fields.getByLabel("Item no.").fill(product);
        fields.getByLabel("Quantity").fill(quantity);
        assertThat(fields.getByLabel("Description")).hasValue(Pattern.compile(".{5,}"));
    }

    private static void fillCart(Visitor visitor) {
        var page = visitor.page();
        page.getByLabel("Your reference").fill("B-5512");
        page.getByLabel("Your reference").blur();
        page.locator("input[type=file][aria-label='Choose files']").setInputFiles(file("Aufmass.txt"));
        page.locator("input[type=file][aria-label^='Choose files: ']").first().setInputFiles(file("Waschtisch.txt"));
        assertThat(page.getByText("goes with the order")).hasCount(2);
        visitor.picture("deal-cart");
    }

    private static void emptyCart(Visitor visitor) {
        visitor.open("/c/" + Demo.NORDLICHT + "/cart");
        var cart = visitor.json(API + "cart");
        for (var file : visitor.json(API + "attachments/cart")) {
            visitor.page().getByRole(AriaRole.BUTTON, named("Remove " + file.get("name").asString())).first().click();
        }
        if (!cart.get("lines").isEmpty()) {
            visitor.page().getByRole(AriaRole.BUTTON, named("Empty the cart")).click();
        }
        assertThat(visitor.page().getByText("Your cart is empty")).isVisible();
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "text/plain", ("This is " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static Locator files(Page page) {
        return page.getByRole(AriaRole.REGION, named("Files").setExact(true));
    }

    private static boolean areBooked(List<JsonNode> orders) {
        return orders.stream()
            .allMatch(it -> it.get("arrived").asBoolean() && it.at("/booking/state").asString().equals("BOOKED")
                    && number(it).startsWith("AU-"));
    }

    private static String status(Visitor visitor, String kind, String number) {
        return document(visitor, kind, number).at("/status").asString();
    }

    private static JsonNode document(Visitor visitor, String kind, String number) {
        return visitor.json(API + "documents/" + kind + "/" + number);
    }

    private static List<JsonNode> of(String kind, JsonNode chain) {
        return chain.get("documents")
            .valueStream()
            .map(it -> it.get("document"))
            .filter(it -> it.get("kind").asString().equals(kind))
            .toList();
    }

    private static String number(JsonNode document) {
        return document.get("number").asString();
    }

    private static BigDecimal sum(List<JsonNode> documents) {
        return documents.stream().map(QuoteToInvoiceIT::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal net(JsonNode document) {
        return new BigDecimal(document.get("netTotal").asString());
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static Page.GetByTextOptions partly() {
        return new Page.GetByTextOptions().setExact(false);
    }

}
