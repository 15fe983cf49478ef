package dev.kontor.documents.erp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.erp.DocumentUpserted.Line;
import dev.kontor.documents.erp.DocumentUpserted.Origin;
import dev.kontor.documents.erp.DocumentUpserted.Reference;
import dev.kontor.documents.erp.DocumentUpserted.Shipment;

/// A document for tests, stored by the code that stores what the ERP sends. Immutable: each step gives another one.
public final class ADocument {

    private final Map<String, Object> fields;

    private final List<Line> lines;

    private ADocument(Map<String, Object> fields, List<Line> lines) {
        this.fields = fields;
        this.lines = lines;
    }

    public static ADocument of(String kind, String number) {
        var status = switch (kind) {
            case "ORDER", "GOODS_RETURN" -> "RECEIVED";
            case "DELIVERY" -> "PLANNED";
            case "TAX_INVOICE" -> "ISSUED";
            case "CONTRACT", "FRAMEWORK_CONTRACT" -> "ACTIVE";
            default -> "OPEN";
        };
        var issued = LocalDate.of(2026, 9, 14);
        return new ADocument(
                Map.of("kind", kind, "number", number, "company", "10001", "status", status, "issuedOn", issued,
                        "currency", "EUR", "gross", new BigDecimal("119.00"), "references",
                        List.of(new Reference("ORDER", "AU-1")), "asOf", Instant.parse("2026-09-14T08:00:00Z")),
                lines(0, 2).toList());
    }

    public String kind() {
        return get("kind");
    }

    public ADocument company(String value) {
        return with("company", value);
    }

    public ADocument status(String value) {
        return with("status", value);
    }

    public ADocument issuedOn(LocalDate value) {
        return with("issuedOn", value);
    }

    public ADocument dueOn(LocalDate value) {
        return with("dueOn", value);
    }

    public ADocument term(LocalDate from, LocalDate until) {
        return with("validFrom", from).with("validUntil", until);
    }

    public ADocument subject(String value) {
        return with("subject", value);
    }

    public ADocument used(String value) {
        return with("used", new BigDecimal(value));
    }

    public ADocument currency(String value) {
        return with("currency", value);
    }

    public ADocument gross(@Nullable String value) {
        return with("gross", value == null ? null : new BigDecimal(value));
    }

    public ADocument paid(String value) {
        return with("paid", new BigDecimal(value));
    }

    public ADocument commission(String value) {
        return with("commission", value);
    }

    public ADocument customerReference(String value) {
        return with("customerReference", value);
    }

