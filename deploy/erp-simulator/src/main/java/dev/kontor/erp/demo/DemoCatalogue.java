package dev.kontor.erp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The demo supplier's customers and products, from the files in `demo/`.
record DemoCatalogue(List<DemoCompany> companies, List<DemoProduct> products) {

    static DemoCatalogue load() {
        return new DemoCatalogue(read("/demo/companies.json", new TypeReference<>() {
        }), read("/demo/products.json", new TypeReference<>() {
        }));
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
