package dev.kontor.documents.search;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.kontor.documents.document.CompanyDocuments;
import dev.kontor.documents.document.DocumentIndexes;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Row;

/// Finds documents by the articles of their lines: what is ordered, offered or agreed by an index (decision 0101); what is
/// delivered, invoiced or given back by what it follows from, and by an index where nothing came before (0131).
final class ArticleSearch {

    /// From an order to its deliveries and invoices, and from these to returns and credit
    /// notes.
    private static final int STEPS = 2;

    private final CompanyDocuments documents;

    private final Set<DocumentKind> indexed;

    private final Set<DocumentKind> following;

    private final int most;

    /// @param most of each step
    ArticleSearch(CompanyDocuments documents, Set<DocumentKind> readable, int most) {
        this.documents = documents;
        this.indexed = EnumSet.copyOf(DocumentIndexes.WITH_PRODUCTS);
        this.indexed.retainAll(readable);
        this.following = following(readable);
        this.most = most;
    }

    static Set<DocumentKind> following(Set<DocumentKind> readable) {
        var following = EnumSet.noneOf(DocumentKind.class);
        following.addAll(readable);
        following.removeAll(DocumentIndexes.WITH_PRODUCTS);
        return following;
    }

    Stream<Hit> find(Collection<String> products) {
        var named = Stream.concat(agreed(products), first(products)).toList();
        return Stream.concat(named.stream(), following(named, products, STEPS)).map(Hit::byLine);
    }

    private Stream<Row> agreed(Collection<String> products) {
        return this.indexed.isEmpty() ? Stream.empty()
                : this.documents.rowsByProduct(this.indexed, products, this.most).stream();
    }

    private Stream<Row> first(Collection<String> products) {
        return this.following.isEmpty() ? Stream.empty()
                : this.documents.firstRowsByProduct(this.following, products, this.most).stream();
    }

    private Stream<Row> following(List<Row> from, Collection<String> products, int steps) {
        if (from.isEmpty() || this.following.isEmpty() || steps == 0) {
            return Stream.empty();
        }
        var numbers = from.stream().map(row -> row.text("number")).toList();
        var rows = this.documents.followingWithProduct(this.following, numbers, products, this.most)
            .stream()
            .filter(row -> !row.rows("lines").isEmpty())
            .toList();
        return Stream.concat(rows.stream(), following(rows, products, steps - 1));
    }

}
