package dev.kontor.platform.ingestion;

import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/// A change on its way into the collection, with the older ones of the same entity from the same batch behind it: if
/// the newest turns out not to be storable, the next one takes its place, as if they had come in different batches.
///
/// @param kept what a removal has of the field that is kept; another change has it in its entity
record Pending<E>(Change<E> change, @Nullable Pending<E> older, @Nullable String kept) {

    /// What MongoDB takes, and with it our buffer.
    private static final int LARGEST = 16 * 1024 * 1024;

    /// Puts a change of the same entity in its place by version; of two with the same
    /// version the first one stays.
    Pending<E> with(Change<E> other) {
        if (other.version() > change.version()) {
            return new Pending<>(other, this, null);
        }
        return new Pending<>(change, older == null ? new Pending<>(other, null, null) : older.with(other), kept);
    }

    /// Each with what the one before it has.
    Pending<E> inheriting(Kept<E> what) {
        if (older == null) {
            return this;
        }
        var before = older.inheriting(what);
        var after = new Pending<>(change, before, kept);
        var value = before.valueOf(what);
        return value == null ? after : after.keeping(what, value);
    }

    /// The same with this value, unless it has one.
    Pending<E> keeping(Kept<E> what, String value) {
        return valueOf(what) == null ? new Pending<>(what.passedOn(change, value), older, value) : this;
    }

    private @Nullable String valueOf(Kept<E> what) {
        return change.entity() == null ? kept : what.of().apply(change.entity());
    }

    /// The document, as bytes that the driver passes on as they are.
    GuardedDocument encode(Shape<E> shape, @Nullable Kept<E> what) throws UnusableEvent {
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
                if (what != null && kept != null) {
                    writer.writeString(what.field(), kept);
                }
            }
            writer.writeEndDocument();
            if (buffer.getSize() > LARGEST) {
                throw new UnusableEvent("cannot-be-stored", "larger than a document of MongoDB can be");
            }
            var document = new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getSize());
            return new GuardedDocument(change.id(), change.version(), document, what != null && valueOf(what) == null);
        }
        catch (RuntimeException unmappable) {
            throw new UnusableEvent("cannot-be-stored", unmappable.getClass().getSimpleName());
        }
    }

}
