package dev.kontor.identity.access;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import dev.kontor.identity.ContractFiles;
import dev.kontor.identity.rights.AppliedProfile;
import dev.kontor.identity.rights.Circumstances;
import dev.kontor.identity.rights.Permission;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class AccessContractTests {

    private static final String SCHEMA = "portal/access.changed.v1.schema.json";

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final PersonId PERSON = new PersonId("7d1f0c2e-5a55-4a53-9a51-0d9c2b1c7f10");

    @Test
    void announcesExactlyTheExample() {
        var profile = Set.copyOf(Permission.all().stream().filter((it) -> it != Permission.QUOTES_READ).toList());
        var access = new Circumstances(true, true, true, true, null,
                new AppliedProfile("default", AppliedProfile.Level.DEFAULT, profile),
                Map.of("customers", Permission.all()), Set.of(Permission.QUOTES_READ))
            .at(NOW);

        var event = AccessChanged.of(new AnnouncedAccess("m", PERSON, new CompanyId("10001"), 4, true,
                access.permissions(), access.refusals(), NOW));

        assertThat(event.topic()).isEqualTo("portal.access");
        assertThat(event.type()).isEqualTo("kontor.portal.access.changed.v1");
        assertThat(event.key()).isEqualTo(PERSON + "/10001");
        assertThat(event.version()).isEqualTo(4);
        assertThat(json(event.body())).isEqualTo(ContractFiles.read("portal/access.changed.v1.example.json"));
    }

    @Test
    void announcesARemovedMembershipAsTheExample() {
        var event = AccessChanged
            .of(new AnnouncedAccess("m", PERSON, new CompanyId("10001"), 5, false, Set.of(), Map.of(), NOW));

        assertThat(json(event.body())).isEqualTo(ContractFiles.read("portal/access.changed.v1.removed.example.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "removed." })
    void bothExamplesKeepTheSchema(String which) {
        assertThat(ContractFiles.violations(SCHEMA,
                ContractFiles.read("portal/access.changed.v1." + which + "example.json")))
            .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "person", "company", "version", "member", "permissions", "refusals" })
    void theSchemaNeedsEveryField(String field) {
        var body = (ObjectNode) ContractFiles.read("portal/access.changed.v1.example.json");
        body.remove(field);

        assertThat(ContractFiles.violations(SCHEMA, body)).isNotEmpty();
    }

    private static JsonNode json(@Nullable Object body) {
        var json = new JsonMapper();
        return json.readTree(json.writeValueAsString(body));
    }

}
