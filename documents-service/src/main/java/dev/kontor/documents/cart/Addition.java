package dev.kontor.documents.cart;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

import dev.kontor.documents.cart.Skipped.Reason;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.product.Article;
import dev.kontor.documents.product.Catalogue;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.problem.InvalidField;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.ProblemException;

/// What one addition puts into a cart: all of it, or, of a document, what can be ordered, with the rest named.
final class Addition {

    private final CompanyAccess access;

    private final UUID id;

    private final Cart cart;

    private final AddToCart wanted;

    private final Catalogue catalogue;

    private final CartSources sources;

    private final List<CartLine> lines = new ArrayList<>();

    private final List<Skipped> skipped = new ArrayList<>();

    private final List<InvalidField> mistakes = new ArrayList<>();

    Addition(CompanyAccess access, UUID id, Cart cart, AddToCart wanted, Catalogue catalogue, CartSources sources) {
        this.access = access;
        this.id = id;
        this.cart = cart;
        this.wanted = wanted;
        this.catalogue = catalogue;
        this.sources = sources;
    }

    List<CartLine> lines() {
        if ((this.wanted.products() == null) == (this.wanted.from() == null)) {
            throw new InvalidRequestException("products", "either-products-or-document");
        }
        if (this.wanted.products() != null) {
            addProducts(this.wanted.products());
        }
        else if (this.wanted.from() != null) {
            addFrom(this.wanted.from());
        }
        if (!this.mistakes.isEmpty()) {
            throw new InvalidRequestException(this.mistakes);
        }
        return this.lines;
    }

    List<Skipped> skipped() {
        return this.skipped;
    }

