package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The staff decides in its own area, and customers feel it at once.
class BackofficeIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private static final String INVOICES = "/api/companies/" + Demo.HARGREAVES + "/documents?kind=invoices";

    private final String email = "nora." + UUID.randomUUID().toString().substring(0, 8) + "@kontor.example";

    @Test
    @DisplayName("F-020 F-022 F-026 F-032 staff adds a person, unticks a right, closes the portal and opens it again")
    void letsInAndShutsOut() {
        try (var staff = Visitor.loggedIn(Demo.STAFF, Demo.PASSWORD); var nora = Visitor.arrives()) {
            var password = addsThePerson(staff);
            nora.logInFirst(this.email, password, "Nora-Is-New-1");
            nora.open("/c/" + Demo.HARGREAVES);
            assertThat(invoicesInTheMenu(nora)).isVisible();

            unticksInvoices(staff);
            awaitRefusal(nora, "USER_EXCEPTION");
            nora.page().reload();
            assertThat(button(nora.page(), "User menu")).isVisible();
            assertThat(invoicesInTheMenu(nora)).hasCount(0);

            closesAndOpens(staff, nora);

            staff.open("/backoffice/audit?company=" + Demo.HARGREAVES + "&person=" + this.email);
            assertThat(staff.page().getByText("See invoices")).isVisible();
        }
    }

    private String addsThePerson(Visitor staff) {
        var page = staff.page();
        page.waitForURL(Pattern.compile(".*/backoffice/customers"));
        page.getByRole(AriaRole.SEARCHBOX).fill("thames");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Thames Valley"))).click();
        button(page, "Add person").first().click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("E-mail address").fill(this.email);
        dialog.getByLabel("First name").fill("Nora");
        dialog.getByLabel("Last name").fill("Neu");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add").setExact(true)).click();
        var password = page.getByTestId("one-time-password").innerText();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the rights")).click();
        return password;
    }

    private static void unticksInvoices(Visitor staff) {
        var page = staff.page();
        page.getByLabel("See invoices").uncheck();
        assertThat(page.getByText("Unticked here for this person.")).isVisible();
        button(page, "Save").click();
        assertThat(page.getByText("Saved")).isVisible();
    }

    private static void closesAndOpens(Visitor staff, Visitor nora) {
        try {
            staff.open("/backoffice/portal");
            button(staff.page(), "Close portal").click();
            var dialog = staff.page().getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.TEXTBOX).fill("CLOSE");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close portal")).click();
            assertThat(button(staff.page(), "Open portal")).isVisible();

            awaitEnd(nora);
            nora.open("/bff/login");
            assertThat(nora.page().getByText("The portal is closed at the moment")).isVisible();
            assertThat(staff.get("/api/backoffice/companies").status()).isEqualTo(200);

            button(staff.page(), "Open portal").click();
            assertThat(button(staff.page(), "Close portal")).isVisible();
        }
        finally {
            new Operator().openPortal();
        }
        // Keycloak still knows her
        nora.open("/bff/login");
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (nora.get("/api/companies/" + Demo.HARGREAVES).status() != 200 && System.nanoTime() < end) {
            nora.page().waitForTimeout(100);
        }
        assertThat(nora.get("/api/companies/" + Demo.HARGREAVES).status()).isEqualTo(200);
    }

    /// The session itself is over, not only what it allowed.
    private static void awaitEnd(Visitor visitor) {
        var end = System.nanoTime() + A_SECOND.toNanos();
        while (visitor.get("/api/me").status() != 401 && System.nanoTime() < end) {
            visitor.page().waitForTimeout(20);
        }
        assertThat(visitor.get("/api/me").status()).isEqualTo(401);
    }

    /// The change is confirmed already when this is called.
    private static void awaitRefusal(Visitor visitor, String rule) {
        var end = System.nanoTime() + A_SECOND.toNanos();
        var answer = visitor.get(INVOICES);
        while (!answer.text().contains(rule) && System.nanoTime() < end) {
            answer = visitor.get(INVOICES);
        }
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains(rule);
    }

    private static Locator invoicesInTheMenu(Visitor visitor) {
        return visitor.page()
            .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main navigation"))
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Invoices").setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

}
