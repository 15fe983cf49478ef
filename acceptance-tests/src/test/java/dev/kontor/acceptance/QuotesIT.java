package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// From a request for a quote to the order that it becomes, with the ERP's answers.
class QuotesIT {

    @Test
    @DisplayName("F-086 F-087 F-088 F-089 F-066 B-02 a quote is asked for, offered, bargained over and accepted in one click")
    void asksForAQuoteAndAcceptsIt() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            visitor.open("/c/" + Demo.PETERSEN + "/quote-requests/new");
            page.getByRole(AriaRole.COMBOBOX, named("Description")).fill("Circulation pump");
            page.reload();
            assertThat(page.getByRole(AriaRole.COMBOBOX, named("Description"))).hasValue("Circulation pump");
            page.getByLabel("Item no.").fill(aProduct(visitor));
            page.getByLabel("Quantity").fill("0");
            page.getByRole(AriaRole.BUTTON, named("Send request")).click();
            assertThat(page.getByText("Must be a quantity", new Page.GetByTextOptions().setExact(false))).isVisible();
            page.getByLabel("Quantity").fill("200");
            page.getByRole(AriaRole.BUTTON, named("Send request")).click();

            var offered = page.getByRole(AriaRole.LINK,
                    new GetByRoleOptions().setName(Pattern.compile("^Quote .*Open")));
            assertThat(offered).isVisible();
            visitor.picture("quote-request");
            offered.click();

            var decision = page.getByRole(AriaRole.REGION, named("Your decision"));
            assertThat(decision).containsText("Valid until");
            decision.getByRole(AriaRole.BUTTON, in("Ask for other terms…")).click();
            decision.getByRole(AriaRole.TEXTBOX).first().fill("Five percent less");
            decision.getByRole(AriaRole.BUTTON, in("Send to the supplier")).click();
            assertThat(decision).containsText("You have asked for other terms");
            var accept = decision.getByRole(AriaRole.BUTTON, in("Accept quote"));
            assertThat(accept).isVisible();
            visitor.picture("quote");
            accept.click();

            assertThat(decision).containsText("You have accepted this quote");
            assertThat(decision).containsText("This became order");
            assertThat(page.getByRole(AriaRole.MAIN).getByText("Accepted", exactly()).first()).isVisible();
            visitor.picture("quote-accepted");
            decision.getByRole(AriaRole.LINK).first().click();
            assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).containsText("Order");
        }
    }

    @Test
    @DisplayName("F-048 F-059 what waits for a decision is one number in the dashboard, the inbox and the list")
    void countsWhatWaitsOnce() {
        try (var visitor = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            var company = "/api/companies/" + Demo.CARPATHIA + "/";
            var count = visitor.json(company + "documents/count?kind=quotes&waiting=true").get("count").intValue();
            var list = visitor.json(company + "documents?kind=quotes&waiting=true&size=200").get("items");

            assertThat(list).hasSize(count);
            assertThat(list.valueStream()).allSatisfy(it -> {
                assertThat(it.get("status").stringValue()).isEqualTo("OPEN");
                assertThat(it.has("decided")).isFalse();
            });
        }
    }

    /// Goods that the demo's supplier sells to the company.
    private static String aProduct(Visitor visitor) {
        return visitor.json("/api/companies/" + Demo.PETERSEN + "/products?service=false&size=50")
            .get("items")
            .valueStream()
            .filter(product -> product.get("orderable").booleanValue() && product.has("prices"))
            .findFirst()
            .orElseThrow()
            .get("sku")
            .stringValue();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions in(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

}
