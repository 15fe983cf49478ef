package dev.kontor.documents.erp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

import dev.kontor.documents.erp.DocumentUpserted.Line;
import dev.kontor.documents.erp.DocumentUpserted.Reference;

/// A document for tests, stored by the code that stores what the ERP sends. Immutable: each step gives another one.
public record ADocument(String kind, String number, String company, String status, LocalDate issuedOn, String currency,
        @Nullable BigDecimal gross, @Nullable BigDecimal paid, @Nullable String commission,
        @Nullable String customerReference, int lines, Instant asOf) {

    public static ADocument of(String kind, String number) {
        var status = switch (kind) {
            case "ORDER" -> "RECEIVED";
            case "DELIVERY" -> "PLANNED";
            default -> "OPEN";
        };
        return new ADocument(kind, number, "10001", status, LocalDate.of(2026, 9, 14), "EUR", new BigDecimal("119.00"),
                null, null, null, 2, Instant.parse("2026-09-14T08:00:00Z"));
    }

    public ADocument company(String value) {
        return new ADocument(kind, number, value, status, issuedOn, currency, gross, paid, commission,
                customerReference, lines, asOf);
    }

    public ADocument status(String value) {
        return new ADocument(kind, number, company, value, issuedOn, currency, gross, paid, commission,
                customerReference, lines, asOf);
    }

    public ADocument issuedOn(LocalDate value) {
        return new ADocument(kind, number, company, status, value, currency, gross, paid, commission, customerReference,
                lines, asOf);
    }

    public ADocument currency(String value) {
        return new ADocument(kind, number, company, status, issuedOn, value, gross, paid, commission, customerReference,
                lines, asOf);
    }

    public ADocument gross(@Nullable String value) {
        return new ADocument(kind, number, company, status, issuedOn, currency,
                value == null ? null : new BigDecimal(value), paid, commission, customerReference, lines, asOf);
    }

    public ADocument paid(String value) {
        return new ADocument(kind, number, company, status, issuedOn, currency, gross, new BigDecimal(value),
                commission, customerReference, lines, asOf);
    }

    public ADocument commission(String value) {
        return new ADocument(kind, number, company, status, issuedOn, currency, gross, paid, value, customerReference,
                lines, asOf);
    }

    public ADocument customerReference(String value) {
        return new ADocument(kind, number, company, status, issuedOn, currency, gross, paid, commission, value, lines,
                asOf);
    }

    public ADocument lines(int value) {
        return new ADocument(kind, number, company, status, issuedOn, currency, gross, paid, commission,
                customerReference, value, asOf);
    }

    public ADocument asOf(String value) {
        return new ADocument(kind, number, company, status, issuedOn, currency, gross, paid, commission,
                customerReference, lines, Instant.parse(value));
    }

    public RawBsonDocument stored() {
        var buffer = new BasicOutputBuffer(512);
        try (var writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString("_id", StoredDocument.key(event()));
            writer.writeInt64("version", 1);
            writer.writeDateTime("asOf", this.asOf.toEpochMilli());
            StoredDocument.write(event(), writer);
            writer.writeEndDocument();
        }
        return new RawBsonDocument(buffer.toByteArray());
    }

    private DocumentUpserted event() {
        var net = this.gross == null ? null
                : this.gross.multiply(new BigDecimal("0.8")).setScale(2, RoundingMode.HALF_UP);
        var tax = net == null || this.gross == null ? null : this.gross.subtract(net);
        return new DocumentUpserted(this.kind, this.number, this.company, this.status, this.issuedOn, null,
                this.issuedOn.plusDays(30), null, this.currency, net, tax, this.gross, this.paid, "ONLINE",
                this.commission, this.customerReference, null, List.of(new Reference("ORDER", "AU-1")), null,
                IntStream.rangeClosed(1, this.lines).mapToObj(ADocument::line).toList());
    }

    private static Line line(int position) {
        return new Line(position, "SKU-" + position, "Umwälzpumpe 25-60, 180 mm", new BigDecimal("2.50"), "H87",
                new BigDecimal("4.0000"), new BigDecimal("10"));
    }

}
