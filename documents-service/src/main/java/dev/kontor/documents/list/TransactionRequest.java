package dev.kontor.documents.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.document.CompanyDocuments;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;
import dev.kontor.documents.document.Row;
import dev.kontor.documents.document.Selection;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;
import dev.kontor.platform.paging.Page;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// A page of the documents of several kinds, the newest first.
///
/// Two kinds may use the same number on the same day, and no index holds the kind behind both. So the rows come sorted by
/// day and number, and where a page ends among equals, all of these are read and sorted by kind here.
record TransactionRequest(Set<DocumentKind> kinds, @Nullable String number, Set<DocumentStatus> statuses,
        @Nullable LocalDate from, @Nullable LocalDate to, int size, @Nullable Cursor after) {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "issuedOn", "number");

    private static final Comparator<Row> ORDER = Comparator
        .comparing((Row row) -> row.text("issuedOn"), Comparator.reverseOrder())
        .thenComparing(row -> row.text("number"), Comparator.reverseOrder())
        .thenComparing(row -> row.text("kind"));

    Selection selection() {
        return new Selection(this.kinds, new DocumentFilter(DocumentKind.ORDER, this.number, this.statuses, this.from,
                this.to, null, null, DirectFilter.NONE)
            .criteria(), null);
    }

    /// All of them, one after the other; to be closed.
    Stream<Row> all(CompanyDocuments documents) {
        return documents.stream(selection(), NEWEST_FIRST);
    }

    CursorScope scope() {
        return CursorScope.of("transactions", names(this.kinds), this.number,
                this.statuses.stream().map(DocumentStatus::name).sorted().toList(), this.from, this.to);
    }

    Page<Row> from(CompanyDocuments documents) {
        var rows = new ArrayList<Row>();
        if (this.after == null) {
            rows.addAll(rest(documents, List.of(new Criteria()), this.size + 1));
        }
        else {
            var day = String.valueOf(SortField.ISSUED_ON.read(this.after.get(0)));
            var number = this.after.get(1);
            rows.addAll(equals(documents, day, number, this.after.get(2)));
            rows.addAll(rest(documents,
                    List.of(where("issuedOn").is(day).and("number").lt(number), where("issuedOn").lt(day)),
                    this.size + 1 - rows.size()));
        }
        return Page.of(rows, this.size, scope(),
                row -> Cursor.at(row.text("issuedOn"), row.text("number"), row.text("kind")));
    }

    /// @param ranges to be read one after the other
    private List<Row> rest(CompanyDocuments documents, List<Criteria> ranges, int wanted) {
        var rows = new ArrayList<Row>();
        for (var range : ranges) {
            if (rows.size() < wanted) {
                rows.addAll(documents.rows(selection().and(range), NEWEST_FIRST, wanted - rows.size()));
            }
        }
        if (rows.size() >= wanted && wanted > 0) {
            var last = rows.getLast();
            var day = last.text("issuedOn");
            var number = last.text("number");
            rows.removeIf(row -> row.text("issuedOn").equals(day) && row.text("number").equals(number));
            rows.addAll(equals(documents, day, number, ""));
        }
        rows.sort(ORDER);
        return rows;
    }

    /// Those of one day and number whose kind comes later.
    private List<Row> equals(CompanyDocuments documents, String day, String number, String kind) {
        var later = this.kinds.stream().filter(it -> it.name().compareTo(kind) > 0).collect(Collectors.toSet());
        if (later.isEmpty()) {
            return List.of();
        }
        var selection = new Selection(later, selection().wanted(), null)
            .and(where("issuedOn").is(day).and("number").is(number));
        return documents.rows(selection, NEWEST_FIRST, later.size()).stream().sorted(ORDER).toList();
    }

    private static List<String> names(Set<DocumentKind> kinds) {
        return kinds.stream().map(DocumentKind::name).sorted().toList();
    }

}
