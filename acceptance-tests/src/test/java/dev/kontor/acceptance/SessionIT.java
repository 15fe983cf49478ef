package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What stands between a session and somebody who has none.
class SessionIT {

    private static final String COOKIE = "__Host-kontor";

    private static final String LEAVER = "lea.leaver@kontor.example";

    private final Portal portal = Portal.running();

    private final String place = "Lager " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName("F-021 F-039 a membership removed while logged in is refused on the next click, within one second")
    void refusesARemovedMemberOnTheNextClick() throws InterruptedException {
        var operator = new Operator();
        var password = operator.letIn(LEAVER, Demo.HARGREAVES).get("oneTimePassword").asString();
        // stays a member elsewhere: whoever belongs to no company any more is logged out
        // altogether
        operator.letIn(LEAVER, Demo.PETERSEN);
        try (var visitor = Visitor.arrives()) {
            visitor.logInFirst(LEAVER, password, "Soon-to-leave-1");
            visitor.open("/c/" + Demo.HARGREAVES + "/orders");
            assertThat(visitor.page().getByRole(AriaRole.TABLE)).isVisible();

            operator.shutOut(LEAVER, Demo.HARGREAVES);
            Thread.sleep(1000);

            for (var path : List.of("", "/documents?kind=orders", "/documents/overview", "/search?q=1", "/cart",
                    "/members", "/tickets")) {
                assertThat(visitor.get("/api/companies/" + Demo.HARGREAVES + path).status()).isEqualTo(404);
            }
            visitor.page().reload();
            assertThat(visitor.page().getByText("This company does not exist for you")).isVisible();

            // nothing is to be had any more; that the login itself ends as well goes by
            // Keycloak
            operator.shutOut(LEAVER, Demo.PETERSEN);
            await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(visitor.get("/api/me").status())
                    .as("the session of somebody without any company")
                    .isEqualTo(401));
        }
    }

    @Test
    @DisplayName("F-042 a form that was half filled when the session ended elsewhere is still there after the login, and is sent")
    void keepsWhatWasTyped() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            visitor.open("/c/" + Demo.NORDLICHT + "/addresses");
            page.getByRole(AriaRole.BUTTON, named("New delivery address")).first().click();
            var form = page.getByRole(AriaRole.DIALOG, named("New delivery address"));
            form.getByLabel("Name or company").fill(this.place);
            form.getByLabel("Street and number").fill("Weidenbaumsweg 2");

            var save = form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"));

            logsOutInAnotherTab(visitor);
            form.getByLabel("Postcode").fill("21029");
            form.getByLabel("Town or city").fill("Hamburg");
            // no click: a look of the page by itself may have put the question over the
            // form
            // already
            save.dispatchEvent("click");
            var question = page.getByRole(AriaRole.DIALOG, named("Your session has ended"));
            logsInBeside(visitor, question);

            assertThat(question).hasCount(0);
            assertThat(form.getByLabel("Name or company")).hasValue(this.place);
            assertThat(form.getByLabel("Town or city")).hasValue("Hamburg");
            save.click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText(this.place);
        }
    }

    private static void logsOutInAnotherTab(Visitor visitor) {
        var other = visitor.context().newPage();
        other.navigate(Portal.running().address("/c/" + Demo.NORDLICHT));
        other.getByRole(AriaRole.BUTTON, named("User menu")).click();
        other.getByRole(AriaRole.MENUITEM, named("Log out")).click();
        assertThat(other.getByRole(AriaRole.LINK, named("Log in"))).isVisible();
        other.close();
    }

    /// In the window that the link opens, which leaves the page below as it is.
    private static void logsInBeside(Visitor visitor, Locator question) {
        var link = question.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Log in again"));
        var login = visitor.context().waitForPage(link::click);
        login.locator("#username").fill(Demo.OF_TWO_COMPANIES);
        login.locator("#password").fill(Demo.PASSWORD);
        login.locator("#kc-login").click();
        assertThat(login.getByRole(AriaRole.HEADING, named("You are logged in again"))).isVisible();
        login.close();
    }

    @Test
    void refusesAForgedSession() {
        try (var visitor = Visitor.arrives()) {
            var forged = RequestOptions.create().setHeader("Cookie", COOKIE + "=" + UUID.randomUUID());
            var response = visitor.context().request().get(portal.address("/api/me"), forged);
            assertThat(response.status()).isEqualTo(401);
            assertThat(response.headers()).containsEntry("content-type", "application/problem+json");
        }
    }

    @Test
    void refusesAWriteWithoutTheCsrfToken() {
        try (var visitor = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            var refused = visitor.context().request().post(portal.address("/bff/logout"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(visitor.get("/api/me").status()).isEqualTo(200);
        }
    }

    @Test
    void takesNoTokenFromTheBrowser() {
        try (var visitor = Visitor.arrives()) {
            var response = visitor.context()
                .request()
                .get(portal.address("/api/me"),
                        RequestOptions.create().setHeader("Authorization", "Bearer e30.e30.e30"));
            assertThat(response.status()).isEqualTo(401);
        }
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        try (var visitor = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            var cookie = visitor.context()
                .cookies()
                .stream()
                .filter(it -> it.name.equals(COOKIE))
                .findFirst()
                .orElseThrow();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.path).isEqualTo("/");
        }
    }

    @Test
    @DisplayName("B-04 two tabs on two companies in one session stay each in its own")
    void keepsTwoTabsApart() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            visitor.open("/c/" + Demo.NORDLICHT);
            var other = visitor.context().newPage();
            other.navigate(portal.address("/c/" + Demo.PETERSEN));
            assertThat(other.getByRole(AriaRole.BANNER)).not().containsText("Nordlicht");
            visitor.page().reload();
            assertThat(visitor.page().getByRole(AriaRole.BANNER)).containsText("Nordlicht");
        }
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

}
