package dev.kontor.documents.chain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.kontor.documents.chain.Link.DocumentId;
import dev.kontor.documents.document.CompanyDocuments;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Row;

/// Finds what a document came from, and all that came of that; of kinds that the reader may see.
final class ChainReader {

    /// More than any deal has; a blanket agreement that thousands of orders follow from
    /// ends here.
    static final int MOST = 100;

    /// What was agreed for long: it belongs to the chain, but not all that ever followed
    /// from it.
    private static final Set<DocumentKind> AGREEMENTS = Set.of(DocumentKind.CONTRACT, DocumentKind.FRAMEWORK_CONTRACT);

    private final CompanyDocuments documents;

    private final Set<DocumentKind> readable;

    private final Map<DocumentId, Row> found = new LinkedHashMap<>();

    private boolean complete = true;

    ChainReader(CompanyDocuments documents, Set<DocumentKind> readable) {
        this.documents = documents;
        this.readable = readable;
    }

    /// In the order in which they were issued; empty when there is no such document.
    Optional<Chain> read(DocumentKind kind, String number) {
        var start = this.documents.one(kind, number);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        this.found.put(new DocumentId(kind, number), start.get());
        predecessors();
        successors();
        var rows = new ArrayList<>(this.found.values());
        rows.sort(Comparator.comparing((Row row) -> row.text("issuedOn"))
            .thenComparingInt(row -> stage(row.kind()))
            .thenComparing(row -> row.text("number")));
        return Optional.of(Chain.of(rows, this.complete));
    }

    /// Of one day, as things follow from one another.
    private static int stage(DocumentKind kind) {
        return switch (kind) {
            case CONTRACT, FRAMEWORK_CONTRACT -> 0;
            case QUOTE -> 1;
            case ORDER -> 2;
            case DELIVERY -> 3;
            case INVOICE -> 4;
            case TAX_INVOICE -> 5;
            case GOODS_RETURN -> 6;
            case CREDIT_NOTE -> 7;
        };
    }

    private void predecessors() {
        var next = new ArrayDeque<>(this.found.keySet());
        while (!next.isEmpty()) {
            var link = Link.of(Objects.requireNonNull(this.found.get(next.removeFirst())));
            for (var key : link.references()) {
                if (this.readable.contains(key.kind()) && !this.found.containsKey(key) && hasRoom()) {
                    this.documents.one(key.kind(), key.number()).ifPresent(row -> {
                        this.found.put(key, row);
                        next.add(key);
                    });
                }
            }
        }
    }

    private void successors() {
        Set<DocumentId> from = this.found.keySet()
            .stream()
            .filter(key -> this.found.size() == 1 || !AGREEMENTS.contains(key.kind()))
            .collect(Collectors.toSet());
        var asked = new HashSet<DocumentId>();
        while (!from.isEmpty() && hasRoom()) {
            asked.addAll(from);
            from = followers(from).stream().filter(key -> !asked.contains(key)).collect(Collectors.toSet());
        }
    }

    /// A number alone does not say of which kind its document is, so what was found by it
    /// is looked at again.
    private List<DocumentId> followers(Set<DocumentId> from) {
        var numbers = from.stream().map(DocumentId::number).distinct().toList();
        var rows = this.documents.following(this.readable, numbers, MOST + 1);
        this.complete &= rows.size() <= MOST;
        var followers = new ArrayList<DocumentId>();
        for (var row : rows) {
            var link = Link.of(row);
            if (link.references().stream().anyMatch(from::contains)
                    && (this.found.containsKey(link.key()) || hasRoom())) {
                this.found.putIfAbsent(link.key(), row);
                followers.add(link.key());
            }
        }
        return followers;
    }

    private boolean hasRoom() {
        this.complete &= this.found.size() < MOST;
        return this.found.size() < MOST;
    }

}
