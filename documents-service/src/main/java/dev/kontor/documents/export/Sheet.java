package dev.kontor.documents.export;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/// Takes rows one after the other; nothing of a row is kept once it is written.
interface Sheet extends AutoCloseable {

    void row(@Nullable Object... values);

    @Override
    void close() throws IOException;

}
