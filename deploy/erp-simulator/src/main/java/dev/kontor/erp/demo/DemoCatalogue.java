package dev.kontor.erp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The demo supplier's customers and products, from the files in `demo/`.
///
/// @param products what its documents are about
/// @param others what it sells as well, or sold once, of which no document is told
record DemoCatalogue(List<DemoCompany> companies, List<DemoProduct> products, List<DemoProduct> others) {

    static DemoCatalogue load() {
        return new DemoCatalogue(read("/demo/companies.json", new TypeReference<>() {
        }), read("/demo/products.json", new TypeReference<>() {
        }), read("/demo/products-without-history.json", new TypeReference<>() {
        }));
    }

    List<DemoProduct> range() {
        return Stream.concat(this.products.stream(), this.others.stream()).toList();
    }

    private static <T> T read(String resource, TypeReference<T> type) {
        try (var in = Objects.requireNonNull(DemoCatalogue.class.getResourceAsStream(resource), resource)) {
            return JsonMapper.shared().readValue(in, type);
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
