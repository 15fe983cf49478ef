package dev.kontor.erp.retail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import dev.kontor.erp.contract.Contracts;
import dev.kontor.erp.event.CustomerUpserted;
import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Status;
import dev.kontor.erp.event.ErpEvent;
import dev.kontor.erp.event.EventJson;
import dev.kontor.erp.event.ProductUpserted;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Each rule of [RetailRules] on a few lines.
class RetailImportTests {

    private final List<ErpEvent> events = new ArrayList<>();

    @Test
    void aDocumentIsAnOrderAndItsInvoice() {
        read("536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom",
                "536365,71053,LANTERN,2,2010-12-01 08:26:00,3.39,17850.0,United Kingdom");

        var invoice = document("INVOICE/536365");
        assertThat(invoice.company()).isEqualTo("17850");
        assertThat(invoice.netTotal()).hasToString("22.08");
        assertThat(invoice.taxTotal()).hasToString("3.86"); // 17.5 %
        assertThat(invoice.grossTotal()).hasToString("25.94");
        assertThat(invoice.issuedAt()).hasToString("2010-12-01T08:26Z");
        assertThat(invoice.dueOn()).hasToString("2010-12-31");
        assertThat(invoice.status()).isEqualTo(Status.PAID);
        assertThat(invoice.derived()).contains("dueOn", "taxTotal", "grossTotal", "status", "paidTotal");
        assertThat(document("ORDER/536365").lines()).isEqualTo(invoice.lines());
        assertThat(invoice.references()).singleElement().extracting("kind", "number").contains(Kind.ORDER, "536365");
    }

    @Test
    void aCDocumentIsACreditNoteWithPositiveAmounts() {
        read("C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom");

        var note = document("CREDIT_NOTE/C536379");
        assertThat(note.netTotal()).hasToString("27.50");
        assertThat(note.lines().getFirst().quantity()).hasToString("1");
        assertThat(this.events.stream().filter(DocumentUpserted.class::isInstance)).hasSize(1);
    }

    @Test
    void theSameLineTwiceIsTwoLines() {
        read("1,A1,X,1,2011-06-01 10:00:00,1.5,1.0,Germany", "1,A1,X,1,2011-06-01 10:00:00,1.5,1.0,Germany");

        assertThat(document("INVOICE/1").lines()).extracting(Line::position).containsExactly(1, 2);
        assertThat(document("INVOICE/1").netTotal()).hasToString("3.00");
    }

    @Test
    void linesOfADocumentBelongTogetherWhereverTheyStandAndWhateverTheirTime() {
        read("1,A1,X,1,2011-01-04 10:00:00,1.5,1.0,United Kingdom",
                "2,A1,X,1,2011-01-04 10:00:00,1.5,2.0,United Kingdom",
                "1,A2,Y,1,2011-01-03 23:59:00,1.5,1.0,United Kingdom");

        assertThat(this.events.stream().filter((it) -> it.key().startsWith("INVOICE/"))).hasSize(2);
        assertThat(document("INVOICE/1").issuedOn()).hasToString("2011-01-03");
        assertThat(document("INVOICE/1").taxTotal()).hasToString("0.53"); // by the
                                                                          // earlier day
        assertThat(document("INVOICE/2").taxTotal()).hasToString("0.30");
    }

    @Test
    void whatWasDueWhenTheBooksClosedIsPaidAndTheRestIsOpen() {
        read("1,A1,X,1,2011-05-31 10:00:00,1.5,1.0,Germany", "2,A1,X,1,2011-06-01 10:00:00,1.5,1.0,Germany");

        assertThat(document("INVOICE/1").status()).isEqualTo(Status.PAID);
        assertThat(document("INVOICE/1").paidTotal()).hasToString("1.50");
        assertThat(document("INVOICE/2").status()).isEqualTo(Status.OPEN);
        assertThat(document("INVOICE/2").paidTotal()).hasToString("0.00");
    }

    @Test
    void everyLineIsPublishedOrSetAsideForTheFirstReasonThatFits() {
        var report = read("1,A1,X,1,2011-06-01 10:00:00,1.5,1.0,Germany", "1,A2,,1,2011-06-01 10:00:00,1.5,1.0,Germany",
                "1,A3,X,1,2011-06-01 10:00:00,0.0,1.0,Germany", "1,A4,X,1,2011-06-01 10:00:00,1.5,2.0,Germany",
                "2,A5,X,1,2011-06-01 10:00:00,1.5,,Germany", "3,A6,damages,-9,2011-06-01 10:00:00,0.0,,Germany",
                "A4,B,Adjust bad debt,1,2011-06-01 10:00:00,11062.06,,United Kingdom",
                "5,A7,X,many,2011-06-01 10:00:00,1.5,1.0,Germany", "6,A8,too few fields",
                "7,A9,X,1,2011-02-30 10:00:00,1.5,1.0,Germany", "8,A9,X,1,2011-06-01 10:00:00,1e9,1.0,Germany");

        assertThat(report.publishedLines()).isEqualTo(1);
        for (var reason : SetAside.values()) {
            assertThat(report.setAsideFor(reason)).as(reason.name()).isEqualTo((reason == SetAside.UNREADABLE) ? 4 : 1);
        }
        assertThat(report.accountedFor()).isEqualTo(11);
        assertThat(document("INVOICE/1").lines()).hasSize(1);
    }

