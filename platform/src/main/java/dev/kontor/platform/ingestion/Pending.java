package dev.kontor.platform.ingestion;

import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/// A change on its way into the collection, with the older ones of the same entity from the same batch behind it: if
/// the newest turns out not to be storable, the next one takes its place, as if they had come in different batches.
record Pending<E>(Change<E> change, @Nullable Pending<E> older) {

    /// What MongoDB takes, and with it our buffer.
    private static final int LARGEST = 16 * 1024 * 1024;

    /// Puts a change of the same entity in its place by version; of two with the same
    /// version the first one stays.
    Pending<E> with(Change<E> other) {
        if (other.version() > change.version()) {
            return new Pending<>(other, this);
        }
        return new Pending<>(change, older == null ? new Pending<>(other, null) : older.with(other));
    }

    /// The document, as bytes that the driver passes on as they are.
    GuardedDocument encode(Shape<E> shape) throws UnusableEvent {
        try (var buffer = new BasicOutputBuffer(4096); var writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString("_id", change.id());
            writer.writeInt64("version", change.version());
            writer.writeDateTime("asOf", change.event().time().toEpochMilli());
            if (change.entity() != null) {
                shape.write(change.entity(), writer);
            }
            else {
                writer.writeBoolean("removed", true);
            }
            writer.writeEndDocument();
            if (buffer.getSize() > LARGEST) {
                throw new UnusableEvent("cannot-be-stored", "larger than a document of MongoDB can be");
            }
            var document = new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getSize());
            return new GuardedDocument(change.id(), change.version(), document);
        }
        catch (RuntimeException unmappable) {
            throw new UnusableEvent("cannot-be-stored", unmappable.getClass().getSimpleName());
        }
    }

}
