package dev.kontor.documents.erp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import dev.kontor.documents.erp.DocumentUpserted.Line;
import dev.kontor.documents.erp.DocumentUpserted.Origin;
import dev.kontor.documents.erp.DocumentUpserted.Reference;
import dev.kontor.documents.erp.DocumentUpserted.Shipment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The shape of a document in MongoDB; collection [#COLLECTION] of the service's database.
///
/// ```
/// {
///   _id: "INVOICE/RE-2026/000123",        kind/number, the key on the bus
///   version: 2 (long),                    the newest wins; written by the platform
///   asOf: Date,                           time of the ERP event; written by the platform
///   company: "10001", kind: "INVOICE", number: "RE-2026/000123", status: "PARTIALLY_PAID",
///   issuedOn: "2026-09-14",               dates are ISO strings: they sort as dates and know no time zone
///   issuedAt?: Date, subject?: string, dueOn?: "2026-10-14", validFrom?, validUntil?, noticeBy?: "…", renewalMonths?: int,
///   currency: "EUR", netTotal?, taxTotal?, grossTotal?, paidTotal?, usedTotal?: Decimal128,
///   channel?, commission?, customerReference?, portalId?: string,
///   orderer?: "anna@example.com", unit?: "K-100",      who ordered: for members who do not see the whole company
///   productGroups?: string,               see [ProductGroups]
///   endsBy?: "…",                         of contracts: the last day of the term, or to give notice, whichever is earlier
///   commissionWord?: string,              commission in lower case; of orders and quotes, whose lists filter by it
///   shipment?: {carrier?, trackingNumber?, trackingUrl?, parcels?: int, plannedOn?, shippedOn?, deliveredOn?},
///   decided?: "ACCEPTED",                 of a quote: what the company decided about this version; written by the
///                                         portal, gone with the ERP's next version
///   references?: [{kind, number}], derived?: ["dueOn", …],
///   followsNothing?: true,                of a delivery, an invoice and the like that no document came before: only these
///                                         are found by their articles themselves, the others by what they follow from
///   search: ["neubau hafenkante", "b-88123"],   commission, customerReference, subject and its words in lower case, and
///                                         the number if it is not all in capitals; otherwise the index by number finds it;
///                                         and, behind U+FFFF, the words of lines without an article ([LineTexts])
///   lines: [{position: int, product?, description, quantity: Decimal128, unit,
///            unitPrice?, netAmount?, usedQuantity?, usedAmount?: Decimal128, follows?: [{kind, number, position: int}]}]
/// }
/// ```
///
/// A field that the event does not have is absent, never null. All but `references` and `lines` are what a list may
/// show, so a projection without these two is a summary.
///
/// A removed document leaves `{_id, version, asOf, removed: true, portalId?}`, which keeps a late older event from bringing
/// it back. It has no `company`: a query that names a company, as every query must, cannot find it. Neither has the mark of
/// [RestoredMark].
public final class StoredDocument {

    public static final String COLLECTION = "documents";

    public static final String FOLLOWS_NOTHING = "followsNothing";

    /// Stands before a word of a line in `search`; such words sort behind all others.
    public static final String ON_A_LINE = "\uffff";

    static final String PORTAL_ID = "portalId";

    /// Kinds whose lists have a filter of their own for the commission (F-058, F-059).
    private static final Set<String> FOUND_BY_COMMISSION = Set.of("ORDER", "QUOTE");

    /// Kinds whose lists are filtered by when they end, or notice can last be given
    /// (F-107, F-108).
    private static final Set<String> WITH_TERM = Set.of("CONTRACT", "FRAMEWORK_CONTRACT");

    /// Kinds that are found by their articles only where they follow from none of the
    /// documents that are kept here.
    private static final List<String> FOLLOWING = List.of("DELIVERY", "INVOICE", "CREDIT_NOTE", "TAX_INVOICE",
            "GOODS_RETURN");

    private static final List<String> KEPT = Stream
        .concat(FOLLOWING.stream(), Stream.of("ORDER", "QUOTE", "CONTRACT", "FRAMEWORK_CONTRACT"))
        .toList();

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
        write(to, "subject", document.subject());
        write(to, "dueOn", document.dueOn());
        write(to, "validFrom", document.validFrom());
        write(to, "validUntil", document.validUntil());
        write(to, "noticeBy", document.noticeBy());
        write(to, "renewalMonths", document.renewalMonths());
        write(to, "endsBy", endsBy(document));
        to.writeString("currency", document.currency());
        write(to, "netTotal", document.netTotal());
        write(to, "taxTotal", document.taxTotal());
        write(to, "grossTotal", document.grossTotal());
        write(to, "paidTotal", document.paidTotal());
        write(to, "usedTotal", document.usedTotal());
        write(to, "channel", document.channel());
        write(to, "commission", document.commission());
        if (document.commission() != null && FOUND_BY_COMMISSION.contains(document.kind())) {
            to.writeString("commissionWord", document.commission().toLowerCase(Locale.ROOT));
        }
        write(to, "customerReference", document.customerReference());
        write(to, "orderer", lower(document.orderer()));
        write(to, "unit", document.unit());
        write(to, "productGroups", ProductGroups.of(document.lines()));
        write(to, PORTAL_ID, document.portalId());
        if (document.shipment() != null) {
            writeShipment(to, document.shipment());
        }
        if (document.references() != null) {
            writeReferences(to, document.references());
        }
        if (document.derived() != null) {
            writeStrings(to, "derived", document.derived());
        }
        if (FOLLOWING.contains(document.kind()) && followsNothing(document.references())) {
            to.writeBoolean(FOLLOWS_NOTHING, true);
        }
        var texts = document.lines().stream().filter(line -> line.product() == null).map(Line::description);
        writeStrings(to, "search", words(document.number(), document.commission(), document.customerReference(),
                document.subject(), texts));
        writeLines(to, document.lines());
    }

    private static @Nullable LocalDate endsBy(DocumentUpserted document) {
        if (!WITH_TERM.contains(document.kind())) {
            return null;
        }
        var end = document.validUntil();
        var notice = document.noticeBy();
        if (end == null || notice == null) {
            return end == null ? notice : end;
        }
        return end.isBefore(notice) ? end : notice;
    }

    /// Makes a stored order what it would have been with the customer's data.
    static Update keeping(CustomerData customer, Document order) {
        var update = new Update();
        set(update, "commission", customer.commission());
        set(update, "commissionWord", lower(customer.commission()));
        set(update, "customerReference", customer.customerReference());
        set(update, "orderer", lower(customer.orderer()));
        set(update, "unit", customer.unit());
        return update.set("search", words(order.getString("number"), customer.commission(),
                customer.customerReference(), order.getString("subject"), LineTexts.of(order)));
    }

    private static boolean followsNothing(@Nullable List<Reference> references) {
        return references == null || references.stream().noneMatch(it -> KEPT.contains(it.kind()));
    }

    /// Those of an earlier release that follow from nothing.
    public static Criteria unsaidToFollowNothing() {
        return where("kind").in(FOLLOWING).and("references.kind").nin(KEPT).and(FOLLOWS_NOTHING).exists(false);
    }

    private static void set(Update update, String name, @Nullable String value) {
        if (value == null) {
            update.unset(name);
        }
        else {
            update.set(name, value);
        }
    }

    private static @Nullable String lower(@Nullable String text) {
        return (text == null) ? null : text.toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String number, @Nullable String commission, @Nullable String customerReference,
            @Nullable String subject, Stream<String> textsOfLines) {
        var words = LinkedHashSet.<String>newLinkedHashSet(4);
        if (!number.equals(number.toUpperCase(Locale.ROOT))) {
            words.add(number.toLowerCase(Locale.ROOT));
        }
        if (commission != null) {
            words.add(commission.toLowerCase(Locale.ROOT));
        }
        if (customerReference != null) {
            words.add(customerReference.toLowerCase(Locale.ROOT));
        }
        if (subject != null) {
            words.addAll(Subject.words(subject));
        }
        words.addAll(LineTexts.words(textsOfLines));
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
            write(to, "usedQuantity", line.usedQuantity());
            write(to, "usedAmount", line.usedAmount());
            if (line.follows() != null) {
                writeOrigins(to, line.follows());
            }
            to.writeEndDocument();
        }
        to.writeEndArray();
    }

    private static void writeOrigins(BsonWriter to, List<Origin> origins) {
        to.writeStartArray("follows");
        for (var origin : origins) {
            to.writeStartDocument();
            to.writeString("kind", origin.kind());
            to.writeString("number", origin.number());
            to.writeInt32("position", origin.position());
            to.writeEndDocument();
        }
        to.writeEndArray();
    }

    private static void writeShipment(BsonWriter to, Shipment shipment) {
        to.writeStartDocument("shipment");
        write(to, "carrier", shipment.carrier());
        write(to, "trackingNumber", shipment.trackingNumber());
        write(to, "trackingUrl", shipment.trackingUrl());
        write(to, "parcels", shipment.parcels());
        write(to, "plannedOn", shipment.plannedOn());
        write(to, "shippedOn", shipment.shippedOn());
        write(to, "deliveredOn", shipment.deliveredOn());
        to.writeEndDocument();
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

    private static void write(BsonWriter to, String name, @Nullable Integer value) {
        if (value != null) {
            to.writeInt32(name, value);
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
