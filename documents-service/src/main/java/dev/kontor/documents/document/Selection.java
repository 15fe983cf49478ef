package dev.kontor.documents.document;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

/// Which documents of a company are wanted: of some kinds, with what must hold beside.
///
/// @param index the index that a filter was made for; null where MongoDB finds the best by trying
public record Selection(Set<DocumentKind> kinds, List<Criteria> wanted, @Nullable String index) {

    public Selection {
        kinds = Set.copyOf(kinds);
        wanted = List.copyOf(wanted);
    }

    public static Selection of(DocumentKind kind, List<Criteria> wanted) {
        return new Selection(Set.of(kind), wanted, null);
    }

    /// The same, by another index.
    Selection by(String other) {
        return new Selection(this.kinds, this.wanted, other);
    }

    public Selection and(Criteria more) {
        return and(List.of(more));
    }

    public Selection and(Collection<Criteria> more) {
        return new Selection(this.kinds, Stream.concat(this.wanted.stream(), more.stream()).toList(), this.index);
    }

}
