package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.cart.Finding.Code;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.product.Article;

/// Decides what each line costs now and what is to be known about it. A quote's price holds while it is binding and the
/// quantity is the quoted one; a framework contract's for whatever remains of it; otherwise the catalogue's.
///
/// @param articles what the company may buy, by number; what is missing may not be bought
/// @param sources the lines that may be ordered from, by their place
record Pricing(Map<String, Article> articles, Map<Follow, SourceLine> sources, LocalDate today) {

    List<PricedLine> price(List<CartLine> lines) {
        var calledOff = new HashMap<Follow, BigDecimal>();
        return lines.stream().map(line -> price(line, calledOff)).toList();
    }

    private PricedLine price(CartLine line, Map<Follow, BigDecimal> calledOff) {
        var article = (line.product() == null) ? null : this.articles.get(line.product());
        var contract = source(line, DocumentKind.FRAMEWORK_CONTRACT);
        if (contract != null) {
            return byContract(line, article, contract, calledOff);
        }
        var quote = source(line, DocumentKind.QUOTE);
        if (quote != null && quote.binding() && line.quantity().compareTo(quote.quantity()) == 0
                && quote.unitPrice() != null && calledOff.putIfAbsent(quote.place(), line.quantity()) == null) {
            return byQuote(line, article, quote, quote.unitPrice());
        }
        if (line.product() == null) {
            return new PricedLine(line, null, quote, null, null, null, null, List.of(Finding.of(Code.SOURCE_OVER)));
        }
        return byCatalogue(line, article, quote);
    }

    /// A line of a document, if it is still about the same.
    private @Nullable SourceLine source(CartLine line, DocumentKind kind) {
        return line.follows().stream().filter(it -> it.kind() == kind).<SourceLine>mapMulti((place, next) -> {
            var source = this.sources.get(place);
            if (source != null && Objects.equals(source.product(), line.product())) {
                next.accept(source);
            }
        }).findFirst().orElse(null);
    }

    private static PricedLine byQuote(CartLine line, @Nullable Article article, SourceLine quote, BigDecimal price) {
        var net = (quote.netAmount() != null) ? quote.netAmount() : net(price, line.quantity(), quote.currency());
        return new PricedLine(line, article, quote, price, net, quote.currency(), PricedBy.QUOTE,
                inStock(article, line.quantity()));
    }

    private PricedLine byContract(CartLine line, @Nullable Article article, SourceLine contract,
            Map<Follow, BigDecimal> calledOff) {
        var findings = new ArrayList<Finding>();
        Quantity.check(line.quantity()).map(Pricing::finding).ifPresent(findings::add);
        var taken = calledOff.merge(contract.place(), line.quantity(), BigDecimal::add);
        if (!contract.binding()) {
            findings.add(Finding.of(Code.SOURCE_OVER));
        }
        else if (contract.remaining() != null && taken.compareTo(contract.remaining()) > 0) {
            findings.add(new Finding(Code.BEYOND_REMAINING, Quantity.plain(contract.remaining())));
        }
        if (article != null) {
            step(line, article).ifPresent(findings::add);
        }
        if (contract.unitPrice() == null) {
            findings.add(Finding.of(Code.NO_PRICE));
            return new PricedLine(line, article, contract, null, null, null, null, findings);
        }
        findings.addAll(inStock(article, line.quantity()));
        return new PricedLine(line, article, contract, contract.unitPrice(),
                net(contract.unitPrice(), line.quantity(), contract.currency()), contract.currency(),
                PricedBy.FRAMEWORK_CONTRACT, findings);
    }

    private PricedLine byCatalogue(CartLine line, @Nullable Article article, @Nullable SourceLine quote) {
        var findings = new ArrayList<Finding>();
        if (quote != null || line.follows().stream().anyMatch(it -> it.kind() == DocumentKind.QUOTE)) {
            findings.add(Finding.of((quote != null && quote.binding()) ? Code.QUANTITY_CHANGED : Code.QUOTE_OVER));
        }
        if (article == null) {
            findings.add(Finding.of(Code.UNKNOWN_PRODUCT));
            return new PricedLine(line, null, quote, null, null, null, null, findings);
        }
        if (!article.orderable()) {
            findings.add(Finding.of(Code.NOT_ORDERABLE));
        }
        Quantity.check(line.quantity(), article.quantities()).map(Pricing::finding).ifPresent(findings::add);
        var price = article.prices().of(line.quantity().max(BigDecimal.ZERO), this.today).orElse(null);
        if (price == null) {
            findings.add(Finding.of(Code.NO_PRICE));
            return new PricedLine(line, article, quote, null, null, null, null, findings);
        }
        findings.addAll(inStock(article, line.quantity()));
        return new PricedLine(line, article, quote, price.amount(),
                net(price.amount(), line.quantity(), price.currency()), price.currency(),
                price.own() ? PricedBy.CUSTOMER : PricedBy.LIST, findings);
    }

    private static Optional<Finding> step(CartLine line, Article article) {
        return article.quantities().isOfWholePacks(line.quantity()) ? Optional.empty()
                : Quantity.check(line.quantity(), article.quantities()).map(Pricing::finding);
    }

    /// What is said of stock is for goods whose stock is known.
    private static List<Finding> inStock(@Nullable Article article, BigDecimal quantity) {
        return (article == null || article.service() || article.stock().warehouses().isEmpty()
                || article.stock().quantity().compareTo(quantity) >= 0) ? List.of()
                        : List.of(Finding.of(Code.NOT_IN_STOCK));
    }

    private static BigDecimal net(BigDecimal price, BigDecimal quantity, String currency) {
        return Money.round(price.multiply(quantity), currency);
    }

    static Finding finding(Quantity.Mistake mistake) {
        var code = switch (mistake.code()) {
            case "positive" -> Code.NOT_POSITIVE;
            case "too-large" -> Code.TOO_MANY;
            case "whole-number" -> Code.NOT_WHOLE;
            case "pack-size" -> Code.PACK_SIZE;
            default -> Code.TOO_FEW;
        };
        return new Finding(code, mistake.arguments().isEmpty() ? null : mistake.arguments().getFirst().toString());
    }

}
