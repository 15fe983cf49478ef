package dev.kontor.platform.ingestion;

import org.jspecify.annotations.Nullable;

/// What an event says about an entity: its state as of a version, or, without one, that it is gone.
public record Change<E>(String id, long version, @Nullable E entity, ReceivedEvent event) {

    public boolean isRemoval() {
        return entity == null;
    }

}
