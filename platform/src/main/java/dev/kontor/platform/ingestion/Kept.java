package dev.kontor.platform.ingestion;

import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// A field that an entity never loses: a state that comes without it has that of the state before.
///
/// @param field by its name in the collection
/// @param of what a state says of it
/// @param with the same state with a value
record Kept<E>(String field, Function<E, @Nullable String> of, BiFunction<E, String, E> with) {

    /// A removal says nothing of it.
    Change<E> passedOn(Change<E> change, String value) {
        var entity = change.entity();
        return entity == null ? change
                : new Change<>(change.id(), change.version(), with.apply(entity, value), change.event());
    }

}
