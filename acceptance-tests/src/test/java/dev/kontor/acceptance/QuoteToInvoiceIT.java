package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
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
    @DisplayName("F-072 F-075 F-085 F-086 B-02 B-03 quote → order → split → delivery → invoice: every line can be followed to the end, and the sums agree")
    void fromTheQuestionToTheInvoice() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            var quote = ask(visitor);

            page.getByRole(AriaRole.BUTTON, named("Order from this quote")).click();
            page.waitForURL("**/cart");
            page.getByLabel("Your reference").fill("B-5512");
            page.getByLabel("Your reference").blur();
            page.getByRole(AriaRole.BUTTON, named("Continue to order")).click();
            assertThat(page.getByText("this becomes 2 orders", partly())).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Place 2 orders")).click();
            page.waitForURL("**/submissions/*");
            var submission = page.url().replaceFirst(".*/", "");

            var orders = await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> visitor.json(API + "submissions/" + submission).get("orders").valueStream().toList(),
                        QuoteToInvoiceIT::areBooked);
            assertThat(orders).hasSize(2);
            visitor.picture("deal-submission");
            assertThat(sum(orders)).isEqualByComparingTo(net(document(visitor, "quotes", quote)));
            assertThat(document(visitor, "quotes", quote).at("/status").asString()).isEqualTo("ACCEPTED");

            await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> orders.stream()
                    .allMatch(it -> document(visitor, "orders", number(it)).at("/status")
                        .asString()
                        .equals("COMPLETED")));
            var chain = visitor.json(API + "chains/quotes/" + quote);
            assertThat(of("orders", chain)).hasSize(2);
            assertThat(of("deliveries", chain)).hasSizeBetween(2, 4)
                .allSatisfy(it -> assertThat(it.get("status").asString()).isEqualTo("DELIVERED"));
            assertThat(sum(of("invoices", chain))).isEqualByComparingTo(sum(orders));
            assertThat(chain.get("lines").valueStream()).hasSize(2)
                .allSatisfy(it -> assertThat(it.get("invoiced")).isEqualTo(it.get("shipped"))
                    .isEqualTo(it.get("ordered"))
                    .isEqualTo(it.get("quoted")));

            visitor.open("/c/" + Demo.NORDLICHT + "/orders/" + number(orders.getFirst()));
            assertThat(page.getByRole(AriaRole.REGION, named("Progress"))).containsText("Completed");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText(quote);
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
        fill(visitor, "Line 1", WASHBASIN, "3");
        page.getByRole(AriaRole.BUTTON, named("Add a line")).click();
        fill(visitor, "Line 2", PIPE, "10");
        page.getByRole(AriaRole.BUTTON, named("Send request")).click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^Quote .*Open"))).click();
        page.waitForURL("**/quotes/**");
        visitor.picture("deal-quote");
        return page.url().replaceFirst(".*/quotes/", "");
    }

    private static void fill(Visitor visitor, String line, String product, String quantity) {
        var fields = visitor.page().getByRole(AriaRole.GROUP, named(line).setExact(true));
        fields.getByLabel("Item no.").fill(product);
        fields.getByLabel("Quantity").fill(quantity);
    }

    private static boolean areBooked(List<JsonNode> orders) {
        return orders.stream()
            .allMatch(it -> it.get("arrived").asBoolean() && it.at("/booking/state").asString().equals("BOOKED")
                    && number(it).startsWith("AU-"));
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
