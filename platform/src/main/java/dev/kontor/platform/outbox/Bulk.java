package dev.kontor.platform.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// Many messages of one transaction as one document: what a job announces is nearly the same a thousand times over, so
/// that it is written, found and removed once, and is a fiftieth of its size.
final class Bulk {

    /// Fewer are not worth it.
    static final int LEAST = 50;

    static final int MOST = 500;

    static final String SIZE = "size";

    private static final String CONTENT = "bulk";

    private static final DocumentCodec CODEC = new DocumentCodec();

    private Bulk() {
    }

    /// The id says what it begins with, so that the same bulk cannot be announced twice
    /// by mistake.
    static Document of(List<OutboxMessage> messages) {
        var first = messages.getFirst();
        return new Document("_id", "bulk/" + first.id() + "+" + messages.size()).append("at", Date.from(first.at()))
            .append(SIZE, messages.size())
            .append(CONTENT, packed(messages));
    }

    /// The same without those that have been sent.
    static Document without(Document stored, List<OutboxMessage> left) {
        return new Document(stored).append(SIZE, left.size()).append(CONTENT, packed(left));
    }

    static boolean is(Document stored) {
        return stored.containsKey(CONTENT);
    }

    static List<OutboxMessage> messages(Document stored) {
        var place = new Place(stored.getString("_id"), stored.getInteger(SIZE));
        try (var bytes = new InflaterInputStream(
                new ByteArrayInputStream(stored.get(CONTENT, Binary.class).getData()))) {
            return new RawBsonDocument(bytes.readAllBytes()).decode(CODEC)
                .getList("messages", Document.class)
                .stream()
                .map(it -> OutboxMessage.of(it, place))
                .toList();
        }
        catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private static Binary packed(List<OutboxMessage> messages) {
        var all = new RawBsonDocument(
                new Document("messages", messages.stream().map(OutboxMessage::toDocument).toList()), CODEC);
        var raw = all.getByteBuffer();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        var packed = new ByteArrayOutputStream(raw.remaining() / 16);
        try (var out = new DeflaterOutputStream(packed, deflater)) {
            out.write(raw.array(), raw.asNIO().arrayOffset() + raw.position(), raw.remaining());
        }
        catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        finally {
            deflater.end();
        }
        return new Binary(packed.toByteArray());
    }

    /// Where a message lies that is not alone.
    record Place(String id, int size) {

        static @Nullable String idOf(OutboxMessage message) {
            return (message.place() == null) ? null : message.place().id();
        }

    }

}
