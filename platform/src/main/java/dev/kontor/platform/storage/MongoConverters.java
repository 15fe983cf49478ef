package dev.kontor.platform.storage;

import java.util.List;

import org.springframework.core.convert.converter.Converter;

/// Converters that a service adds for its own small value types, as a bean.
public record MongoConverters(List<? extends Converter<?, ?>> converters) {

    public MongoConverters {
        converters = List.copyOf(converters);
    }

}
