package dev.kontor.documents.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.bson.BsonWriter;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/// Writes fields; one without a value is left out.
final class Fields {

    private Fields() {
    }

    static void write(BsonWriter to, String name, @Nullable String value) {
        if (value != null) {
            to.writeString(name, value);
        }
    }

    static void write(BsonWriter to, String name, @Nullable LocalDate value) {
        if (value != null) {
            to.writeString(name, value.toString());
        }
    }

    static void write(BsonWriter to, String name, @Nullable BigDecimal value) {
        if (value != null) {
            to.writeDecimal128(name, new Decimal128(value));
        }
    }

    /// A list always, so that none and an empty one are the same to who reads.
    static void write(BsonWriter to, String name, @Nullable List<String> values) {
        to.writeStartArray(name);
        if (values != null) {
            values.forEach(to::writeString);
        }
        to.writeEndArray();
    }

    static <T> void writeAll(BsonWriter to, String name, List<T> values, Consumer<T> fields) {
        to.writeStartArray(name);
        for (var value : values) {
            to.writeStartDocument();
            fields.accept(value);
            to.writeEndDocument();
        }
        to.writeEndArray();
    }

}