    @Test
    void aDocumentOfWhichNothingIsLeftIsNotPublished() {
        read("1,A1,X,1,2011-06-01 10:00:00,0.0,1.0,Germany");

        assertThat(this.events).noneMatch(DocumentUpserted.class::isInstance);
    }

    @Test
    void amountsAreRoundedHalfUpToThePennyLineByLine() {
        read("1,PADS,PADS,1,2011-06-01 10:00:00,0.005,1.0,Germany",
                "1,PADS,PADS,1,2011-06-01 10:00:00,0.004,1.0,Germany");

        assertThat(document("INVOICE/1").lines()).extracting(Line::netAmount)
            .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.00"));
        assertThat(document("INVOICE/1").netTotal()).hasToString("0.01");
    }

    @Test
    void aCustomerWithTwoCountriesHasTheLatest() {
        read("1,A1,X,1,2011-06-01 10:00:00,1.5,12370.0,Cyprus", "2,A1,X,1,2011-06-02 10:00:00,1.5,12370.0,Austria",
                "3,A1,X,1,2011-06-02 10:00:00,1.5,1.0,Austria", "4,A1,X,1,2011-06-02 10:00:00,1.5,2.0,Unspecified");

        assertThat(customer("12370").country()).isEqualTo("AT");
        assertThat(customer("12370").derived()).containsExactly("name", "status", "country");
        assertThat(customer("1").derived()).containsExactly("name", "status");
        assertThat(customer("2").country()).isEqualTo("ZZ");
    }

    @Test
    void aCodeIsOneProductWhateverItsCaseWithItsMostFrequentDescriptionAndLatestPrice() {
        read("1,85123a,OLD NAME,1,2011-06-01 10:00:00,1.5,1.0,Germany",
                "2,85123A,NAME ,1,2011-06-02 10:00:00,1.6,1.0,Germany",
                "3,85123A,NAME,1,2011-06-03 10:00:00,1.7,,Germany", "4,85123A,wet,-5,2011-06-04 10:00:00,0,,Germany",
                "5,POST,POSTAGE,1,2011-06-04 10:00:00,18,1.0,Germany");

        assertThat(product("85123A").name()).isEqualTo("NAME");
        assertThat(product("85123A").price()).hasToString("1.7");
        assertThat(product("85123A").service()).isFalse();
        assertThat(product("85123A").derived()).containsExactly("unit", "name");
        assertThat(product("POST").service()).isTrue();
        assertThat(document("INVOICE/1").lines().getFirst().product()).isEqualTo("85123A");
    }

    @Test
    void readingTheSameLinesAgainMakesTheSameEventsAndALaterLineAHigherVersion() {
        var first = "1,A1,X,1,2011-06-01 10:00:00,1.5,1.0,Germany";
        read(first);
        var once = List.copyOf(this.events);
        this.events.clear();
        read(first);
        assertThat(this.events).isEqualTo(once);
        this.events.clear();
        read(first, "2,A1,X,1,2011-06-02 10:00:00,1.5,1.0,Germany");
        assertThat(customer("1").version()).isGreaterThan(once.getFirst().version());
        assertThat(document("INVOICE/1").version()).isEqualTo(once.getLast().version());
    }

    @Test
    void everyEventKeepsTheContract() {
        read("1,gift_0001_20,£20 \"VOUCHER\",1,2011-06-01 10:00:00,1.5,1.0,Germany",
                "C2,BANK CHARGES,Bank Charges,-1,2011-06-01 10:00:00,15.0,2.0,RSA");

        assertThat(this.events).hasSize(7)
            .allSatisfy((event) -> assertThat(
                    Contracts.errors(Contracts.schemaOf(event.type()), new String(EventJson.write(event), UTF_8)))
                .isEmpty());
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> Survey.of(CsvReader.of(new StringReader("a,b\n1,2\n"))))
            .hasMessageContaining("Not the Online Retail set")
            .hasMessageContaining("a,b");
    }

    private ImportReport read(String... lines) {
        var text = String.join(",", RetailLine.HEADER) + "\n" + String.join("\n", quoted(lines)) + "\n";
        try {
            var survey = Survey.of(CsvReader.of(new StringReader(text)));
            var progress = new Progress(new PrintWriter(new StringWriter()), false, survey.lines());
            return new RetailImport(survey, this.events::add).run(CsvReader.of(new StringReader(text)), progress);
        }
        catch (IOException unlikely) {
            throw new AssertionError(unlikely);
        }
    }

    private static List<String> quoted(String... lines) {
        return List.of(lines)
            .stream()
            .map((line) -> line.replace("£20 \"VOUCHER\"", "\"£20 \"\"VOUCHER\"\"\""))
            .toList();
    }

    private DocumentUpserted document(String key) {
        return find(key, DocumentUpserted.class);
    }

    private CustomerUpserted customer(String number) {
        return find("CUSTOMER/" + number, CustomerUpserted.class);
    }

    private ProductUpserted product(String sku) {
        return find("PRODUCT/" + sku, ProductUpserted.class);
    }

    private <T extends ErpEvent> T find(String key, Class<T> type) {
        return this.events.stream().filter((it) -> it.key().equals(key)).map(type::cast).findFirst().orElseThrow();
    }

}
