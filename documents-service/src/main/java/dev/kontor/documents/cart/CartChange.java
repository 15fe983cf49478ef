package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.product.Article;
import dev.kontor.platform.problem.InvalidField;

/// Decides whether a cart may become what its owner wants. A line that stays as it is may stay, whatever has become of its
/// product; one that is new or changed must be something that can be ordered now.
final class CartChange {

    private final Map<String, CartLine> known;

    private final Map<String, Article> articles;

    private final Map<Follow, SourceLine> sources;

    private final List<InvalidField> mistakes = new ArrayList<>();

    CartChange(List<CartLine> known, Map<String, Article> articles, Map<Follow, SourceLine> sources) {
        this.known = known.stream().collect(Collectors.toMap(CartLine::id, Function.identity(), (one, two) -> one));
        this.articles = articles;
        this.sources = sources;
    }

    /// Every mistake in what was asked for so far.
    List<InvalidField> mistakes() {
        return this.mistakes;
    }

    List<CartLine> lines(List<PutCart.Line> wanted) {
        var lines = new ArrayList<CartLine>();
        for (int i = 0; i < wanted.size(); i++) {
            var line = line("lines[" + i + "]", wanted.get(i));
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    private @Nullable CartLine line(String at, PutCart.Line wanted) {
        var quantity = Quantity.parse(wanted.quantity()).orElse(null);
        if (quantity == null) {
            return refuse(at + ".quantity", "not-a-quantity");
        }
        var before = this.known.get(wanted.id().toString());
        if (before != null && Objects.equals(before.product(), wanted.product())
                && before.follows().equals(wanted.origins())) {
            return changed(at, before, quantity, wanted.text());
        }
        return added(at, wanted.id().toString(), wanted.product(), quantity, wanted.text(), wanted.origins());
    }

    private @Nullable CartLine changed(String at, CartLine before, BigDecimal quantity, @Nullable String note) {
        var line = new CartLine(before.id(), before.product(), before.description(), before.unit(), quantity, note,
                before.follows());
        return (before.quantity().compareTo(quantity) == 0 || isPossible(at, line)) ? line : null;
    }

    /// Something that was not in the cart: a product, or what a document offers.
    @Nullable CartLine added(String at, String id, @Nullable String product, BigDecimal quantity, @Nullable String note,
            List<Follow> follows) {
        var source = follows.stream()
            .map(this.sources::get)
            .filter(it -> it != null && Objects.equals(it.product(), product))
            .findFirst()
            .orElse(null);
        var article = (product == null) ? null : this.articles.get(product);
        if (article == null && source == null) {
            return (product == null) ? refuse(at + ".product", "required") : refuse(at + ".product", "unknown-product");
        }
        var description = (article != null) ? article.name() : Objects.requireNonNull(source).description();
        var unit = (article != null) ? article.unit() : Objects.requireNonNull(source).unit();
        var line = new CartLine(id, product, description, unit, quantity, note, follows);
        return isPossible(at, line) ? line : null;
    }

    /// As the quote has it, or by the rules of the product.
    private boolean isPossible(String at, CartLine line) {
        var source = line.follows().stream().map(this.sources::get).filter(Objects::nonNull).findFirst().orElse(null);
        var article = (line.product() == null) ? null : this.articles.get(line.product());
        if (source != null && source.quantity().compareTo(line.quantity()) == 0) {
            return true;
        }
        if (article == null) {
            return check(at, Quantity.check(line.quantity()).orElse(null));
        }
        if (!article.orderable() && source == null) {
            refuse(at + ".product", "not-orderable");
            return false;
        }
        return check(at, Quantity.check(line.quantity(), article.quantities()).orElse(null));
    }

    private boolean check(String at, Quantity.@Nullable Mistake mistake) {
        if (mistake != null) {
            this.mistakes.add(new InvalidField(at + ".quantity", mistake.code(), mistake.arguments()));
        }
        return mistake == null;
    }

    private @Nullable CartLine refuse(String field, String code) {
        this.mistakes.add(new InvalidField(field, code));
        return null;
    }

}