    private void addProducts(List<AddToCart.Item> items) {
        var articles = this.catalogue.within(this.access)
            .articles(items.stream().map(AddToCart.Item::product).distinct().toList());
        var change = new CartChange(List.of(), articles, Map.of());
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var at = "products[" + i + "]";
            var quantity = (item.quantity() == null) ? Optional.of(least(articles.get(item.product())))
                    : Quantity.parse(item.quantity());
            if (quantity.isEmpty()) {
                this.mistakes.add(new InvalidField(at + ".quantity", "not-a-quantity"));
                continue;
            }
            var line = change.added(at, lineId(i), item.product(), quantity.get(), PutCart.text(item.note()),
                    List.of());
            if (line != null) {
                this.lines.add(line);
            }
        }
        this.mistakes.addAll(change.mistakes());
    }

    private static BigDecimal least(@Nullable Article article) {
        var least = (article == null) ? BigDecimal.ZERO : article.quantities().least();
        return (least.signum() > 0) ? least : BigDecimal.ONE;
    }

    private void addFrom(AddToCart.Source from) {
        if (!SourceLine.KINDS.contains(from.kind())) {
            throw new InvalidRequestException("from.kind", "unknown-value",
                    SourceLine.KINDS.stream().map(DocumentKind::slug).sorted().collect(Collectors.joining(", ")));
        }
        this.access.require(from.kind().permission());
        var found = this.sources.lines(this.access, from.kind(), from.number())
            .orElseThrow(() -> new InvalidRequestException("from.number", "unknown-document"));
        if (from.kind() != DocumentKind.ORDER && found.stream().noneMatch(SourceLine::binding)) {
            throw new ProblemException(HttpStatus.CONFLICT,
                    (from.kind() == DocumentKind.QUOTE) ? "quote-over" : "contract-over");
        }
        var articles = this.catalogue.within(this.access)
            .articles(found.stream().map(SourceLine::product).filter(Objects::nonNull).distinct().toList());
        quantities(from, found).forEach((source, quantity) -> add(source, quantity,
                source.product() == null ? null : articles.get(source.product())));
    }

    /// The lines that are wanted, in their order, with how much of each; null for as much
    /// as there is.
    private Map<SourceLine, @Nullable BigDecimal> quantities(AddToCart.Source from, List<SourceLine> found) {
        var all = new LinkedHashMap<SourceLine, @Nullable BigDecimal>();
        if (from.lines() == null) {
            found.forEach(it -> all.put(it, null));
            return all;
        }
        var byPosition = found.stream()
            .collect(Collectors.toMap(it -> it.place().position(), Function.identity(), (one, two) -> one));
        for (int i = 0; i < from.lines().size(); i++) {
            var line = from.lines().get(i);
            var at = "from.lines[" + i + "]";
            var source = byPosition.get(line.position());
            if (source == null) {
                this.mistakes.add(new InvalidField(at + ".position", "unknown-position"));
            }
            else if (line.quantity() == null) {
                all.put(source, null);
            }
            else {
                quantity(at, source, line.quantity()).ifPresent(it -> all.put(source, it));
            }
        }
        return all;
    }

    private Optional<BigDecimal> quantity(String at, SourceLine source, String text) {
        var quantity = Quantity.parse(text).orElse(null);
        if (quantity == null) {
            this.mistakes.add(new InvalidField(at + ".quantity", "not-a-quantity"));
            return Optional.empty();
        }
        var mistake = Quantity.check(quantity).orElse(null);
        if (mistake != null) {
            this.mistakes.add(new InvalidField(at + ".quantity", mistake.code(), mistake.arguments()));
            return Optional.empty();
        }
        if (source.remaining() != null && quantity.compareTo(source.remaining()) > 0) {
            this.mistakes
                .add(new InvalidField(at + ".quantity", "beyond-remaining", Quantity.plain(source.remaining())));
            return Optional.empty();
        }
        return Optional.of(quantity);
    }

    private void add(SourceLine source, @Nullable BigDecimal wantedQuantity, @Nullable Article article) {
        switch (source.place().kind()) {
            case QUOTE -> addQuoted(source, wantedQuantity);
            case FRAMEWORK_CONTRACT -> addCallOff(source, wantedQuantity);
            default -> addAgain(source, wantedQuantity, article);
        }
    }

    private void addQuoted(SourceLine source, @Nullable BigDecimal wantedQuantity) {
        if (this.cart.lines().stream().anyMatch(it -> it.follows().contains(source.place()))) {
            skip(source, Reason.ALREADY_IN_CART);
            return;
        }
        take(source, (wantedQuantity != null) ? wantedQuantity : source.quantity());
    }

    private void addCallOff(SourceLine source, @Nullable BigDecimal wantedQuantity) {
        var remaining = (source.remaining() != null) ? source.remaining() : source.quantity();
        if (remaining.signum() <= 0) {
            skip(source, Reason.NOTHING_LEFT);
            return;
        }
        take(source, (wantedQuantity != null) ? wantedQuantity : remaining);
    }

    /// At today's terms, in a quantity that can be ordered today.
    private void addAgain(SourceLine source, @Nullable BigDecimal wantedQuantity, @Nullable Article article) {
        if (source.product() == null) {
            skip(source, Reason.NO_PRODUCT);
        }
        else if (article == null) {
            skip(source, Reason.UNKNOWN_PRODUCT);
        }
        else if (!article.orderable()) {
            skip(source, Reason.NOT_ORDERABLE);
        }
        else {
            take(source, article.quantities().roundUp((wantedQuantity != null) ? wantedQuantity : source.quantity()));
        }
    }

    private void take(SourceLine source, BigDecimal quantity) {
        if (Quantity.check(quantity).isPresent()) {
            skip(source, Reason.NO_PRODUCT);
            return;
        }
        this.lines.add(new CartLine(lineId(source.place().position()), source.product(), source.description(),
                source.unit(), quantity, null, List.of(source.place())));
    }

    private void skip(SourceLine source, Reason reason) {
        this.skipped.add(new Skipped(source.place().position(), source.product(), source.description(), reason));
    }

    /// The same in every repeat.
    private String lineId(int number) {
        return UUID.nameUUIDFromBytes((this.id + "/" + number).getBytes(StandardCharsets.UTF_8)).toString();
    }

}
