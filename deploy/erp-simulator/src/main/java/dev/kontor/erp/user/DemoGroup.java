package dev.kontor.erp.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// An access group of the demo, from `demo/access-groups.json`: what it gives, and to what it keeps whoever is in it.
/// Its name is in the address that it is put to.
record DemoGroup(@JsonProperty(access = Access.WRITE_ONLY) String name, String label, String description,
        List<String> permissions, Map<String, List<String>> restrictions) {

    static List<DemoGroup> all() {
        try (var in = Objects.requireNonNull(DemoGroup.class.getResourceAsStream("/demo/access-groups.json"))) {
            return JsonMapper.shared().readValue(in, new TypeReference<>() {
            });
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

}
