package dev.kontor.acceptance;

import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/// What a person proves with who it is: the password, one for all companies, and a passkey.
class CredentialsIT {

    private static final String FIRST = "First-Chosen-1";

    private final String email = "carla.%d@kontor.example".formatted(System.nanoTime());

    @Test
    @DisplayName("F-010 F-012 F-016 the own password is changed at the login page, and is another one in every company")
    void changesThePasswordEverywhere() {
        var oneTime = new Operator().letIn(this.email, Demo.HARGREAVES).get("oneTimePassword").asString();
        new Operator().letIn(this.email, Demo.CARPATHIA);
        try (var carla = Visitor.arrives()) {
            carla.logInFirst(this.email, oneTime, FIRST);
            carla.open("/me");
            carla.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change password")).click();
            carla.page().locator("#password-new").fill("Another-One-2");
            carla.page().locator("#password-confirm").fill("Another-One-2");
            carla.page().locator("input[type=submit], button[type=submit]").first().click();
            carla.page().waitForURL("**/me");
        }

        try (var carla = Visitor.arrives()) {
            carla.open("/bff/login?to=/");
            submit(carla, FIRST);
            assertThat(carla.page().locator("#input-error-username, #input-error").first()).isVisible();
        }
        // whoever types the address in capitals is the same person
        try (var carla = Visitor.loggedIn(this.email.toUpperCase(java.util.Locale.ROOT), "Another-One-2")) {
            for (var company : new String[] { Demo.HARGREAVES, Demo.CARPATHIA }) {
                assertThat(carla.get("/api/companies/" + company).status()).isEqualTo(200);
            }
        }
    }

    @Test
    @DisplayName("F-009 a person sets up a passkey, comes in with it instead of the password, and removes it")
    void comesInWithAPasskey() {
        var oneTime = new Operator().letIn(this.email, Demo.HARGREAVES).get("oneTimePassword").asString();
        try (var carla = Visitor.arrives()) {
            var page = carla.page();
            keepsPasskeys(carla);
            carla.logInFirst(this.email, oneTime, FIRST);
            carla.open("/me");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set up passkey")).click();
            page.onDialog(dialog -> dialog.accept("My laptop"));
            page.locator("#registerWebAuthn").click();
            page.waitForURL("**/me");
            assertThat(page.getByText("My laptop")).isVisible();
            carla.picture("passkey");

            logsOut(page);
            carla.open("/bff/login?to=/me");
            var button = page.locator("#authenticateWebAuthnButton");
            // the browser may offer it by itself, before anybody clicks
            page.waitForCondition(() -> page.url().endsWith("/me") || button.isVisible());
            if (!page.url().endsWith("/me")) {
                button.click();
            }
            page.waitForURL("**/me");
            assertThat(carla.json("/api/me").get("email").asString()).isEqualTo(this.email);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove")).click();
            page.locator("#kc-accept").click();
            page.waitForURL("**/me");
            assertThat(page.getByText("My laptop")).hasCount(0);
        }
    }

    private void submit(Visitor visitor, String password) {
        visitor.page().locator("#username").fill(this.email);
        visitor.page().locator("#password").fill(password);
        visitor.page().locator("#kc-login").click();
    }

    /// A device that keeps passkeys and whose owner is always there.
    private static void keepsPasskeys(Visitor visitor) {
        var devices = visitor.context().newCDPSession(visitor.page());
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", arguments);
    }

    private static void logsOut(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("User menu")).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Log out")).click();
        assertThat(
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Log in"))).first())
            .isVisible();
    }

}
