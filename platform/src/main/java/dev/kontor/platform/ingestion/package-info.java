/// Takes entity events from the bus into a collection, a batch at a time: parse, check against the published schema,
/// newest per key, one bulk write in which the newest version wins. What cannot be used is parked in the dead-letter
/// topic one by one; when MongoDB or the broker is away, everything waits.
///
/// A service declares a bean of type [Ingestion] per topic; nothing else is needed.
@NullMarked
package dev.kontor.platform.ingestion;

import org.jspecify.annotations.NullMarked;
