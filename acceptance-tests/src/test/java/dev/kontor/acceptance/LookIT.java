package dev.kontor.acceptance;

import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The staff looks at the portal as a customer's user.
class LookIT {

    private static final String INVOICES = "/api/companies/" + Demo.HARGREAVES + "/documents?kind=invoices";

    @Test
    @DisplayName("B-01 staff sees the portal as a user does, marked on every page and changing nothing, and the customer reads it")
    void looksAsAUser() {
        try (var staff = Visitor.loggedIn(Demo.STAFF, Demo.PASSWORD);
                var olivia = Visitor.loggedIn(Demo.RESTRICTED, Demo.PASSWORD)) {
            var page = staff.page();
            staff.open("/backoffice/customers/" + Demo.HARGREAVES + "/" + Demo.RESTRICTED);
            button(page, "See the portal as this person").click();
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Why?").fill("Olivia misses her invoices");
            staff.picture("look-as-reason");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Look")).click();

            page.waitForURL("**/c/" + Demo.HARGREAVES + "**");
            var banner = page.getByRole(AriaRole.COMPLEMENTARY,
                    new Page.GetByRoleOptions().setName("You see the portal as somebody else"));
            assertThat(banner).containsText("Olivia Bennett");
            staff.picture("look-as");
            assertThat(staff.get(INVOICES).status()).as("Olivia may not see them").isEqualTo(403);
            var menu = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main navigation"));
            assertThat(menu.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Orders").setExact(true)))
                .isVisible();
            assertThat(menu.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Invoices").setExact(true)))
                .hasCount(0);
            assertThat(writes(staff)).contains("impersonation-read-only");
            staff.open("/backoffice/customers");
            assertThat(banner).isVisible();

            olivia.open("/me");
            olivia.page().getByText("Olivia misses her invoices").first().waitFor();
            assertThat(olivia.page().getByText("still looking").first()).isVisible();
            olivia.picture("looked-at");

            button(page, "End").click();
            assertThat(banner).hasCount(0);
            await().atMost(Duration.ofSeconds(1))
                .until(() -> staff.get("/api/companies/" + Demo.HARGREAVES).status() == 404);
        }
    }

    private static String writes(Visitor staff) {
        return staff
            .send("PUT", "/api/companies/" + Demo.HARGREAVES + "/dashboard-layout", Map.of("hidden", new String[0]))
            .text();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

}
