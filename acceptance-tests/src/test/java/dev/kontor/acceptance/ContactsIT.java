package dev.kontor.acceptance;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Whom a customer turns to.
class ContactsIT {

    @Test
    @DisplayName("F-045 F-047 the company account shows the two contact persons, with photo, phone and e-mail")
    void showsTheContactPersons() {
        try (var ioana = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            ioana.open("/c/" + Demo.CARPATHIA + "/account");
            var photos = ioana.page().locator("img[src*='/contacts/photos/']");
            photos.first().waitFor();
            assertThat(photos).hasCount(2);
            ioana.page()
                .waitForFunction("() => [...document.querySelectorAll(\"img[src*='/contacts/photos/']\")]"
                        + ".every(it => it.complete && it.naturalWidth > 0)");
            assertThat(ioana.page().getByText("laura.marin@kontor.example")).isVisible();
            assertThat(ioana.page().getByText("+40 21 5550710")).isVisible();
            ioana.picture("contact-persons");
        }
    }

}
