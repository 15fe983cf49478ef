package dev.kontor.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.kontor.acceptance.Oracle.Expected;

/// 245,903 lines of real invoices go through the bus, and the customers see the sums that awk finds in the file.
class OnlineRetailIT {

    private static final String READER = "rita.reader@kontor.example";

    private static List<Expected> oracle;

    private static Visitor reader;

    @BeforeAll
    static void importTheFileAndLetTheReaderIn() {
        var report = Portal.running().kontor("erp", "import", "online-retail", OnlineRetail.file().toString());
        assertThat(report).contains("245,903");
        var customers = Oracle.customers();
        assertThat(customers).hasSize(20).contains("17850", "14646", "12748");
        oracle = Oracle.of(customers);

        var operator = new Operator();
        var password = "";
        for (var customer : customers) {
            var membership = operator.letIn(READER, customer);
            if (membership.hasNonNull("oneTimePassword")) {
                password = membership.get("oneTimePassword").asString();
            }
        }
        assertThat(password).as("one-time password of a new person").isNotEmpty();
        reader = Visitor.arrives();
        reader.logInFirst(READER, password, "Reads-everything-1");
    }

    @AfterAll
    static void leave() {
        if (reader != null) {
            reader.close();
        }
    }

    @Test
    @DisplayName("F-048 F-052 count and sum of invoices and credit notes at the API are those of the file, for 20 customers")
    void answersTheOraclesNumbersAtTheApi() {
        for (var expected : oracle) {
            for (var kind : List.of("invoices", "credit-notes")) {
                Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> answers(expected, kind));
            }
        }
    }

    private static void answers(Expected expected, String kind) {
        var answer = reader.json("/api/companies/" + expected.company() + "/documents/count?kind=" + kind);
        assertThat(answer.get("count").asInt()).as("%s of %s", kind, expected.company())
            .isEqualTo(expected.count(kind));
        if (expected.count(kind) > 0) {
            assertThat(answer.get("totals")).hasSize(1);
            var totals = answer.at("/totals/0");
            assertThat(totals.get("currency").asString()).isEqualTo("GBP");
            assertThat(new BigDecimal(totals.get("net").asString())).isEqualByComparingTo(expected.net(kind));
            assertThat(new BigDecimal(totals.get("gross").asString())).isEqualByComparingTo(expected.gross(kind));
        }
    }

    @Test
    @DisplayName("F-048 F-052 count and sum of invoices and credit notes in the browser are those of the file, for 20 customers")
    void showsTheOraclesNumbersInTheBrowser() {
        var pounds = NumberFormat.getCurrencyInstance(Locale.UK);
        pounds.setCurrency(Currency.getInstance("GBP"));
        var whole = NumberFormat.getIntegerInstance(Locale.UK);
        for (var expected : oracle) {
            for (var kind : List.of("invoices", "credit-notes")) {
                reader.open("/c/" + expected.company() + "/" + kind);
                var totals = reader.page().getByRole(AriaRole.MAIN).locator("p[aria-live=polite]");
                var patient = new ContainsTextOptions().setTimeout(60_000);
                assertThat(totals).containsText(whole.format(expected.count(kind)) + " ", patient);
                if (expected.count(kind) > 0) {
                    assertThat(totals).containsText("gross " + pounds.format(expected.gross(kind)), patient);
                    assertThat(totals).containsText("net " + pounds.format(expected.net(kind)), patient);
                }
            }
        }
        reader.picture("online-retail");
    }

    @Test
    void theDeadLetterTopicIsEmpty() {
        assertThat(Portal.running().deadLetters("erp.documents-dlt")).isZero();
        assertThat(Portal.running().deadLetters("erp.customers-dlt")).isZero();
    }

}
