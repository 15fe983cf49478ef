package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// From the menu to what a customer may buy, at its own prices.
class CatalogueIT {

    /// Of the demo: kept to the pipes, fittings, pumps and what goes with them.
    private static final String KEPT_TO_GROUPS = "paul.winter@kontor.example";

    @Test
    @DisplayName("F-073 F-076 C-10 goods and services are searched, filtered, read with own prices and stock, and compared")
    void findsReadsAndCompares() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            awaitProducts(visitor, Demo.NORDLICHT);
            visitor.open("/c/" + Demo.NORDLICHT);
            page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK, link("Catalogue")).first().click();
            assertThat(rows(page).first()).isVisible();
            visitor.picture("catalogue");

            page.getByLabel("Find products by words, number or GTIN").fill("umwaelz 25-60");
            assertThat(rows(page)).hasCount(1);
            assertThat(rows(page)).containsText("PU-2040");
            assertThat(rows(page)).containsText("€167.11");
            assertThat(page).hasURL(Pattern.compile(".*q=umwaelz.*"));
            page.reload();
            assertThat(rows(page)).hasCount(1);

            visitor.open("/c/" + Demo.NORDLICHT + "/catalogue?service=true");
            assertThat(rows(page).filter(new Locator.FilterOptions().setHasText("DL-0001"))).isVisible();
            assertThat(rows(page).filter(new Locator.FilterOptions().setHasText("PU-2040"))).hasCount(0);

            visitor.open("/c/" + Demo.NORDLICHT + "/catalogue?group=Pumpen");
            page.getByRole(AriaRole.CHECKBOX, named("Compare Umwälzpumpe 25-60")).check();
            page.getByRole(AriaRole.CHECKBOX, named("Compare Umwälzpumpe 25-80")).check();
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Compare").setExact(true)).click();
            var comparison = page.getByRole(AriaRole.TABLE, named("Comparison"));
            assertThat(comparison).containsText("HP 25-60/180");
            assertThat(comparison).containsText("HP 25-80/180");
            visitor.picture("comparison");

            comparison.getByRole(AriaRole.LINK, link("Umwälzpumpe 25-80")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Umwälzpumpe 25-80"))).isVisible();
            assertThat(page.getByRole(AriaRole.TABLE, named("Stock"))).containsText("Hamburg");
            assertThat(page.getByRole(AriaRole.TABLE, new GetByRoleOptions().setName("Prices").setExact(true)))
                .containsText("your price");
            visitor.picture("product");

            visitor.open("/c/" + Demo.NORDLICHT + "/catalogue/WE-6018");
            assertThat(page.getByText("no longer sold")).isVisible();
        }
    }

    @Test
    @DisplayName("F-030 what a member is kept from is in no list, search, comparison or address of its own")
    void showsNothingOfOtherGroups() {
        try (var visitor = Visitor.loggedIn(KEPT_TO_GROUPS, Demo.PASSWORD)) {
            var page = visitor.page();
            var company = "/api/companies/" + Demo.NORDLICHT;
            awaitProducts(visitor, Demo.NORDLICHT);
            assertThat(visitor.json(company + "/product-groups").get("items"))
                .extracting(it -> it.get("group").asString())
                .contains("Pumpen", "Rohre")
                .doesNotContain("Sanitär", "Speicher", "Wärmeerzeuger", "Heizkörper");
            assertThat(visitor.json(company + "/products?q=waschtisch").get("items"))
                .extracting(it -> it.get("group").asString())
                .doesNotContain("Sanitär");
            assertThat(visitor.get(company + "/products/SA-1200").status()).isEqualTo(404);
            assertThat(visitor.json(company + "/product-comparison?sku=SA-1200&sku=PU-2040").get("items")).hasSize(1);

            visitor.open("/c/" + Demo.NORDLICHT + "/catalogue/SA-1200");
            assertThat(page.getByRole(AriaRole.HEADING, named("Not found"))).isVisible();
        }
    }

    @Test
    @DisplayName("F-030 F-073 each company sees its assortment and its prices in its currency, and nobody else's")
    void eachCompanyHasItsOwn() {
        try (var visitor = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            awaitProducts(visitor, Demo.CARPATHIA);
            var pump = visitor.json("/api/companies/" + Demo.CARPATHIA + "/products/PU-2040");
            assertThat(pump.at("/prices/currency").asString()).isEqualTo("RON");
            assertThat(pump.at("/prices/scale/0/own").asBoolean()).isTrue();
            assertThat(visitor.json("/api/companies/" + Demo.CARPATHIA + "/products/WE-5012").at("/prices/amount"))
                .as("nothing is converted")
                .isEmpty();
            assertThat(visitor.get("/api/companies/" + Demo.NORDLICHT + "/products/PU-2040").status()).isEqualTo(404);
        }
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            assertThat(visitor.get("/api/companies/" + Demo.PETERSEN + "/products/SA-1200").status())
                .as("not in its assortment")
                .isEqualTo(404);
            assertThat(visitor.get("/api/companies/" + Demo.NORDLICHT + "/products/SA-1200").status()).isEqualTo(200);
        }
    }

    @Test
    void isReadOnAPhone() {
        try (var visitor = Visitor.arrives(how -> how.setViewportSize(390, 844).setHasTouch(true).setIsMobile(true))) {
            visitor.logIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD);
            awaitProducts(visitor, Demo.CARPATHIA);
            visitor.open("/c/" + Demo.CARPATHIA + "/catalogue");
            assertThat(rows(visitor.page()).first()).isVisible();
            var width = visitor.page().evaluate("document.documentElement.scrollWidth");
            assertThat(((Number) width).intValue()).isLessThanOrEqualTo(390);
            visitor.picture("catalogue-phone");
        }
    }

    /// The demo is loaded when the portal is up, and taken in a moment later.
    private static void awaitProducts(Visitor visitor, String company) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var pump = visitor.json("/api/companies/" + company + "/products/PU-2040");
            assertThat(pump.at("/prices/scale/0/own").asBoolean(false)).isTrue();
            assertThat(pump.at("/stock/warehouses/0/code").asString("")).isNotBlank();
            assertThat(visitor.json("/api/companies/" + company + "/products?q=DL-0001").get("items")).hasSize(1);
        });
    }

    private static Locator rows(Page page) {
        return page.locator("tbody tr[role=row]:not([aria-hidden])");
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions link(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

}
