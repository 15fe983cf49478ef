package dev.kontor.documents.erp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bson.BsonWriter;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.erp.DocumentUpserted.Line;
import dev.kontor.documents.erp.DocumentUpserted.Reference;

/// The shape of a document in MongoDB; collection [#COLLECTION] of the service's database.
///
/// ```
/// {
///   _id: "INVOICE/RE-2026/000123",        kind/number, the key on the bus
///   version: 2 (long),                    the newest wins; written by the platform
///   asOf: Date,                           time of the ERP event; written by the platform
///   company: "10001", kind: "INVOICE", number: "RE-2026/000123", status: "PARTIALLY_PAID",
///   issuedOn: "2026-09-14",               dates are ISO strings: they sort as dates and know no time zone
///   issuedAt?: Date, dueOn?: "2026-10-14", validUntil?: "…",
///   currency: "EUR", netTotal?, taxTotal?, grossTotal?, paidTotal?: Decimal128,
///   channel?, commission?, customerReference?, portalId?: string,
///   references?: [{kind, number}], derived?: ["dueOn", …],
///   search: ["neubau hafenkante", "b-88123"],   commission, customerReference in lower case, and the number if it is
///                                         not all in capitals; otherwise the index by number finds it
///   lines: [{position: int, product?, description, quantity: Decimal128, unit, unitPrice?, netAmount?: Decimal128}]
/// }
/// ```
///
/// A field that the event does not have is absent, never null. All but `references` and `lines` are what a list may
/// show, so a projection without these two is a summary.
///
/// A removed document leaves `{_id, version, asOf, removed: true}`, which keeps a late older event from bringing it
/// back. It has no `company`: a query that names a company, as every query must, cannot find it.
public final class StoredDocument {

    public static final String COLLECTION = "documents";

    private StoredDocument() {
    }

    static String key(DocumentUpserted document) {
        return document.kind() + "/" + document.number();
    }

    static void write(DocumentUpserted document, BsonWriter to) {
        to.writeString("company", document.company());
        to.writeString("kind", document.kind());
        to.writeString("number", document.number());
        to.writeString("status", document.status());
        to.writeString("issuedOn", document.issuedOn().toString());
        if (document.issuedAt() != null) {
            to.writeDateTime("issuedAt", document.issuedAt().toInstant().toEpochMilli());
        }
        write(to, "dueOn", document.dueOn());
        write(to, "validUntil", document.validUntil());
        to.writeString("currency", document.currency());
        write(to, "netTotal", document.netTotal());
        write(to, "taxTotal", document.taxTotal());
        write(to, "grossTotal", document.grossTotal());
        write(to, "paidTotal", document.paidTotal());
        write(to, "channel", document.channel());
        write(to, "commission", document.commission());
        write(to, "customerReference", document.customerReference());
        write(to, "portalId", document.portalId());
        if (document.references() != null) {
            writeReferences(to, document.references());
        }
        if (document.derived() != null) {
            writeStrings(to, "derived", document.derived());
        }
        writeStrings(to, "search", words(document));
        writeLines(to, document.lines());
    }

    private static Set<String> words(DocumentUpserted document) {
        var words = LinkedHashSet.<String>newLinkedHashSet(4);
        if (!document.number().equals(document.number().toUpperCase(Locale.ROOT))) {
            words.add(document.number().toLowerCase(Locale.ROOT));
        }
        if (document.commission() != null) {
            words.add(document.commission().toLowerCase(Locale.ROOT));
        }
        if (document.customerReference() != null) {
            words.add(document.customerReference().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static void writeReferences(BsonWriter to, List<Reference> references) {
        to.writeStartArray("references");
        for (var reference : references) {
            to.writeStartDocument();
            to.writeString("kind", reference.kind());
            to.writeString("number", reference.number());
            to.writeEndDocument();
        }
        to.writeEndArray();
    }

    private static void writeLines(BsonWriter to, List<Line> lines) {
        to.writeStartArray("lines");
        for (var line : lines) {
            to.writeStartDocument();
            to.writeInt32("position", line.position());
            write(to, "product", line.product());
            to.writeString("description", line.description());
            write(to, "quantity", line.quantity());
            to.writeString("unit", line.unit());
            write(to, "unitPrice", line.unitPrice());
            write(to, "netAmount", line.netAmount());
            to.writeEndDocument();
        }
        to.writeEndArray();
    }

    private static void writeStrings(BsonWriter to, String name, Iterable<String> values) {
        to.writeStartArray(name);
        for (var value : values) {
            to.writeString(value);
        }
        to.writeEndArray();
    }

    private static void write(BsonWriter to, String name, @Nullable String value) {
        if (value != null) {
            to.writeString(name, value);
        }
    }

    private static void write(BsonWriter to, String name, @Nullable LocalDate value) {
        if (value != null) {
            to.writeString(name, value.toString());
        }
    }

    private static void write(BsonWriter to, String name, @Nullable BigDecimal value) {
        if (value != null) {
            to.writeDecimal128(name, new Decimal128(value));
        }
    }

}
