package dev.kontor.acceptance;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// Somebody of a customer whom the portal does not know yet, from the start page to the first invoice.
class RegistrationIT {

    private static final String PASSWORD = "Selbst-Gewaehlt-1";

    private final String email = "rosa.%d@nordlicht.example".formatted(System.currentTimeMillis());

    @Test
    @DisplayName("F-003 F-004 F-005 F-006 F-007 F-008 registered, approved, let in by the mail's link, own data confirmed, documents there")
    void comesIn() {
        try (var rosa = Visitor.arrives(); var staff = Visitor.loggedIn(Demo.STAFF, Demo.PASSWORD)) {
            registers(rosa);
            approves(staff);
            choosesAPassword(rosa);

            rosa.open("/bff/login?to=/c/" + Demo.NORDLICHT + "/invoices");
            rosa.page().locator("#username").fill(this.email);
            rosa.page().locator("#password").fill(PASSWORD);
            rosa.page().locator("#kc-login").click();
            rosa.page().waitForURL("**/profile");
            assertThat(rosa.get("/api/companies/" + Demo.NORDLICHT).status()).as("not before the sheet").isEqualTo(404);
            assertThat(button(rosa.page(), "Confirm")).isVisible();
            rosa.picture("profile");
            rosa.confirmsTheSheet();

            rosa.open("/c/" + Demo.NORDLICHT + "/invoices");
            assertThat(rosa.page().locator("tbody tr[role=row]:not([aria-hidden])").first()).isVisible();
        }
    }

    private void registers(Visitor rosa) {
        var page = rosa.page();
        rosa.open("/bff/login?to=/");
        rosa.picture("login-with-registration");
        page.locator("#kontor-register").click();
        page.waitForURL("**/register");
        page.getByLabel("Customer number").fill(Demo.NORDLICHT);
        page.getByLabel("VAT ID").fill("DE000000000");
        page.getByLabel("First name").fill("Rosa");
        page.getByLabel("Last name").fill("Neumann");
        page.getByLabel("Business e-mail address").fill(this.email);
        button(page, "Register").click();
        assertThat(page.getByText("Please agree to the terms.")).isVisible();
        rosa.picture("register");
        page.getByLabel("agree to the terms").check();
        button(page, "Register").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
        page.getByLabel("VAT ID").fill("DE 811 204 736");
        button(page, "Register").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("We have your registration")))
            .isVisible();
    }

    private void approves(Visitor staff) {
        var page = staff.page();
        staff.open("/backoffice/registrations?query=" + this.email);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rosa Neumann")).click();
        assertThat(page.getByText("matches").first()).isVisible();
        staff.picture("registration");
        button(page, "Approve").click();
        button(page.getByRole(AriaRole.DIALOG), "Approve").click();
        assertThat(page.getByText("Approved. " + this.email + " gets a mail.")).isVisible();
    }

    private void choosesAPassword(Visitor rosa) {
        var page = rosa.page();
        page.navigate(rosa.linkInTheMail(this.email));
        rosa.picture("first-login");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go on")).click();
        page.locator("#password-new").fill(PASSWORD);
        page.locator("#password-confirm").fill(PASSWORD);
        page.locator("input[type=submit], button[type=submit]").first().click();
        assertThat(page.getByText("Your access is set up.")).isVisible();
        rosa.picture("first-login-done");
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static com.microsoft.playwright.Locator button(com.microsoft.playwright.Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON,
                new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name).setExact(true));
    }

}
