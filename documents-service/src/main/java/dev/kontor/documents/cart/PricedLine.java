package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.product.Article;

/// A line with what it costs now, and what is to be known about it.
///
/// @param article as it is now; null where the line names none, or none that may be bought
/// @param source whose price it has, or had
/// @param pricedBy null while there is no price
public record PricedLine(CartLine line, @Nullable Article article, @Nullable SourceLine source,
        @Nullable BigDecimal unitPrice, @Nullable BigDecimal netAmount, @Nullable String currency,
        @Nullable PricedBy pricedBy, List<Finding> findings) {

    public PricedLine {
        findings = List.copyOf(findings);
    }

    public boolean isOrderable() {
        return this.findings.stream().noneMatch(Finding::blocks);
    }

    /// What is charged, but lies in no warehouse.
    public boolean isService() {
        return this.article != null ? this.article.service() : this.line.product() == null;
    }

    /// As the product is called now.
    public String description() {
        return (this.article == null) ? this.line.description() : this.article.name();
    }

}
