package dev.kontor.documents.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.documents.document.DocumentIndexes;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.DocumentStatus;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The filters that only lists of some kinds have, each with an index that was made for it.
record DirectFilter(@Nullable String commission, @Nullable String document, @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo, @Nullable LocalDate endsBy, @Nullable LocalDate waitingOn) {

    static final DirectFilter NONE = new DirectFilter(null, null, null, null, null, null);

    static final Set<DocumentKind> WITH_COMMISSION = Set.of(DocumentKind.ORDER, DocumentKind.QUOTE);

    static final Set<DocumentKind> WITH_DUE_DATE = Set.of(DocumentKind.INVOICE);

    static final Set<DocumentKind> WITH_TERM = Set.of(DocumentKind.CONTRACT, DocumentKind.FRAMEWORK_CONTRACT);

    static final Set<DocumentKind> WITH_DECISION = Set.of(DocumentKind.QUOTE);

    /// Sorts behind every character that a word can have.
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    boolean asksWhenDue() {
        return this.dueFrom != null || this.dueTo != null;
    }

    /// Whether only contracts are wanted that end, or can be given notice, by some day.
    boolean asksWhatEnds() {
        return this.endsBy != null;
    }

    boolean asksForCommission() {
        return this.commission != null;
    }

    /// Whether only what waits for the customer's decision is wanted.
    boolean asksWhatWaits() {
        return this.waitingOn != null;
    }

    List<Criteria> criteria() {
        var wanted = new ArrayList<Criteria>();
        if (this.commission != null) {
            var word = this.commission.toLowerCase(Locale.ROOT);
            wanted.add(where("commissionWord").gte(word).lt(word + LAST));
        }
        if (this.document != null) {
            var capitals = this.document.toUpperCase(Locale.ROOT);
            wanted.add(capitals.equals(this.document) ? where("references.number").is(this.document)
                    : where("references.number").in(this.document, capitals));
        }
        if (this.dueFrom != null) {
            wanted.add(where("dueOn").gte(this.dueFrom.toString()));
        }
        if (this.dueTo != null) {
            wanted.add(where("dueOn").lte(this.dueTo.toString()));
        }
        if (this.endsBy != null) {
            wanted.add(where("endsBy").lte(this.endsBy.toString()));
        }
        if (this.waitingOn != null) {
            wanted.add(where("status").is(DocumentStatus.OPEN.name()));
            wanted.add(where("decided").isNull());
            // without a last day it waits on every day
            wanted.add(where("validUntil").not().lt(this.waitingOn.toString()));
        }
        return wanted;
    }

    /// What follows from one document is little, whatever else is asked.
    @Nullable String index() {
        if (this.document != null) {
            return DocumentIndexes.BY_ORIGIN;
        }
        if (this.waitingOn != null) {
            return DocumentIndexes.BY_VALIDITY;
        }
        if (this.endsBy != null) {
            return DocumentIndexes.BY_END;
        }
        return this.commission == null ? null : DocumentIndexes.BY_COMMISSION;
    }

}
