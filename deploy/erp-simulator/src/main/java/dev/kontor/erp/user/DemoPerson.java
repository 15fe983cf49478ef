package dev.kontor.erp.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Someone of the demo companies, or of the supplier's staff, from `demo/persons.json`.
record DemoPerson(String email, String firstName, String lastName, String language, boolean staff, String about,
        List<Role> memberships) {

    /// @param accessGroups null for the one that customers get by themselves
    /// @param exceptions what this person shall not see, although the others of the
    /// company may
    /// @param visibility null for all of the company
    record Role(String company, @Nullable List<String> accessGroups, @Nullable List<String> exceptions,
            @Nullable String visibility, @Nullable String unit) {
    }

    static List<DemoPerson> all() {
        try (var in = Objects.requireNonNull(DemoPerson.class.getResourceAsStream("/demo/persons.json"))) {
            return JsonMapper.shared().readValue(in, new TypeReference<>() {
            });
        }
        catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    PutMembership membership(Role role) {
        return new PutMembership(this.firstName, this.lastName, this.language, role.accessGroups(), role.exceptions(),
                role.visibility(), role.unit());
    }

}
