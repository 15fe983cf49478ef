package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// From the address of the portal to a line of a document and out again.
class FirstLightIT {

    @Test
    @DisplayName("F-015 a person of two companies chooses one, sees its documents, and switches without a new login")
    void choosesACompanyAndSwitches() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            assertThat(page).hasURL(Portal.running().address("/companies"));
            assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM)).hasCount(2);
            visitor.picture("companies");

            page.getByRole(AriaRole.LINK, named("Customer no. " + Demo.NORDLICHT)).click();
            assertThat(page).hasURL(Portal.running().address("/c/" + Demo.NORDLICHT));
            assertThat(page.getByRole(AriaRole.BANNER)).containsText("Nordlicht Haustechnik GmbH");

            page.getByRole(AriaRole.BUTTON, named("Switch company")).click();
            page.getByRole(AriaRole.OPTION, named(Demo.PETERSEN)).click();
            assertThat(page).hasURL(Pattern.compile(".*/c/" + Demo.PETERSEN + "(/.*)?"));
            visitor.open("/c/" + Demo.PETERSEN + "/invoices");
            assertThat(rows(page).first()).isVisible();
        }
    }

    @Test
    @DisplayName("F-015 F-024 a person of one company goes straight in")
    void goesStraightIn() {
        try (var visitor = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            assertThat(visitor.page()).hasURL(Portal.running().address("/c/" + Demo.CARPATHIA));
            assertThat(visitor.page().getByRole(AriaRole.HEADING).first()).isVisible();
            visitor.picture("overview");
        }
    }

    @Test
    @DisplayName("F-054 filters combine, stand in the address, and survive a reload and the way back")
    void filtersByTheAddress() {
        try (var visitor = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            var page = visitor.page();
            visitor.open("/c/" + Demo.CARPATHIA + "/invoices");
            var number = rows(page).first().getByRole(AriaRole.LINK).first().textContent();

            page.getByLabel("Number starts with").fill(number);
            assertThat(rows(page)).hasCount(1);
            assertThat(page).hasURL(Pattern.compile(".*number=.*"));
            page.reload();
            assertThat(rows(page)).hasCount(1);
            page.goBack();
            assertThat(rows(page)).not().hasCount(1);

            visitor.open("/c/" + Demo.CARPATHIA + "/invoices?status=PAID&from=2020-01-01&minAmount=1");
            assertThat(rows(page).first()).isVisible();
            for (var row : rows(page).all()) {
                assertThat(row).containsText("Paid");
            }
            visitor.open("/c/" + Demo.CARPATHIA + "/invoices?number=NO-SUCH-NUMBER");
            assertThat(page.getByText("No document matches these filters.")).isVisible();
        }
    }

    @Test
    void pagesForwardAndBack() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            visitor.open("/c/" + Demo.NORDLICHT + "/orders");
            var newest = rows(page).first().getByRole(AriaRole.LINK).first().textContent();
            page.getByRole(AriaRole.BUTTON, named("Next page")).click();
            assertThat(page).hasURL(Pattern.compile(".*after=.*"));
            assertThat(rows(page).first()).not().containsText(newest);
            page.goBack();
            assertThat(rows(page).first()).containsText(newest);
        }
    }

    @Test
    @DisplayName("F-055 a double click, Enter, and a tap each open the document of a row")
    void opensADocument() {
        try (var visitor = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            var page = visitor.page();
            visitor.open("/c/" + Demo.CARPATHIA + "/invoices");
            var number = rows(page).first().getByRole(AriaRole.LINK).first().textContent();
            visitor.picture("invoices");

            rows(page).first().getByRole(AriaRole.CELL).nth(1).dblclick();
            assertThat(page.getByRole(AriaRole.HEADING, named("Invoice " + number))).isVisible();
            assertThat(page.getByRole(AriaRole.TABLE).first()).isVisible();
            visitor.picture("invoice");

            page.goBack();
            rows(page).first().focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named("Invoice " + number))).isVisible();
        }
        try (var visitor = Visitor.arrives(how -> how.setViewportSize(390, 844).setHasTouch(true).setIsMobile(true))) {
            visitor.logIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD);
            visitor.open("/c/" + Demo.CARPATHIA + "/invoices");
            visitor.picture("invoices-phone");
            rows(visitor.page()).first().tap();
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/invoices/.+"));
        }
    }

    @Test
    @DisplayName("F-048 F-053 F-079 F-085 F-105 F-108 B-03 all kinds, projects, the chain and the report come through the gateway")
    void everyKindComesThroughTheGateway() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var company = "/api/companies/" + Demo.NORDLICHT;
            for (var kind : List.of("tax-invoices", "goods-returns", "contracts", "framework-contracts")) {
                assertThat(visitor.json(company + "/documents?kind=" + kind).get("items")).as(kind).isNotEmpty();
            }
            assertThat(visitor.json(company + "/documents?kind=deliveries&status=DELIVERED")
                .at("/items/0/shipment/carrier")
                .asString()).isNotBlank();
            assertThat(visitor.json(company + "/transactions").get("items")).hasSize(50);
            var credit = visitor.json(company + "/documents?kind=credit-notes").at("/items/0/number").asString();
            assertThat(visitor.json(company + "/chains/credit-notes/" + credit).get("documents"))
                .extracting(it -> it.at("/document/kind").asString())
                .contains("orders", "deliveries", "invoices", "goods-returns", "credit-notes");
            var project = visitor.json(company + "/projects?status=ACTIVE").at("/items/0/number").asString();
            assertThat(visitor.json(company + "/projects/" + project).get("tasks")).isNotEmpty();
            assertThat(visitor.json(company + "/order-statement").get("items")).isNotEmpty();
            assertThat(visitor.get(company + "/documents/export?kind=invoices&format=csv").text())
                .startsWith("\ufeffNumber,Status,Date");
            var open = visitor.json(company + "/documents/count?kind=quotes&status=OPEN").get("count").asInt();
            assertThat(visitor.json(company + "/documents?kind=quotes&status=OPEN&size=200").get("items"))
                .hasSize(open);
            visitor.open("/c/" + Demo.NORDLICHT);
            assertThat(visitor.page().getByRole(AriaRole.LINK, named("Quotes waiting for you")))
                .containsText("" + open);
        }
    }

    @Test
    void speaksTheLanguageOfTheBrowser() {
        try (var visitor = Visitor.arrives(how -> how.setLocale("de-DE"))) {
            visitor.logIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD);
            visitor.open("/c/" + Demo.CARPATHIA + "/invoices");
            assertThat(visitor.page().getByRole(AriaRole.HEADING, named("Rechnungen"))).isVisible();
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "de");
        }
    }

    @Test
    void logsOutOfKeycloakToo() {
        try (var visitor = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            var page = visitor.page();
            page.getByRole(AriaRole.BUTTON, named("User menu")).click();
            page.getByRole(AriaRole.MENUITEM, named("Log out")).click();
            assertThat(page.getByRole(AriaRole.LINK, named("Log in"))).isVisible();
            assertThat(visitor.get("/api/me").status()).isEqualTo(401);

            visitor.open("/bff/login?to=/");
            assertThat(page.locator("#password")).isVisible();
        }
    }

    @Test
    @DisplayName("F-006 F-040 who is let in by the operator sets a password of their own at the first login")
    void setsAPasswordAtTheFirstLogin() {
        var printed = Portal.running()
            .kontor("erp", "user", "add", "--email", "first.login@kontor.example", "--first-name", "Frieda",
                    "--last-name", "Erstmals", "--company", Demo.CARPATHIA);
        assertThat(printed).contains("first.login@kontor.example");
        var matcher = Pattern.compile("one-time password:? +(\\S+)").matcher(printed);
        assertThat(matcher.find()).as(printed).isTrue();
        try (var visitor = Visitor.arrives()) {
            visitor.logInFirst("First.Login@kontor.example", matcher.group(1), "Mein-eigenes-9");
            assertThat(visitor.page()).hasURL(Portal.running().address("/c/" + Demo.CARPATHIA));
        }
    }

    private static Locator rows(Page page) {
        return page.locator("tbody tr[role=row]:not([aria-hidden])");
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

}
