package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// From numbers on a list to orders that the supplier's system has.
class OrderingIT {

    /// Pipes lie in Leipzig and Cluj, washbasins in Hamburg and Cluj; so many of both at
    /// once nowhere.
    private static final String ROWS = """
            Artikel;Menge
            SA-1200;1;Mit Siphon
            NO-SUCH;3
            DL-0003;1
            RO-0150;7
            RO-0150;5
            """;

    @Test
    @DisplayName("F-073 F-075 F-076 F-077 F-078 F-081 F-083 B-02 B-17 goods and a service go from pasted rows by way of the cart to orders, which stand in the list with their steps at once")
    void orders() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            emptyCart(visitor);
            visitor.open("/c/" + Demo.NORDLICHT + "/quick-order");
            page.getByLabel("Product number and quantity").fill(ROWS);
            page.getByRole(AriaRole.BUTTON, exactly("Check")).click();
            assertThat(page.getByText("3 of 5 rows can be taken")).isVisible();
            assertThat(page.getByText("Only in multiples of 5")).isVisible();
            visitor.picture("quick-order");
            page.getByRole(AriaRole.BUTTON, named("Put 3 rows into the cart")).click();

            page.waitForURL("**/cart");
            assertThat(page.getByRole(AriaRole.LINK, named("Cart: 3 lines"))).isVisible();
            page.getByLabel("Your reference").fill("B-4711");
            page.getByLabel("Commission").fill("Werkstatt");
            page.getByLabel("Commission").blur();
            await().untilAsserted(() -> assertThat(
                    visitor.json("/api/companies/" + Demo.NORDLICHT + "/cart").at("/head/commission").asString())
                .isEqualTo("Werkstatt"));
            visitor.picture("cart");
            page.reload();
            assertThat(page.getByLabel("Your reference")).hasValue("B-4711");

            page.getByRole(AriaRole.BUTTON, named("Continue to order")).click();
            assertThat(page.getByText("From warehouse").first()).isVisible();
            visitor.picture("order-preview");
            page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Place"))).dblclick();

            page.waitForURL("**/submissions/*");
            var placed = page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("From warehouse"));
            assertThat(placed.first()).containsText("Sent");
            visitor.picture("submission");
            assertThat(visitor.json("/api/companies/" + Demo.NORDLICHT + "/cart/size").get("lines").intValue())
                .isZero();

            var number = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM).getByRole(AriaRole.LINK).first();
            number.click();
            var progress = page.getByRole(AriaRole.REGION, exactly("Progress"));
            assertThat(progress).containsText("Sent");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("B-4711");
            visitor.picture("order-progress");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Order again"))).isVisible();
        }
    }

    @Test
    @DisplayName("F-074 what is still sold of an earlier order goes into the cart; it outlives logging out, and a removal is undone")
    void ordersAgain() {
        try (var visitor = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            var page = visitor.page();
            emptyCart(visitor, Demo.CARPATHIA);
            orderAgain(visitor);
            var lines = visitor.json("/api/companies/" + Demo.CARPATHIA + "/cart/size").get("lines").intValue();
            assertThat(lines).isPositive();

            page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Remove "))).first().click();
            page.getByRole(AriaRole.BUTTON, exactly("Undo")).click();
            assertThat(page.getByRole(AriaRole.LINK, named(Pattern.compile("^Cart: " + lines + " line")))).isVisible();
        }
        try (var later = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            assertThat(later.json("/api/companies/" + Demo.CARPATHIA + "/cart/size").get("lines").intValue())
                .isPositive();
            emptyCart(later, Demo.CARPATHIA);
        }
    }

    /// The first order of which anything is still sold.
    private static void orderAgain(Visitor visitor) {
        var page = visitor.page();
        for (var order : visitor.json("/api/companies/" + Demo.CARPATHIA + "/documents?kind=orders").get("items")) {
            visitor.open("/c/" + Demo.CARPATHIA + "/orders/" + order.get("number").asString());
            page.getByRole(AriaRole.BUTTON, named("Order again")).click();
            try {
                page.waitForURL("**/cart", new Page.WaitForURLOptions().setTimeout(8_000));
                return;
            }
            catch (TimeoutError nothingOfIt) {
                // says so on the page
            }
        }
        throw new AssertionError("Nothing that was ever ordered is still sold");
    }

    private static void emptyCart(Visitor visitor) {
        emptyCart(visitor, Demo.NORDLICHT);
    }

    private static void emptyCart(Visitor visitor, String company) {
        var page = visitor.page();
        visitor.open("/c/" + company + "/cart");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).isVisible();
        if (visitor.json("/api/companies/" + company + "/cart/size").get("lines").intValue() > 0) {
            page.getByRole(AriaRole.BUTTON, named("Empty the cart")).click();
        }
        assertThat(page.getByText("Your cart is empty")).isVisible();
    }

    private static GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

}
