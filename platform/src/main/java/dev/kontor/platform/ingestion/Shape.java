package dev.kontor.platform.ingestion;

import java.util.function.Function;

import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Encoder;
import org.bson.codecs.EncoderContext;

import com.mongodb.MongoClientSettings;

/// How an entity lies in its collection.
@FunctionalInterface
public interface Shape<E> {

    /// Writes the fields of the document, without `_id`, `version` and `asOf`. An
    /// exception means that this entity
    /// cannot be stored: its event is parked.
    void write(E entity, BsonWriter fields);

    /// For collections that are not filled by the million. Fields without a value are
    /// left out.
    static <E> Shape<E> ofDocument(Function<E, Document> mapping) {
        var codecs = MongoClientSettings.getDefaultCodecRegistry();
        var context = EncoderContext.builder().build();
        return (entity, fields) -> mapping.apply(entity).forEach((name, value) -> {
            if (value != null) {
                fields.writeName(name);
                @SuppressWarnings("unchecked") // the registry answers with the codec of
                                               // exactly this class
                var codec = (Encoder<Object>) codecs.get(value.getClass());
                codec.encode(fields, value, context);
            }
        });
    }

}
