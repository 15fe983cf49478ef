package dev.kontor.platform.ingestion;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/// What a service reads from one topic and where it keeps it. As a bean:
///
/// ```java
/// @Bean
/// Ingestion<ThingUpserted> things() {
///     return Ingestion.of("erp.things", ThingUpserted.class)
///         .upserted("kontor.erp.thing.upserted.v1")
///         .removed("kontor.erp.thing.removed.v1")
///         .key(thing -> "THING/" + thing.number())
///         .into("things", StoredThing::write);
/// }
/// ```
///
/// The schema of a type is `contracts/erp/thing.upserted.v1.schema.json` on the class path, packaged from the contracts
/// at build time. Platform adds `_id`, `version` (long) and `asOf` (the event's time) to what the service writes; a
/// removed entity leaves `{_id, version, asOf, removed: true}`.
public final class Ingestion<E> {

    private final Builder<E> builder;

    private final String collection;

    private final Shape<E> shape;

    private final Consumer<List<Change<E>>> first;

    private final Function<List<Change<E>>, UnaryOperator<E>> revision;

    private final Consumer<List<Change<E>>> then;

    private Ingestion(Builder<E> builder, String collection, Shape<E> shape, Consumer<List<Change<E>>> first,
            Function<List<Change<E>>, UnaryOperator<E>> revision, Consumer<List<Change<E>>> then) {
        this.builder = builder;
        this.collection = collection;
        this.shape = shape;
        this.first = first;
        this.revision = revision;
        this.then = then;
    }

    public static <E> Builder<E> of(String topic, Class<E> entity) {
        return new Builder<>(topic, entity);
    }

    /// What has to happen before a batch is stored. It gets every change of the batch,
    /// also those that will turn out to be no newer than what is stored, and must bear
    /// repeats: what is stored in a second round, since its newest state could not be or
    /// lacked what is kept, it gets once more. When it fails, nothing of the round is
    /// stored, and the batch waits and is tried again.
    public Ingestion<E> first(Consumer<List<Change<E>>> before) {
        return new Ingestion<>(builder, collection, shape, before.andThen(first), revision, then);
    }

    /// What becomes of entities on their way into the collection, where that depends on
    /// what is stored elsewhere. It gets
    /// the batch, to look that up at once; when it fails, the batch waits and is tried
    /// again. What it answers is applied to
    /// each entity that is stored; an exception there means, as in [Shape], that its
    /// event is parked.
    public Ingestion<E> revised(Function<List<Change<E>>, UnaryOperator<E>> ofBatch) {
        return new Ingestion<>(builder, collection, shape, first, ofBatch, then);
    }

    /// What else has to happen after a batch is stored and before it counts as read. It
    /// gets every change of the batch,
    /// also those that changed nothing, since a crash may have come between an earlier
    /// write and this call; so it must
    /// bear repeats. When it fails, the batch waits and is tried again.
    public Ingestion<E> then(Consumer<List<Change<E>>> next) {
        return new Ingestion<>(builder, collection, shape, first, revision, then.andThen(next));
    }

    String topic() {
        return builder.topic;
    }

    /// The types that carry a whole entity, each with the record it is read into.
    Map<String, Class<? extends E>> upserts() {
        return builder.upserts;
    }

    Set<String> removals() {
        return builder.removals;
    }

    /// The key that the event of this entity must have, if the entity knows it.
    @Nullable String keyOf(E entity) {
        return builder.key == null ? null : builder.key.apply(entity);
    }

    String idOf(String key) {
        return builder.id.apply(key);
    }

    String collection() {
        return collection;
    }

    Shape<E> shape() {
        return shape;
    }

    @Nullable Kept<E> kept() {
        return builder.kept;
    }

    Consumer<List<Change<E>>> first() {
        return first;
    }

    Function<List<Change<E>>, UnaryOperator<E>> revision() {
        return revision;
    }

    Consumer<List<Change<E>>> then() {
        return then;
    }

    /// Collects what is read, until [#into] says where it goes.
    public static final class Builder<E> {

        private final String topic;

        private final Class<E> entity;

        private final Map<String, Class<? extends E>> upserts = new LinkedHashMap<>();

        private final Set<String> removals = new LinkedHashSet<>();

        private @Nullable Function<E, String> key;

        private UnaryOperator<String> id = UnaryOperator.identity();

        private @Nullable Kept<E> kept;

        private Builder(String topic, Class<E> entity) {
            this.topic = topic;
            this.entity = entity;
        }

        /// Events of this type carry the whole entity.
        public Builder<E> upserted(String type) {
            return upserted(type, entity);
        }

        /// A type with a record of its own, as when `v2` is sent beside `v1`.
        public Builder<E> upserted(String type, Class<? extends E> record) {
            upserts.put(type, record);
            return this;
        }

        /// Events of this type have no body: the entity is gone.
        public Builder<E> removed(String type) {
            removals.add(type);
            return this;
        }

        /// The key as the body has it; an event whose own key is another is parked, since
        /// order and compaction go by
        /// the key.
        public Builder<E> key(Function<E, String> keyOfEntity) {
            key = keyOfEntity;
            return this;
        }

        /// How the key becomes the `_id`; the key itself when nothing is said.
        public Builder<E> id(UnaryOperator<String> idOfKey) {
            id = idOfKey;
            return this;
        }

        /// A field that an entity never loses: a state that comes without it gets it from
        /// the state before it, of the same
        /// batch or stored, before anything else is done with it; a removal leaves it for
        /// what may come after. The shape
        /// writes it under this name. It is read with the versions, so it costs nothing
        /// where it is not.
        public Builder<E> keeping(String field, Function<E, @Nullable String> of, BiFunction<E, String, E> with) {
            kept = new Kept<>(field, of, with);
            return this;
        }

        public Ingestion<E> into(String collection, Shape<E> shape) {
            return new Ingestion<>(this, collection, shape, changes -> {
            }, changes -> UnaryOperator.identity(), changes -> {
            });
        }

    }

}
