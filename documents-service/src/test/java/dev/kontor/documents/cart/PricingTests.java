package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.kontor.documents.cart.Finding.Code;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.product.Article;
import dev.kontor.documents.product.Prices;
import dev.kontor.documents.product.Quantities;
import dev.kontor.documents.product.Stock;
import dev.kontor.documents.product.Warehouse;

import static org.assertj.core.api.Assertions.assertThat;

class PricingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final Follow QUOTED = new Follow(DocumentKind.QUOTE, "AN-1", 1);

    private static final Follow AGREED = new Follow(DocumentKind.FRAMEWORK_CONTRACT, "RV-1", 1);

    @Test
    @DisplayName("F-072 a quote's price and discount hold for the quoted quantity, once; otherwise today's price does, and the line says so")
    void quotes() {
        var lines = price(List.of(line("a", "5", QUOTED), line("b", "5", QUOTED), line("c", "6", QUOTED)),
                quote(true, "5", "8.00", "38.00"));

        assertThat(lines.getFirst().pricedBy()).isEqualTo(PricedBy.QUOTE);
        assertThat(lines.getFirst().netAmount()).as("with the quote's discount").isEqualByComparingTo("38.00");
        assertThat(lines.subList(1, 3)).allSatisfy(line -> {
            assertThat(line.pricedBy()).isEqualTo(PricedBy.LIST);
            assertThat(line.unitPrice()).isEqualByComparingTo("10.00");
            assertThat(codes(line)).contains(Code.QUANTITY_CHANGED);
            assertThat(line.isOrderable()).isTrue();
        });
    }

    @Test
    @DisplayName("F-072 a quote that has run out leaves today's price, or nothing where it names no product")
    void quotesThatAreOver() {
        var over = price(List.of(line("a", "5", QUOTED)), quote(false, "5", "8.00", "40.00")).getFirst();
        assertThat(over.unitPrice()).isEqualByComparingTo("10.00");
        assertThat(codes(over)).containsExactly(Code.QUOTE_OVER);

        var text = new CartLine("t", null, "Planung", "HUR", new BigDecimal("5"), null, List.of(QUOTED));
        var unknown = new SourceLine(QUOTED, null, "Planung", "HUR", new BigDecimal("5"), new BigDecimal("8"), null,
                "EUR", false, null);
        assertThat(codes(price(List.of(text), unknown).getFirst())).containsExactly(Code.SOURCE_OVER);
        assertThat(price(List.of(text), unknown).getFirst().isOrderable()).isFalse();
    }

    @Test
    @DisplayName("B-13 lines that call off the same together take no more than remains")
    void callsOff() {
        var contract = new SourceLine(AGREED, "P", "Pumpe", "H87", new BigDecimal("100"), new BigDecimal("7.00"), null,
                "EUR", true, new BigDecimal("10"));
        var lines = price(List.of(line("a", "6", AGREED), line("b", "4", AGREED), line("c", "1", AGREED)), contract);

        assertThat(lines).extracting(PricedLine::isOrderable).containsExactly(true, true, false);
        assertThat(lines.getFirst().unitPrice()).isEqualByComparingTo("7.00");
        assertThat(lines.getLast().findings()).containsExactly(new Finding(Code.BEYOND_REMAINING, "10"));
    }

    @Test
    @DisplayName("F-072 a line is not priced by a quote of another product")
    void anotherProduct() {
        var quote = new SourceLine(QUOTED, "X", "Teuer", "H87", new BigDecimal("5"), new BigDecimal("0.01"), null,
                "EUR", true, null);

        assertThat(price(List.of(line("a", "5", QUOTED)), quote).getFirst().unitPrice()).isEqualByComparingTo("10.00");
    }

    @Test
    @DisplayName("F-073 what cannot be ordered says why: withdrawn, unknown, without a price, in too few or broken packs")
    void findings() {
        assertThat(codes(price(article(false, new Quantities(null, BigDecimal.ONE), "10"), "1")))
            .contains(Code.NOT_ORDERABLE);
        assertThat(codes(price((Article) null, "1"))).containsExactly(Code.UNKNOWN_PRODUCT);
        assertThat(codes(price(article(true, new Quantities(null, BigDecimal.ONE), null), "1")))
            .containsExactly(Code.NO_PRICE);
        assertThat(price(article(true, new Quantities(new BigDecimal("3"), BigDecimal.ONE), "10"), "2").findings())
            .containsExactly(new Finding(Code.TOO_FEW, "3"));
        assertThat(price(article(true, new Quantities(null, new BigDecimal("6")), "10"), "7").findings())
            .containsExactly(new Finding(Code.PACK_SIZE, "6"));
        assertThat(codes(price(article(true, new Quantities(null, BigDecimal.ONE), "10"), "21")))
            .containsExactly(Code.NOT_IN_STOCK);
    }

    private static List<PricedLine> price(List<CartLine> lines, SourceLine... sources) {
        return new Pricing(Map.of("P", article(true, new Quantities(null, BigDecimal.ONE), "10.00")),
                Stream.of(sources).collect(Collectors.toMap(SourceLine::place, Function.identity())), TODAY)
            .price(lines);
    }

    private static PricedLine price(@Nullable Article article, String quantity) {
        return new Pricing((article == null) ? Map.of() : Map.of("P", article), Map.of(), TODAY)
            .price(List.of(new CartLine("a", "P", "Pumpe", "H87", new BigDecimal(quantity), null, List.of())))
            .getFirst();
    }

    private static SourceLine quote(boolean binding, String quantity, String price, String net) {
        return new SourceLine(QUOTED, "P", "Pumpe", "H87", new BigDecimal(quantity), new BigDecimal(price),
                new BigDecimal(net), "EUR", binding, null);
    }

    private static Article article(boolean orderable, Quantities quantities, @Nullable String price) {
        var prices = (price == null) ? new Prices(null, List.of(), List.of())
                : new Prices("EUR", List.of(), List.of(new Prices.Listed(BigDecimal.ZERO, new BigDecimal(price))));
        var stock = new Stock(List.of(new Warehouse("HAM", "Hamburg", new BigDecimal("20"), null, null)));
        return new Article("P", "Pumpe", "H87", false, "Pumpen", null, null, null, null, quantities, orderable, null,
                prices, stock, Instant.EPOCH);
    }

    private static CartLine line(String id, String quantity, Follow follow) {
        return new CartLine(id, "P", "Pumpe", "H87", new BigDecimal(quantity), null, List.of(follow));
    }

    private static List<Code> codes(PricedLine line) {
        return line.findings().stream().map(Finding::code).toList();
    }

}
