package dev.kontor.platform.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/// Some rows of a list and the cursor of what follows, if anything does.
public record Page<T>(List<T> items, @Nullable String next) {

    /// @param rows one more than `size` were asked for, to know whether there is a next
    /// page
    public static <T> Page<T> of(List<T> rows, int size, CursorScope scope, Function<T, Cursor> cursor) {
        if (rows.size() <= size) {
            return new Page<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, scope.seal(cursor.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(this.items.stream().<R>map(mapper).toList(), this.next);
    }

}
