package dev.kontor.identity.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import dev.kontor.platform.test.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static dev.kontor.identity.journey.Driver.json;
import static dev.kontor.identity.journey.Driver.newEmail;
import static dev.kontor.identity.journey.Driver.path;
import static org.assertj.core.api.Assertions.assertThat;

/// Every right there is, asked for at a guarded handler over HTTP, beside what the explanation and the menu say of it.
@IdentityTest
class RightsIT {

    @Autowired
    Driver world;

    String company;

    List<String> rights;

    @BeforeEach
    void aCompany() {
        this.company = this.world.newCompany();
        this.rights = json(this.world.staff().get("/api/backoffice/permissions")).valueStream()
            .map(JsonNode::asString)
            .toList();
        assertThat(this.rights).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @CsvSource({ "true,true", "true,false", "false,true", "false,false" })
    @DisplayName("F-026 B-01 every right is effective only where it is ticked in the setting and for the person")
    void needsBothTicks(boolean inProfile, boolean forPerson) {
        var profile = put("settings-profiles", inProfile ? this.rights : List.of(), Map.of());

        var granted = agreed(Map.of("accessGroups", List.of("administrators"), "settingsProfile", profile, "exceptions",
                forPerson ? List.of() : this.rights));

        assertThat(granted).isEqualTo((inProfile && forPerson) ? Set.copyOf(this.rights) : Set.of());
    }

    @Test
    @DisplayName("B-01 in random settings, groups, exceptions and states explanation, menu and API agree on every right")
    void agreeInRandomCircumstances() {
        var random = new Random(20261123);
        var profiles = IntStream.range(0, 3)
            .mapToObj((it) -> put("settings-profiles", some(random), Map.of()))
            .toList();
        var groups = IntStream.range(0, 4)
            .mapToObj((it) -> put("access-groups", some(random),
                    (it == 0) ? Map.of("product-group", List.of("Pumps")) : Map.of()))
            .toList();
        var seen = IntStream.range(0, 14).mapToObj((it) -> {
            var terms = new HashMap<String, Object>(Map.of("settingsProfile", profiles.get(random.nextInt(3)),
                    "accessGroups", groups.stream().filter((one) -> random.nextBoolean()).toList(), "exceptions",
                    random.nextBoolean() ? List.of() : some(random), "visibility",
                    List.of("COMPANY", "COMPANY", "OWN", "UNIT").get(random.nextInt(4))));
            terms.put("active", random.nextInt(6) > 0);
            terms.put("internetUser", random.nextInt(6) > 0);
            return agreed(terms).size();
        }).collect(Collectors.toSet());

        assertThat(seen).as("not always the same").hasSizeGreaterThan(3);
    }

    /// What all three say of a member with these terms.
    private Set<String> agreed(Map<String, ?> terms) {
        var email = newEmail();
        var person = this.world.member(this.company, email, terms).get("person").asString();
        var announced = this.world.awaits(person, this.company, (it) -> it.member());
        var explained = json(this.world.staff().get(path(this.company, email) + "/access")).get("permissions");
        var asPerson = this.world.person(person);
        var known = this.world.awaitsEntry(asPerson, this.company);
        var menu = StreamSupport.stream(json(asPerson.get("/api/me")).get("companies").spliterator(), false)
            .flatMap((it) -> it.get("permissions").valueStream())
            .map(JsonNode::asString)
            .collect(Collectors.toSet());
        for (var right : explained) {
            var word = right.get("permission").asString();
            var granted = right.get("granted").asBoolean();
            assertThat(known && answers(asPerson, word, right)).as("%s at the API under %s", word, terms).isTrue();
            assertThat(announced.permissions().contains(word)).as("%s announced under %s", word, terms)
                .isEqualTo(granted);
            assertThat(menu.contains(word)).as("%s in the menu under %s", word, terms).isEqualTo(granted);
        }
        return Set.copyOf(announced.permissions());
    }

    /// Allowed where the explanation allows it, otherwise refused by exactly the rules
    /// that
    /// it names.
    private boolean answers(Api asPerson, String right, JsonNode explained) {
        var answer = asPerson.get("/api/companies/" + this.company + "/probe/" + right);
        if (explained.get("granted").asBoolean()) {
            return answer.statusCode() == 200;
        }
        var rules = explained.get("rules")
            .valueStream()
            .filter((it) -> it.get("refuses").asBoolean())
            .map((it) -> it.get("rule").asString())
            .collect(Collectors.toSet());
        var reasons = json(answer).get("reasons")
            .valueStream()
            .map((it) -> it.get("rule").asString())
            .collect(Collectors.toSet());
        return answer.statusCode() == 403 && reasons.equals(rules);
    }

    private List<String> some(Random random) {
        return this.rights.stream().filter((it) -> random.nextInt(3) > 0).toList();
    }

    private String put(String kind, List<String> permissions, Map<String, ?> restrictions) {
        var name = "r" + System.nanoTime();
        var answer = this.world.staff()
            .put("/api/backoffice/" + kind + "/" + name,
                    Driver.JSON.writeValueAsString(Map.of("permissions", permissions, "restrictions", restrictions)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return name;
    }

}