    public ADocument shippedBy(String carrier, String trackingNumber, String trackingUrl, int parcels) {
        return with("shipment", new Shipment(carrier, trackingNumber, trackingUrl, parcels, LocalDate.of(2026, 9, 16),
                LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 17)));
    }

    /// The documents it follows from, as `ORDER/AU-1`.
    public ADocument from(String... keys) {
        return with("references",
                Arrays.stream(keys).map(key -> key.split("/", 2)).map(it -> new Reference(it[0], it[1])).toList());
    }

    public ADocument lines(int value) {
        return new ADocument(this.fields, lines(0, value).toList());
    }

    public ADocument noLines() {
        return lines(0);
    }

    /// One more line, which follows from the line of another document at the same
    /// position unless that is null.
    public ADocument line(String product, String quantity, @Nullable String follows) {
        var position = this.lines.size() + 1;
        var key = follows == null ? null : follows.split("/", 2);
        var line = new Line(position, product, null, "Article " + product, new BigDecimal(quantity), "H87",
                new BigDecimal("4.0000"), new BigDecimal(quantity).multiply(BigDecimal.valueOf(4)), null, null,
                key == null ? null : List.of(new Origin(key[0], key[1], position)));
        return new ADocument(this.fields, Stream.concat(this.lines.stream(), Stream.of(line)).toList());
    }

    /// One more line with a product of this group.
    public ADocument grouped(String product, String group) {
        var line = new Line(this.lines.size() + 1, product, group, "Article " + product, BigDecimal.ONE, "H87",
                new BigDecimal("4"), new BigDecimal("4"), null, null, null);
        return new ADocument(this.fields, Stream.concat(this.lines.stream(), Stream.of(line)).toList());
    }

    /// One more line, without an article.
    public ADocument text(String description) {
        var line = new Line(this.lines.size() + 1, null, null, description, BigDecimal.ONE, "C62", null, null, null,
                null, null);
        return new ADocument(this.fields, Stream.concat(this.lines.stream(), Stream.of(line)).toList());
    }

    /// One more line of a framework contract.
    public ADocument agreed(String product, String quantity, String used) {
        var line = new Line(this.lines.size() + 1, product, null, "Article " + product, new BigDecimal(quantity), "H87",
                new BigDecimal("4"), new BigDecimal(quantity).multiply(BigDecimal.valueOf(4)), new BigDecimal(used),
                new BigDecimal(used).multiply(BigDecimal.valueOf(4)), null);
        return new ADocument(this.fields, Stream.concat(this.lines.stream(), Stream.of(line)).toList());
    }

    public ADocument asOf(String value) {
        return with("asOf", Instant.parse(value));
    }

    public ADocument renewedUnlessNotice(LocalDate by, int months) {
        return with("noticeBy", by).with("renewalMonths", months);
    }

    public ADocument orderer(String email, String costCentre) {
        return with("orderer", email).with("unit", costCentre);
    }

    /// One line of each, and the others in turn.
    public ADocument productGroups(String... groups) {
        var grouped = IntStream.range(0, Math.max(this.lines.size(), groups.length))
            .mapToObj(i -> line(i + 1, groups[i % groups.length]));
        return new ADocument(this.fields, grouped.toList());
    }

    public RawBsonDocument stored() {
        var buffer = new BasicOutputBuffer(512);
        try (var writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString("_id", StoredDocument.key(event()));
            writer.writeInt64("version", 1);
            writer.writeDateTime("asOf", this.<Instant>get("asOf").toEpochMilli());
            StoredDocument.write(event(), writer);
            writer.writeEndDocument();
        }
        return new RawBsonDocument(buffer.toByteArray());
    }

    private DocumentUpserted event() {
        @Nullable BigDecimal gross = get("gross");
        var net = gross == null ? null : gross.multiply(new BigDecimal("0.8")).setScale(2, RoundingMode.HALF_UP);
        var tax = net == null || gross == null ? null : gross.subtract(net);
        LocalDate issued = get("issuedOn");
        @Nullable LocalDate due = get("dueOn");
        return new DocumentUpserted(kind(), get("number"), get("company"), get("status"), issued, null, get("subject"),
                due == null ? issued.plusDays(30) : due, get("validFrom"), get("validUntil"), get("noticeBy"),
                get("renewalMonths"), get("currency"), net, tax, gross, get("paid"), get("used"), "ONLINE",
                get("commission"), get("customerReference"), get("orderer"), get("unit"), null, get("shipment"),
                get("references"), null, this.lines);
    }

    private ADocument with(String field, @Nullable Object value) {
        var changed = new HashMap<>(this.fields);
        if (value == null) {
            changed.remove(field);
        }
        else {
            changed.put(field, value);
        }
        return new ADocument(changed, this.lines);
    }

    @SuppressWarnings({ "unchecked", "NullAway" }) // each field is put with its type
                                                   // above
    private <V> V get(String field) {
        return (V) this.fields.get(field);
    }

    private static Stream<Line> lines(int from, int to) {
        return IntStream.rangeClosed(from + 1, to).mapToObj(ADocument::line);
    }

    private static Line line(int position) {
        return line(position, null);
    }

    private static Line line(int position, @Nullable String productGroup) {
        return new Line(position, "SKU-" + position, productGroup, "Umwälzpumpe 25-60, 180 mm", new BigDecimal("2.50"),
                "H87", new BigDecimal("4.0000"), new BigDecimal("10"), null, null, null);
    }

}
