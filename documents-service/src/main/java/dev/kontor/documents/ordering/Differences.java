package dev.kontor.documents.ordering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.cart.Quantity;
import dev.kontor.documents.ordering.Offer.OfferedLine;
import dev.kontor.documents.ordering.Offer.OfferedOrder;
import dev.kontor.platform.problem.InvalidField;

/// What has become otherwise since the orders were seen. What was not shown to the caller cannot be otherwise.
final class Differences {

    private Differences() {
    }

    static List<InvalidField> between(List<Submit.Order> seen, List<OfferedOrder> now) {
        if (!isSplitAlike(seen, now)) {
            return List.of(new InvalidField("orders", "split-changed"));
        }
        var differences = new ArrayList<InvalidField>();
        for (int i = 0; i < seen.size(); i++) {
            for (int j = 0; j < seen.get(i).lines().size(); j++) {
                compare("orders[" + i + "].lines[" + j + "]", seen.get(i).lines().get(j), now.get(i).lines().get(j),
                        differences);
            }
        }
        return differences;
    }

    private static boolean isSplitAlike(List<Submit.Order> seen, List<OfferedOrder> now) {
        if (seen.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < seen.size(); i++) {
            var before = seen.get(i);
            var after = now.get(i);
            if (!Objects.equals(before.warehouse(), after.warehouse()) || !before.currency().equals(after.currency())
                    || !places(before).equals(after.lines().stream().map(Differences::place).toList())) {
                return false;
            }
        }
        return true;
    }

    private static List<String> places(Submit.Order order) {
        return order.lines()
            .stream()
            .map(it -> it.line() + ":" + Quantity.parse(it.quantity()).map(Quantity::plain).orElse(""))
            .toList();
    }

    private static String place(OfferedLine line) {
        return line.priced().line().id() + ":" + Quantity.plain(line.quantity());
    }

    private static void compare(String at, Submit.Line seen, OfferedLine now, List<InvalidField> differences) {
        if (isOther(seen.unitPrice(), now.unitPrice()) || isOther(seen.netAmount(), now.netAmount())) {
            differences.add(new InvalidField(at + ".unitPrice", "price-changed",
                    (seen.unitPrice() == null) ? "" : seen.unitPrice(), Quantity.plain(now.unitPrice())));
        }
        if (Boolean.TRUE.equals(seen.inStock()) && !now.isInStock()) {
            differences.add(new InvalidField(at + ".quantity", "stock-gone"));
        }
    }

    private static boolean isOther(@Nullable String seen, BigDecimal now) {
        return seen != null && Quantity.parse(seen).filter(it -> it.compareTo(now) == 0).isEmpty();
    }

}
