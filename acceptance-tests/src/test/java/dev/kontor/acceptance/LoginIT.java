package dev.kontor.acceptance;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The way in for those who have trouble with it.
class LoginIT {

    private static final String FORGETFUL = "felix.%d@kontor.example".formatted(System.currentTimeMillis());

    private static final Pattern LINK = Pattern.compile("http\\S+/login-actions/action-token\\S+");

    private final Portal portal = Portal.running();

    @Test
    @DisplayName("F-011 F-013 a forgotten password is set anew by a link in a mail, if it follows the policy")
    void setsAForgottenPasswordAnew() {
        var password = new Operator().letIn(FORGETFUL, Demo.HARGREAVES).get("oneTimePassword").asString();
        try (var visitor = Visitor.arrives()) {
            visitor.logInFirst(FORGETFUL, password, "Soon-Forgotten-1");
        }

        try (var visitor = Visitor.arrives()) {
            assertThat(askForANewPassword(visitor, FORGETFUL)).isEqualTo(sayForAnybody());
            visitor.page().navigate(linkInTheMail());
            choose(visitor, "alllower");
            assertThat(visitor.page().locator(".kc-feedback-text")).containsText("capital letter");
            visitor.picture("new-password");
            choose(visitor, "Found-Again-1");
            visitor.page().waitForURL("**/c/**");
        }
        try (var visitor = Visitor.loggedIn(FORGETFUL, "Found-Again-1")) {
            assertThat(visitor.get("/api/me").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("F-023 below its directory of the host a deep link leads through the login to its page, nothing outside of it is asked for, and the logout leads back")
    void staysBelowItsDirectory() {
        var asked = new ConcurrentLinkedQueue<String>();
        var invoices = this.portal.address("/c/" + Demo.CARPATHIA + "/invoices?status=OPEN");
        try (var visitor = Visitor.arrives()) {
            var page = visitor.page();
            page.onRequest((request) -> asked.add(request.url()));
            page.navigate(invoices);
            page.locator("#username").fill(Demo.OF_ONE_COMPANY);
            page.locator("#password").fill(Demo.PASSWORD);
            page.locator("#kc-login").click();
            page.waitForURL(invoices);
            assertThat(page.locator("tbody tr[role=row]").first()).isVisible();
            page.reload();
            assertThat(page.locator("tbody tr[role=row]").first()).isVisible();

            page.getByRole(AriaRole.BUTTON, named("User menu")).click();
            page.getByRole(AriaRole.MENUITEM, named("Log out")).click();
            assertThat(page.getByRole(AriaRole.LINK, named("Log in")).first()).isVisible();
            assertThat(page.url()).startsWith(this.portal.address("/"));
            assertThat(visitor.get("/api/me").status()).isEqualTo(401);
            assertThat(visitor.context().cookies()).filteredOn((it) -> !it.name.startsWith("__Host-"))
                .isNotEmpty()
                .allSatisfy((it) -> assertThat(it.path).startsWith(URI.create(this.portal.address("/")).getPath()));
        }
        assertThat(asked).hasSizeGreaterThan(10)
            .filteredOn((it) -> it.startsWith("http"))
            .allSatisfy((it) -> assertThat(it).startsWith(this.portal.address("/")));
    }

    @Test
    @DisplayName("F-018 a wrong password and an unknown user name get the same answer")
    void doesNotTellWhoHasALogin() {
        try (var visitor = Visitor.arrives()) {
            assertThat(refusal(visitor, Demo.OF_TWO_COMPANIES)).isEqualTo(refusal(visitor, "nobody@kontor.example"))
                .isNotBlank();
        }
    }

    @Test
    @DisplayName("F-001 an unsupported browser gets a notice that names the supported ones")
    void tellsAnOldBrowserWhatToDo() {
        try (var visitor = Visitor.arrives()) {
            visitor.context().addInitScript("delete Array.prototype.toSorted");
            visitor.open("/");
            var notice = visitor.page().locator("#unsupported");
            assertThat(notice).isVisible();
            assertThat(notice).containsText("Chrome, Firefox, Opera");
            assertThat(notice).containsText("Dieser Browser ist zu alt");
        }
    }

    private String sayForAnybody() {
        try (var visitor = Visitor.arrives()) {
            return askForANewPassword(visitor, "nobody@kontor.example");
        }
    }

    /// What the page says afterwards.
    private static String askForANewPassword(Visitor visitor, String email) {
        visitor.open("/bff/login?to=/");
        visitor.page().locator("a[href*=reset-credentials]").click();
        visitor.page().locator("#username").fill(email);
        visitor.page().locator("input[type=submit], button[type=submit]").first().click();
        var answer = visitor.page().locator(".pf-v5-c-alert, .kc-feedback-text").first();
        assertThat(answer).isVisible();
        visitor.picture("forgotten-password");
        return answer.innerText();
    }

    private String linkInTheMail() {
        return await().atMost(Duration.ofSeconds(20))
            .pollInterval(Duration.ofSeconds(1))
            .ignoreExceptions()
            .until(() -> {
                var link = LINK.matcher(this.portal.kontor("mail", FORGETFUL));
                return link.find() ? link.group() : null;
            }, (link) -> link != null);
    }

    private static void choose(Visitor visitor, String password) {
        visitor.page().locator("#password-new").fill(password);
        visitor.page().locator("#password-confirm").fill(password);
        visitor.page().locator("input[type=submit], button[type=submit]").first().click();
    }

    private static String refusal(Visitor visitor, String email) {
        visitor.open("/bff/login?to=/");
        visitor.page().locator("#username").fill(email);
        visitor.page().locator("#password").fill("Wrong-Password-1");
        visitor.page().locator("#kc-login").click();
        var error = visitor.page().locator("#input-error-username, #input-error").first();
        assertThat(error).isVisible();
        return error.innerText();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

}
