package dev.kontor.documents.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.document.DocumentIndexes;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.document.Selection;
import dev.kontor.platform.paging.CursorScope;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Which documents of a kind are wanted. All that is given must hold; with the kind alone it is all of them.
record DocumentFilter(DocumentKind kind, @Nullable String number, Set<DocumentStatus> statuses,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal minAmount,
        @Nullable BigDecimal maxAmount, DirectFilter direct) {

    /// Sorts behind every character that a number can have.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /// In no order, as counting needs it.
    Selection selection() {
        return selection(this.direct.asksWhenDue());
    }

    /// In the order of a list.
    Selection selection(DocumentOrder order) {
        return selection(order.field() == SortField.DUE_ON);
    }

    /// The indexes of due days and of ends begin with the status, so that what was paid
    /// or has ended long ago is not walked past; somebody who names no status means each
    /// of them.
    private Selection selection(boolean byDue) {
        var wanted = criteria();
        if ((byDue || this.direct.asksWhatEnds()) && this.statuses.isEmpty()) {
            wanted.add(where("status").in(this.kind.statuses().stream().map(DocumentStatus::name).toList()));
        }
        return new Selection(Set.of(this.kind), wanted, byDue ? DocumentIndexes.BY_DUE : this.direct.index());
    }

    /// What holds beside the kind.
    List<Criteria> criteria() {
        var wanted = new ArrayList<Criteria>();
        if (this.number != null) {
            wanted.add(beginsWith(this.number));
        }
        if (!this.statuses.isEmpty()) {
            wanted.add(where("status").in(names()));
        }
        if (this.from != null) {
            wanted.add(where("issuedOn").gte(this.from.toString()));
        }
        if (this.to != null) {
            wanted.add(where("issuedOn").lte(this.to.toString()));
        }
        if (this.minAmount != null) {
            wanted.add(where("grossTotal").gte(new Decimal128(this.minAmount)));
        }
        if (this.maxAmount != null) {
            wanted.add(where("grossTotal").lte(new Decimal128(this.maxAmount)));
        }
        wanted.addAll(this.direct.criteria());
        return wanted;
    }

    CursorScope scope(DocumentOrder order) {
        return CursorScope.of("documents", this.kind, this.number, names(), this.from, this.to, plain(this.minAmount),
                plain(this.maxAmount), this.direct, order);
    }

    private List<String> names() {
        return this.statuses.stream().map(DocumentStatus::name).sorted().toList();
    }

    /// Equal amounts that were written differently are one filter.
    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }

    /// Numbers are mostly printed in capitals and typed without.
    private static Criteria beginsWith(String typed) {
        var capitals = typed.toUpperCase(Locale.ROOT);
        return capitals.equals(typed) ? range(typed) : new Criteria().orOperator(range(typed), range(capitals));
    }

    /// A range rather than a pattern, so that no character has a meaning of its own.
    private static Criteria range(String prefix) {
        return where("number").gte(prefix).lt(prefix + LAST);
    }

}
