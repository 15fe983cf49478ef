package dev.kontor.documents.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import dev.kontor.documents.document.Row;
import dev.kontor.documents.erp.ADocument;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("F-079 order statement")
class OrderStatementTests {

    @Test
    @DisplayName("F-079 ordered − shipped = outstanding per article, also for what no delivery says which line it is of")
    void saysWhatIsOutstanding() {
        var orders = rows(order("AU-1").line("PU", "10", null).line("RO", "5", null),
                order("AU-2").line("PU", "7", null));
        var deliveries = rows(delivery("LS-1").from("ORDER/AU-1").line("PU", "4", "ORDER/AU-1"),
                delivery("LS-2").from("ORDER/AU-2").line("PU", "2", null),
                delivery("LS-3").from("ORDER/AU-2", "ORDER/DONE").line("PU", "99", "ORDER/DONE"));

        var statement = OrderStatement.of(orders, deliveries, true);

        assertThat(statement.items())
            .extracting(it -> it.product() + " " + it.ordered() + " − " + it.shipped() + " = " + it.outstanding())
            .containsExactly("PU 17 − 6 = 11", "RO 5 − 0 = 5");
        assertThat(statement.totals()).singleElement()
            .satisfies(total -> assertThat(total.outstanding()).isEqualByComparingTo("16"));
        assertThat(statement.orders()).isEqualTo(2);
    }

    @RepeatedTest(30)
    @DisplayName("F-079 totals add up, whatever was ordered and shipped")
    void totalsAddUp(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var orders = new ArrayList<ADocument>();
        var deliveries = new ArrayList<ADocument>();
        var ordered = BigDecimal.ZERO;
        var shipped = BigDecimal.ZERO;
        for (int i = 0; i < 6; i++) {
            var order = order("AU-" + i);
            var delivery = delivery("LS-" + i).from("ORDER/AU-" + i);
            for (int line = 0; line <= random.nextInt(5); line++) {
                var product = "P" + random.nextInt(4);
                var quantity = BigDecimal.valueOf(random.nextInt(10_000), 2);
                var sent = BigDecimal.valueOf(random.nextInt(10_000), 2);
                ordered = ordered.add(quantity);
                shipped = shipped.add(sent);
                order = order.line(product, quantity.toPlainString(), null);
                delivery = delivery.line(product, sent.toPlainString(), "ORDER/AU-" + i);
            }
            orders.add(order);
            deliveries.add(delivery);
        }

        var statement = OrderStatement.of(rows(orders), rows(deliveries), true);

        assertThat(statement.items()).allSatisfy(
                item -> assertThat(item.outstanding()).isEqualByComparingTo(item.ordered().subtract(item.shipped())));
        var total = statement.totals().getFirst();
        assertThat(total.ordered()).isEqualByComparingTo(ordered);
        assertThat(total.shipped()).isEqualByComparingTo(shipped);
        assertThat(total.outstanding()).isEqualByComparingTo(ordered.subtract(shipped));
    }

    private static ADocument order(String number) {
        return ADocument.of("ORDER", number).status("IN_PROGRESS").noLines();
    }

    private static ADocument delivery(String number) {
        return ADocument.of("DELIVERY", number).status("SHIPPED").issuedOn(LocalDate.of(2026, 9, 20)).noLines();
    }

    private static List<Row> rows(ADocument... documents) {
        return rows(List.of(documents));
    }

    private static List<Row> rows(List<ADocument> documents) {
        return documents.stream().map(it -> new Row(it.stored().decode(new DocumentCodec()))).toList();
    }

}
