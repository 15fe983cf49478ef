package dev.kontor.identity.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.kontor.identity.rights.Circumstances;
import dev.kontor.identity.rights.Dimension;
import dev.kontor.identity.rights.Explanation;
import dev.kontor.identity.rights.Grants;
import dev.kontor.identity.rights.Permission;
import dev.kontor.identity.rights.RulesInForce;
import dev.kontor.identity.rights.Scope;
import dev.kontor.identity.rights.Visibility;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.AccessRefusedException;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.access.Decision;
import dev.kontor.platform.access.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class ExplanationTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final PersonId PERSON = new PersonId("7d1f0c2e-5a55-4a53-9a51-0d9c2b1c7f10");

    private static final CompanyId COMPANY = new CompanyId("10001");

    private static final JsonMapper JSON = new JsonMapper();

    private final Random random = new Random(20261122);

    @Test
    @DisplayName("B-01 for every right explanation, announced access and enforcement agree, in random circumstances")
    void agreesWithWhatIsAnnouncedAndEnforced() {
        for (int i = 0; i < 2_000; i++) {
            var rules = rules();
            var named = Stream.of("a", "b", "c", "gone").filter((it) -> this.random.nextBoolean()).toList();
            var circumstances = circumstances(rules, named);

            var explanation = circumstances.explain(NOW);
            var enforced = announced(circumstances);

            assertThat(enforced.restrictions()).isEqualTo(explanation.scope().limits());
            assertThat(enforced.groups()).isEqualTo(rules.groups(named).keySet());
            assertThat(explanation.permissions()).hasSize(Permission.values().length).allSatisfy((it) -> {
                var word = it.permission().word();
                assertThat(it.granted()).as("%s under %s", it, circumstances).isEqualTo(enforced.allows(word));
                assertThat(refusing(it)).containsExactlyInAnyOrderElementsOf(refusalsOf(enforced.decide(word)));
                assertThat(catchThrowable(() -> enforced.require(word)) instanceof AccessRefusedException refused
                        ? Set.copyOf(refused.reasons()) : Set.of())
                    .isEqualTo(refusing(it));
                assertThat(it.grantingGroups()).isEqualTo(named.stream()
                    .filter((name) -> rules.groups().containsKey(name)
                            && rules.groups().get(name).permissions().contains(it.permission()))
                    .toList());
            });
        }
    }

    private Circumstances circumstances(RulesInForce rules, List<String> groups) {
        return new Circumstances(rules.portalOpen(), mostly(), mostly(), mostly(),
                this.random.nextBoolean() ? null : NOW.plusSeconds(this.random.nextInt(-2, 6)),
                rules.profile(maybe("special"), maybe("gold")), rules.groups(groups), some(),
                new Scope("anna@example.com", this.random.nextInt(3) > 0 ? Visibility.COMPANY : Visibility.UNIT,
                        maybe("K-1"), rules.restrictions(groups)));
    }

    private RulesInForce rules() {
        return new RulesInForce(mostly(), grants("default", "gold", "special"), grants("a", "b", "c"));
    }

    private Map<String, Grants> grants(String... names) {
        var grants = new HashMap<String, Grants>();
        for (var name : names) {
            if (mostly()) {
                grants.put(name, new Grants(name, null, null, some(),
                        mostly() ? Map.of() : Map.of(Dimension.PRODUCT_GROUP, Set.of(name)), 1));
            }
        }
        return grants;
    }

    private @Nullable String maybe(String name) {
        return this.random.nextInt(3) == 0 ? name : null;
    }

    private boolean mostly() {
        return this.random.nextInt(10) > 0;
    }

    private Set<Permission> some() {
        var some = EnumSet.noneOf(Permission.class);
        Permission.all().stream().filter((it) -> this.random.nextInt(4) > 0).forEach(some::add);
        return this.random.nextInt(4) > 0 ? some : Set.of();
    }

    /// What a service knows after it has read the event off the bus.
    private static CompanyAccess announced(Circumstances circumstances) {
        var access = circumstances.at(NOW);
        var event = AccessChanged.of(new AnnouncedAccess("m", PERSON, COMPANY, 1, true, access, NOW));
        var body = JSON.readTree(JSON.writeValueAsString(event.body()));
        var refusals = new HashMap<String, List<String>>();
        body.get("refusals").propertyStream().forEach((it) -> {
            var rules = new ArrayList<String>();
            it.getValue().forEach((rule) -> rules.add(rule.asString()));
            refusals.put(it.getKey(), rules);
        });
        return new CompanyAccess(PERSON, COMPANY, 1,
                body.get("permissions").valueStream().map((it) -> it.asString()).collect(Collectors.toSet()), refusals,
                restrictions(body),
                body.path("groups").valueStream().map((it) -> it.asString()).collect(Collectors.toSet()));
    }

    private static Map<String, Set<String>> restrictions(JsonNode body) {
        var restrictions = new HashMap<String, Set<String>>();
        body.path("restrictions")
            .propertyStream()
            .forEach((it) -> restrictions.put(it.getKey(),
                    it.getValue().valueStream().map((one) -> one.asString()).collect(Collectors.toSet())));
        return restrictions;
    }

    private static Set<String> refusing(Explanation.Explained explained) {
        return explained.verdicts()
            .stream()
            .filter(Explanation.Verdict::refuses)
            .map((it) -> it.rule().name())
            .collect(Collectors.toSet());
    }

    private static List<String> refusalsOf(Decision decision) {
        return (decision instanceof Decision.Refused(var rules)) ? rules : List.of();
    }

}
