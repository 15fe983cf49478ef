package dev.kontor.documents.list;

import java.util.ArrayList;

import org.jspecify.annotations.Nullable;

import dev.kontor.documents.document.CompanyDocuments;
import dev.kontor.documents.document.Row;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Page;

/// A page of a list, as it was asked for.
record ListRequest(DocumentFilter filter, DocumentOrder order, int size, @Nullable Cursor after) {

    Page<Row> from(CompanyDocuments documents) {
        var wanted = this.size + 1;
        var rows = new ArrayList<Row>(wanted);
        var selection = this.filter.selection(this.order);
        for (var range : this.order.after(this.after)) {
            if (rows.size() < wanted) {
                rows.addAll(documents.rows(selection.and(range), this.order.sort(), wanted - rows.size()));
            }
        }
        return Page.of(rows, this.size, this.filter.scope(this.order), this.order::at);
    }

}
