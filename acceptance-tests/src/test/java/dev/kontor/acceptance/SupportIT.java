package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A question goes from the document it is about to the people who answer it, and comes back.
class SupportIT {

    private static final String TICKETS = "/api/companies/" + Demo.PETERSEN + "/tickets";

    private final String subject = "Line 1 of the invoice " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName("F-056 F-057 F-109 F-110 B-02 asked from an invoice, confirmed by the helpdesk, answered by name, seen without reloading")
    void asksFromADocumentAndIsAnswered() {
        try (var katrin = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD);
                var staff = Visitor.loggedIn(Demo.STAFF, Demo.PASSWORD)) {
            var number = asksFromTheFirstInvoice(katrin);
            var page = katrin.page();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("received .* as HD-"));

            answers(staff);
            assertThat(page.getByRole(AriaRole.LOG)).containsText("Which delivery was it?");
            assertThat(page.getByRole(AriaRole.LOG)).not().containsText("Ask the warehouse first");
            assertThat(page.getByText("Your turn", new Page.GetByTextOptions().setExact(true))).isVisible();
            katrin.picture("support-ticket");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Open Invoice")))
                .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(number);
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("Due");
        }
    }

    @Test
    @DisplayName("F-056 F-110 F-111 every list asks by keyboard about itself, a draft stays, and the contact persons are the last resort")
    void asksFromAListByKeyboard() {
        try (var katrin = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD)) {
            var page = katrin.page();
            katrin.open("/c/" + Demo.PETERSEN + "/orders?status=COMPLETED");
            page.getByRole(AriaRole.BUTTON, named("Ask about this")).focus();
            page.keyboard().press("Enter");
            var question = page.getByLabel("Your question");
            assertThat(question).isFocused();
            page.keyboard().type("Where are my goods?");
            page.keyboard().press("Escape");
            katrin.open("/c/" + Demo.PETERSEN + "/support");
            assertThat(page.getByRole(AriaRole.COMPLEMENTARY).getByRole(AriaRole.LISTITEM)).hasCount(2);
            page.getByRole(AriaRole.BUTTON, named("Ask the support team")).first().click();
            assertThat(question).hasValue("Where are my goods?");
            assertThat(page.getByText("About: Orders")).isVisible();
            page.getByLabel("Subject").fill(this.subject);
            question.press("Tab");
            page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, button("Send")).press("Enter");
            assertThat(page.getByText(Pattern.compile("Sent as T-"))).isVisible();
            page.getByRole(AriaRole.LINK, named(this.subject)).click();
            assertThat(page.getByRole(AriaRole.LINK, named("Open Orders"))).hasAttribute("href",
                    Pattern.compile(".*/c/10008/orders\\?status=COMPLETED"));
            katrin.picture("support-list");
        }
    }

    @Test
    @DisplayName("F-056 Trap 1: a ticket of another company is as unknown as one that does not exist")
    void othersLearnNothing() {
        try (var katrin = Visitor.loggedIn(Demo.OF_TWO_COMPANIES, Demo.PASSWORD);
                var ioana = Visitor.loggedIn(Demo.OF_ONE_COMPANY, Demo.PASSWORD)) {
            var tickets = katrin.json(TICKETS).get("items");
            var known = tickets.isEmpty() ? UUID.randomUUID().toString() : tickets.get(0).get("id").asString();
            for (var path : new String[] { TICKETS, TICKETS + "/" + known, TICKETS + "/unread" }) {
                assertThat(ioana.get(path).status()).as(path).isEqualTo(404);
            }
            var own = "/api/companies/" + Demo.CARPATHIA + "/tickets/";
            assertThat(ioana.get(own + known).text().replaceAll("\"traceId\":\"[^\"]*\"", ""))
                .isEqualTo(ioana.get(own + UUID.randomUUID()).text().replaceAll("\"traceId\":\"[^\"]*\"", ""));
            assertThat(ioana.get("/api/backoffice/tickets").status()).isEqualTo(403);
        }
    }

    private String asksFromTheFirstInvoice(Visitor katrin) {
        var page = katrin.page();
        var number = katrin.json("/api/companies/" + Demo.PETERSEN + "/documents?kind=invoices&size=10")
            .get("items")
            .get(0)
            .get("number")
            .asString();
        katrin.open("/c/" + Demo.PETERSEN + "/invoices/" + number);
        page.getByRole(AriaRole.BUTTON, named("Ask about this")).click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("Subject")).hasValue("Invoice " + number);
        dialog.getByLabel("Subject").fill(this.subject);
        dialog.getByLabel("Line").fill("1");
        dialog.getByLabel("Your question").fill("There were only eight.\nPlease have a look.");
        katrin.picture("support-ask");
        dialog.getByRole(AriaRole.BUTTON, button("Send")).click();
        page.getByRole(AriaRole.BUTTON, named("To the ticket")).click();
        assertThat(page.getByRole(AriaRole.HEADING, named(this.subject))).isVisible();
        return number;
    }

    private void answers(Visitor staff) {
        var page = staff.page();
        staff.open("/backoffice/tickets");
        staff.picture("support-desk");
        page.getByRole(AriaRole.LINK, named(this.subject)).click();
        page.getByRole(AriaRole.BUTTON, named("Take over")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Give back"))).isVisible();
        page.getByText("Internal note", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Ask the warehouse first");
        page.getByRole(AriaRole.BUTTON, named("Keep note")).click();
        assertThat(page.getByRole(AriaRole.LOG)).containsText("Ask the warehouse first");
        page.getByText("Answer", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Answer to the customer").fill("Which delivery was it?");
        page.getByLabel("Then").click();
        page.getByRole(AriaRole.OPTION, named("… wait for the customer")).click();
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
        assertThat(page.getByText("Waiting for the customer", new Page.GetByTextOptions().setExact(true)).first())
            .isVisible();
        staff.picture("support-desk-ticket");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

}
