package dev.kontor.identity.access;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import dev.kontor.identity.ContractFiles;
import dev.kontor.identity.rights.AppliedProfile;
import dev.kontor.identity.rights.Circumstances;
import dev.kontor.identity.rights.Dimension;
import dev.kontor.identity.rights.EffectiveAccess;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.Scope;
import dev.kontor.identity.rights.Visibility;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
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
                Map.of("customers", Permission.all()), Set.of(Permission.QUOTES_READ),
                new Scope("anna@example.com", Visibility.COMPANY, null, Map.of()))
            .at(NOW);

        var event = AccessChanged.of(new AnnouncedAccess("m", PERSON, new CompanyId("10001"), 4, true, access, NOW));

        assertThat(event.topic()).isEqualTo("portal.access");
        assertThat(event.type()).isEqualTo("kontor.portal.access.changed.v1");
        assertThat(event.key()).isEqualTo(PERSON + "/10001");
        assertThat(event.version()).isEqualTo(4);
        assertThat(json(event.body())).isEqualTo(ContractFiles.read("portal/access.changed.v1.example.json"));
    }

    @Test
    void announcesARemovedMembershipAsTheExample() {
        var event = AccessChanged.of(AnnouncedAccess.gone("m", PERSON, new CompanyId("10001"), 5, NOW));

        assertThat(json(event.body())).isEqualTo(ContractFiles.read("portal/access.changed.v1.removed.example.json"));
    }

    @Test
    @DisplayName("F-030 announces to what a person is kept as the example")
    void announcesRestrictionsAsTheExample() {
        var access = new Circumstances(true, true, true, true, null,
                new AppliedProfile("default", AppliedProfile.Level.DEFAULT, Set.of(Permission.ORDERS_READ)),
                Map.of("tools", Set.of(Permission.ORDERS_READ)), Set.of(), new Scope("anna@example.com", Visibility.OWN,
                        null, Map.of("tools", Map.of(Dimension.PRODUCT_GROUP, Set.of("Pumps", "Power tools")))))
            .at(NOW);

        var event = AccessChanged.of(new AnnouncedAccess("m", PERSON, new CompanyId("10001"), 6, true,
                new EffectiveAccess(access.permissions(), Map.of(), access.limits(), access.groups()), NOW));

        assertThat(json(event.body()))
            .isEqualTo(ContractFiles.read("portal/access.changed.v1.restricted.example.json"));
    }

    @Test
    @DisplayName("F-112 what was announced before access groups were named with it is announced again")
    void namesTheGroupsOfWhatWasAnnouncedBefore() {
        var access = new EffectiveAccess(Set.of(), Map.of(), Map.of(), Set.of("customers"));
        var announced = new AnnouncedAccess("m", PERSON, new CompanyId("10001"), 4, true, access, NOW);
        var stored = announced.toDocument("v");
        assertThat(AnnouncedAccess.of(stored, announced.verdict()).says(access)).isTrue();

        stored.remove("groups");

        assertThat(AnnouncedAccess.of(stored, announced.verdict()).says(access)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "removed.", "restricted." })
    void theExamplesKeepTheSchema(String which) {
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
