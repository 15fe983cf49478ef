package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What a company changes about itself goes to the ERP and comes back booked.
class AddressesIT {

    @Test
    @DisplayName("F-042 B-02 a new delivery address is sent, received and booked while one looks on")
    void seesANewAddressBooked() {
        try (var visitor = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = visitor.page();
            visitor.open("/c/" + Demo.PETERSEN + "/addresses");
            page.getByRole(AriaRole.BUTTON, named("New delivery address")).first().click();
            var form = page.getByRole(AriaRole.DIALOG);
            fill(form, "Name or company", "Baustelle Isartor");
            fill(form, "Street and number", "Isartorplatz 1");
            fill(form, "Postcode", "8033");
            fill(form, "Town or city", "München");
            form.getByRole(AriaRole.BUTTON, save()).click();
            assertThat(form).containsText("one looks like 20457");

            fill(form, "Postcode", "80331");
            form.getByRole(AriaRole.BUTTON, save()).click();
            var card = page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("80331 München"));
            assertThat(card).containsText("Booked");
            assertThat(card).containsText("Received");
            visitor.picture("addresses");
            page.reload();
            assertThat(card).containsText("Booked");
        }
    }

    private static void fill(Locator form, String label, String value) {
        form.getByLabel(label).fill(value);
    }

    private static Locator.GetByRoleOptions save() {
        return new Locator.GetByRoleOptions().setName("Save");
    }

    private static GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

}
