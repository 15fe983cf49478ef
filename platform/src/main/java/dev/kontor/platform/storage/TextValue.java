package dev.kontor.platform.storage;

import java.util.Collection;
import java.util.function.Function;

import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ConverterBuilder;

/// A small value type that is a plain string in the database. A service adds its own as beans.
public record TextValue<T>(Class<T> type, Function<String, T> read, Function<T, String> write) {

    Collection<GenericConverter> converters() {
        return ConverterBuilder.reading(String.class, this.type, this.read).andWriting(this.write).getConverters();
    }

}
