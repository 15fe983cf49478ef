package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

import dev.kontor.erp.demo.SalesTax;
import dev.kontor.erp.event.DocumentUpserted.Line;
import dev.kontor.erp.event.DocumentUpserted.Totals;

/// Sums of documents: rounded half up to the cent, tax once per document.
final class Money {

    private Money() {
    }

    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal amount(BigDecimal quantity, BigDecimal price) {
        return cents(quantity.multiply(price));
    }

    static BigDecimal net(List<Line> lines) {
        return lines.stream()
            .map(Line::netAmount)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    static Totals totals(List<Line> lines, String country) {
        var net = net(lines);
        var tax = SalesTax.on(net, country);
        return new Totals(net, tax, net.add(tax));
    }

}
