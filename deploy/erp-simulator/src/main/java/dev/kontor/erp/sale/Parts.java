package dev.kontor.erp.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.kontor.erp.event.DocumentUpserted;
import dev.kontor.erp.event.DocumentUpserted.Kind;
import dev.kontor.erp.event.DocumentUpserted.Line;

/// How an order is shipped and charged: goods in one part, or in two where that is allowed and there is something to
/// divide; services are charged with the last part. Everything follows from the order, so that it is the same whenever it
/// is worked out.
final class Parts {

    private final DocumentUpserted order;

    private final List<List<Line>> goods;

    private final List<Line> services;

    private Parts(DocumentUpserted order, List<List<Line>> goods, List<Line> services) {
        this.order = order;
        this.goods = goods;
        this.services = services;
    }

    static Parts of(DocumentUpserted order, boolean several, Ledger ledger) {
        var goods = new ArrayList<Line>();
        var services = new ArrayList<Line>();
        for (var line : order.lines()) {
            (isService(line, ledger) ? services : goods).add(line);
        }
        return new Parts(order, goods.isEmpty() ? List.of() : several ? divided(goods) : List.of(goods), services);
    }

    private static boolean isService(Line line, Ledger ledger) {
        return line.product() != null && ledger.product(line.product()).map(Product::service).orElse(false);
    }

    /// Half of what can be counted comes later; where that is nothing, the last of
    /// several lines does.
    private static List<List<Line>> divided(List<Line> goods) {
        var first = new ArrayList<Line>();
        var second = new ArrayList<Line>();
        for (var line : goods) {
            var later = Product.isCounted(line.unit()) ? half(line.quantity()) : BigDecimal.ZERO;
            first.add(line.at(line.quantity().subtract(later), line.unitPrice(), null));
            if (later.signum() > 0) {
                second.add(line.at(later, line.unitPrice(), null));
            }
        }
        if (second.isEmpty() && first.size() > 1) {
            second.add(first.removeLast());
        }
        return second.isEmpty() ? List.of(first) : List.of(first, second);
    }

    private static BigDecimal half(BigDecimal quantity) {
        return quantity.divide(BigDecimal.TWO, 0, RoundingMode.DOWN);
    }

    int shipments() {
        return this.goods.size();
    }

    /// The lines of a delivery; the first part is 1.
    List<Line> shipped(int part) {
        var lines = new ArrayList<Line>();
        for (var line : this.goods.get(part - 1)) {
            lines.add(follow(lines.size() + 1, line.at(line.quantity(), null, null)));
        }
        return lines;
    }

    /// The lines of an invoice: a line's last part costs what is left of its amount, so
    /// that the parts add up to the cent.
    List<Line> charged(int part) {
        var lines = new ArrayList<Line>();
        for (var line : this.goods.isEmpty() ? List.<Line>of() : this.goods.get(part - 1)) {
            lines.add(follow(lines.size() + 1, line.at(line.quantity(), line.unitPrice(), amount(line, part))));
        }
        if (part >= this.goods.size()) {
            for (var line : this.services) {
                lines.add(follow(lines.size() + 1, line));
            }
        }
        return lines;
    }

    private BigDecimal amount(Line line, int part) {
        var whole = this.order.lines()
            .stream()
            .filter((it) -> it.position() == line.position())
            .findFirst()
            .orElseThrow();
        var isLast = of(line, this.goods.stream().skip(part)).findAny().isEmpty();
        if (!isLast) {
            return share(whole, line);
        }
        var before = of(line, this.goods.stream().limit(part - 1L)).map((it) -> share(whole, it))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Objects.requireNonNullElse(whole.netAmount(), BigDecimal.ZERO).subtract(before);
    }

    private static Stream<Line> of(Line line, Stream<List<Line>> parts) {
        return parts.flatMap(List::stream).filter((it) -> it.position() == line.position());
    }

    private static BigDecimal share(Line whole, Line part) {
        return Objects.requireNonNullElse(whole.netAmount(), BigDecimal.ZERO)
            .multiply(part.quantity())
            .divide(whole.quantity(), 2, RoundingMode.HALF_UP);
    }

    private Line follow(int position, Line line) {
        return new Line(position, line.product(), line.productGroup(), line.description(), line.quantity(), line.unit(),
                line.unitPrice(), line.netAmount())
            .following(Kind.ORDER, this.order.number(), line.position());
    }

}
