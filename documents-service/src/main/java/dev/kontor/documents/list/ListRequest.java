package dev.kontor.documents.list;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.document.CompanyDocuments;
import dev.kontor.documents.document.Row;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Page;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// A page of a list, as it was asked for.
record ListRequest(DocumentFilter filter, DocumentOrder order, int size, @Nullable Cursor after) {

    Page<Row> from(CompanyDocuments documents) {
        var wanted = this.size + 1;
        var rows = new ArrayList<Row>(wanted);
        var selection = this.filter.selection(this.order).and(commissions(documents));
        for (var range : this.order.after(this.after)) {
            if (rows.size() < wanted) {
                rows.addAll(documents.rows(selection.and(range), this.order.sort(), wanted - rows.size()));
            }
        }
        return Page.of(rows, this.size, this.filter.scope(this.order), this.order::at);
    }

    /// Of those that begin so MongoDB would read and sort the keys of all; of each by
    /// itself it reads the first.
    private List<Criteria> commissions(CompanyDocuments documents) {
        return this.filter.direct()
            .beginningOfCommission()
            .flatMap(range -> documents.commissions(this.filter.kind(), range))
            .map(them -> where("commissionWord").in(them))
            .stream()
            .toList();
    }

}
