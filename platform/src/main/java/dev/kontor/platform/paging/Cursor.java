package dev.kontor.platform.paging;

import java.util.List;

/// The row after which a page begins, by the values the list is sorted by.
public record Cursor(List<String> position) {

    public Cursor {
        position = List.copyOf(position);
    }

    public static Cursor at(Object... values) {
        return new Cursor(List.of(values).stream().map(Object::toString).toList());
    }

    public String get(int index) {
        return this.position.get(index);
    }

}
