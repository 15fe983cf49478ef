package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A company's own administrator runs its users.
class MembersIT {

    private static final String EMAIL = "nils.neu@kontor.example";

    private static final String USERS = "/c/" + Demo.NORDLICHT + "/members";

    @Test
    @DisplayName("F-034 F-036 F-039 F-040 C-3 a user is made, confirms the address, logs in, loses a right, and is out within a second")
    void makesAUserAndTakesHimOut() throws InterruptedException {
        try (var katrin = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD); var nils = Visitor.arrives()) {
            nils.logInFirstAndConfirm(EMAIL, makesNils(katrin), "Mein-eigenes-9");
            nils.confirmsTheSheet();
            assertThat(nils.page()).hasURL(Portal.running().address("/c/" + Demo.NORDLICHT));
            assertThat(nils.get("/api/companies/" + Demo.NORDLICHT + "/members").status()).isEqualTo(403);

            takesInvoices(katrin);
            Thread.sleep(1000);
            nils.open("/c/" + Demo.NORDLICHT + "/invoices");
            assertThat(nils.page().getByRole(AriaRole.ALERT)).containsText("switched off for you personally");

            var page = katrin.page();
            button(page, "Deactivate").click();
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, named("Deactivate")).click();
            assertThat(page.getByText("Deactivated", new Page.GetByTextOptions().setExact(true))).isVisible();
            Thread.sleep(1000);
            // 401 as soon as the login's sessions have ended as well
            assertThat(nils.get("/api/companies/" + Demo.NORDLICHT).status()).isIn(401, 403);
            katrin.picture("member-deactivated");
        }
    }

    /// @return the one-time password
    private static String makesNils(Visitor katrin) {
        var page = katrin.page();
        katrin.open(USERS);
        assertThat(page.locator("tbody tr[role=row]:not([aria-hidden])").first()).isVisible();
        katrin.picture("members");
        button(page, "New user").click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName("E-mail")).fill(EMAIL);
        drawer.getByLabel("First name").fill("Nils");
        drawer.getByLabel("Last name").fill("Neu");
        drawer.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("One-time password")).check();
        drawer.getByRole(AriaRole.BUTTON, named("Create user")).click();
        var password = page.getByTestId("one-time-password").textContent();
        katrin.picture("one-time-password");
        button(page, "I have noted it").click();
        assertThat(page).hasURL(Pattern.compile(".*" + USERS + "/nils.*"));
        return password;
    }

    private static void takesInvoices(Visitor katrin) {
        var page = katrin.page();
        // he has confirmed his name meanwhile
        page.reload();
        page.getByLabel("See invoices").uncheck();
        assertThat(page.getByText("changes on saving").first()).isVisible();
        katrin.picture("member-what-if");
        button(page, "Save").click();
        assertThat(button(page, "Save")).hasCount(0);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

}
