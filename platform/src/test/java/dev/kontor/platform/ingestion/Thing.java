package dev.kontor.platform.ingestion;

import java.util.List;

import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/// The entity of the tests.
record Thing(String number, String name, @Nullable List<String> tags, @Nullable List<String> codes,
        @Nullable String maker) {

    static final String UPSERTED = "kontor.test.thing.upserted.v1";

    static final String REMOVED = "kontor.test.thing.removed.v1";

    static final String UNSTORABLE = "unstorable";

    static Ingestion<Thing> ingestion(String topic, String collection) {
        return Ingestion.of(topic, Thing.class)
            .upserted(UPSERTED)
            .removed(REMOVED)
            .key(thing -> "THING/" + thing.number())
            .keeping("maker", Thing::maker, Thing::by)
            .into(collection, Thing::write);
    }

    Thing by(String other) {
        return new Thing(number, name, tags, codes, other);
    }

    private static void write(Thing thing, BsonWriter to) {
        if (thing.name().equals(UNSTORABLE)) {
            throw new IllegalArgumentException("This name cannot be stored");
        }
        to.writeString("name", thing.name());
        if (thing.maker() != null) {
            to.writeString("maker", thing.maker());
        }
        writeTexts(to, "tags", thing.tags());
        writeTexts(to, "codes", thing.codes());
    }

    private static void writeTexts(BsonWriter to, String name, @Nullable List<String> texts) {
        if (texts != null) {
            to.writeStartArray(name);
            texts.forEach(to::writeString);
            to.writeEndArray();
        }
    }

}
