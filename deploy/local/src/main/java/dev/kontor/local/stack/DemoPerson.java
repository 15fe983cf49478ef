package dev.kontor.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.kontor.local.LocalStackException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A person of the demo, from the ERP simulator's list.
record DemoPerson(String email, String firstName, String lastName, boolean staff, String about) {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    static List<DemoPerson> all(Path repository) {
        var file = repository.resolve("deploy/erp-simulator/src/main/resources/demo/persons.json");
        try {
            return List.of(JSON.readValue(Files.readString(file), DemoPerson[].class));
        }
        catch (IOException ex) {
            throw new LocalStackException("%s cannot be read".formatted(file), ex);
        }
    }

}
