package dev.kontor.documents.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.Freshness;
import dev.kontor.documents.document.Row;

/// Ordered, shipped and outstanding per article, over the orders in progress (F-079). Always ordered − shipped =
/// outstanding, which is negative where more was shipped than ordered.
@Schema(description = "Ordered, shipped and outstanding per article, over the orders in progress.")
record OrderStatement(@Schema(description = "How many orders are in progress.") int orders,
        @Schema(description = "False when there are more orders than were counted.") boolean complete, List<Item> items,
        @Schema(description = "Sums per unit; there is no sum across units.") List<UnitTotal> totals,
        @Schema(description = "Time of the newest ERP event among the documents counted; null when there are none.") @Nullable Instant asOf) {

    private static final Comparator<Article> BY_ARTICLE = Comparator
        .comparing(Article::product, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(Article::description)
        .thenComparing(Article::unit);

    /// @param orders in progress, with their lines
    /// @param deliveries that have left and refer to any of them, and maybe to others as
    /// well
    static OrderStatement of(List<Row> orders, List<Row> deliveries, boolean complete) {
        var items = new TreeMap<Article, Item>(BY_ARTICLE);
        var places = new TreeMap<String, Article>();
        for (var order : orders) {
            var number = order.text("number");
            for (var line : order.rows("lines")) {
                var article = new Article(line.textOrNull("product"), line.text("description"), line.text("unit"));
                places.put(place(number, line.number("position")), article);
                items.merge(article, new Item(article, line.amount("quantity"), BigDecimal.ZERO), Item::plus);
            }
        }
        for (var delivery : deliveries) {
            for (var line : delivery.rows("lines")) {
                var article = articleOf(line, delivery, places);
                if (article != null) {
                    items.merge(article, new Item(article, BigDecimal.ZERO, line.amount("quantity")), Item::plus);
                }
            }
        }
        var all = new ArrayList<>(orders);
        all.addAll(deliveries);
        return new OrderStatement(orders.size(), complete, List.copyOf(items.values()), UnitTotal.of(items.values()),
                Freshness.of(all));
    }

    /// The article of the order's line that a delivery's line follows from. Where the ERP
    /// does not say which, a line of the
    /// same article in an order that the delivery refers to; none when it belongs to an
    /// order that is not in progress.
    private static @Nullable Article articleOf(Row line, Row delivery, Map<String, Article> places) {
        var follows = line.rows("follows");
        if (!follows.isEmpty()) {
            return follows.stream()
                .filter(it -> it.text("kind").equals("ORDER"))
                .map(it -> places.get(place(it.text("number"), it.number("position"))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        }
        Set<String> numbers = new HashSet<>();
        delivery.rows("references")
            .stream()
            .filter(it -> it.text("kind").equals("ORDER"))
            .forEach(it -> numbers.add(it.text("number")));
        return places.entrySet()
            .stream()
            .filter(it -> numbers.contains(it.getKey().substring(0, it.getKey().lastIndexOf('#'))))
            .map(Map.Entry::getValue)
            .filter(article -> Objects.equals(article.product(), line.textOrNull("product"))
                    && article.unit().equals(line.text("unit")))
            .findFirst()
            .orElse(null);
    }

    private static String place(String order, int position) {
        return order + "#" + position;
    }

    /// An article as orders name it.
    record Article(@Nullable String product, String description, String unit) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OrderStatementItem", description = "An article and how much of it is still to come.")
    record Item(@Schema(description = "Article code of the supplier.") @Nullable String product, String description,
            @Schema(description = "UN/ECE Recommendation 20.", example = "H87") String unit,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = "string", description = "Decimal string.",
                    example = "40") BigDecimal ordered,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = "string", description = "Decimal string.",
                    example = "12.5") BigDecimal shipped,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = "string", description = "Ordered less shipped.",
                    example = "27.5") BigDecimal outstanding) {

        Item(Article article, BigDecimal ordered, BigDecimal shipped) {
            this(article.product(), article.description(), article.unit(), ordered, shipped, ordered.subtract(shipped));
        }

        Item plus(Item more) {
            return new Item(this.product, this.description, this.unit, this.ordered.add(more.ordered),
                    this.shipped.add(more.shipped), this.outstanding.add(more.outstanding));
        }

    }

    @Schema(name = "OrderStatementTotal", description = "What is in one unit, summed up.")
    record UnitTotal(@Schema(description = "UN/ECE Recommendation 20.", example = "H87") String unit,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = "string",
                    description = "Decimal string.") BigDecimal ordered,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = "string",
                    description = "Decimal string.") BigDecimal shipped,
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = "string",
                    description = "Decimal string.") BigDecimal outstanding) {

        static List<UnitTotal> of(Collection<Item> items) {
            var totals = new TreeMap<String, UnitTotal>();
            for (var item : items) {
                totals.merge(item.unit(),
                        new UnitTotal(item.unit(), item.ordered(), item.shipped(), item.outstanding()),
                        UnitTotal::plus);
            }
            return List.copyOf(totals.values());
        }

        private UnitTotal plus(UnitTotal more) {
            return new UnitTotal(this.unit, this.ordered.add(more.ordered), this.shipped.add(more.shipped),
                    this.outstanding.add(more.outstanding));
        }

    }

}
