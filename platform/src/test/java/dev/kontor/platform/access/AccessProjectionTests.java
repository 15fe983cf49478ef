package dev.kontor.platform.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import dev.kontor.platform.CompanyId;

import static org.assertj.core.api.Assertions.assertThat;

class AccessProjectionTests {

    private static final PersonId ANNA = new PersonId("anna");

    private static final CompanyId OURS = new CompanyId("ours");

    private final AccessProjection projection = new AccessProjection();

    @RepeatedTest(50)
    void endsTheSameWhateverTheOrderAndHoweverOftenRepeated(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var last = random.nextInt(2, 30);
        var events = new ArrayList<AccessChanged>();
        for (var version = 1; version <= last; version++) {
            var event = changed(version, random.nextBoolean(), "v" + version);
            events.addAll(Collections.nCopies(random.nextInt(1, 4), event));
        }
        var newest = events.getLast();
        Collections.shuffle(events, random);

        events.forEach(event -> this.projection.apply(event, 0));

        assertThat(this.projection.find(ANNA, OURS).map(CompanyAccess::permissions))
            .isEqualTo(newest.member() ? Optional.of(Set.of("v" + last)) : Optional.empty());
        assertThat(this.projection.find(ANNA, OURS).map(CompanyAccess::restrictions))
            .isEqualTo(newest.member() ? Optional.of(Map.of("product-group", Set.of("v" + last))) : Optional.empty());
        assertThat(this.projection.find(ANNA, OURS).map(CompanyAccess::groups))
            .isEqualTo(newest.member() ? Optional.of(Set.of("v" + last)) : Optional.empty());
    }

    @Test
    void keepsWhatMembersHaveInCommonOnce() {
        var other = new PersonId("other");
        this.projection.apply(new AccessChanged(ANNA, OURS, 1L, true, Set.of("a", "b"), Map.of("c", List.of("RULE")),
                Map.of("unit", Set.of("K")), Set.of("g", "h")), 0);
        this.projection.apply(new AccessChanged(other, new CompanyId("ours"), 1L, true,
                new HashSet<>(List.of("b", "a")), new HashMap<>(Map.of("c", List.of("RULE"))),
                Map.of("unit", Set.of("K")), new HashSet<>(List.of("h", "g"))), 0);

        var anna = this.projection.find(ANNA, OURS).orElseThrow();
        var hers = this.projection.find(other, OURS).orElseThrow();
        assertThat(hers.permissions()).isSameAs(anna.permissions());
        assertThat(hers.refusals()).isSameAs(anna.refusals());
        assertThat(hers.company()).isSameAs(anna.company());
        assertThat(hers.restrictions()).isSameAs(anna.restrictions()).isEqualTo(Map.of("unit", Set.of("K")));
        assertThat(hers.groups()).isSameAs(anna.groups()).isEqualTo(Set.of("g", "h"));
    }

    @Test
    void takesTheOffsetWhereAnEventHasNoVersion() {
        this.projection.apply(new AccessChanged(ANNA, OURS, null, true, Set.of("b"), null, null, null), 8);
        this.projection.apply(new AccessChanged(ANNA, OURS, null, true, Set.of("a"), null, null, null), 7);

        assertThat(this.projection.find(ANNA, OURS)).map(CompanyAccess::permissions).hasValue(Set.of("b"));
    }

    @Test
    void aRevocationWithoutVersionHoldsUntilANewerEvent() {
        this.projection.apply(changed(5, true, "a"), 0);
        this.projection.revoke(ANNA, OURS);
        this.projection.apply(changed(5, true, "a"), 0);
        assertThat(this.projection.find(ANNA, OURS)).isEmpty();

        this.projection.apply(changed(6, true, "a"), 0);
        assertThat(this.projection.find(ANNA, OURS)).isPresent();
    }

    private static AccessChanged changed(long version, boolean member, String permission) {
        return new AccessChanged(ANNA, OURS, version, member, Set.of(permission), Map.of("x", List.of("ACCESS_GROUP")),
                Map.of("product-group", Set.of(permission)), Set.of(permission));
    }

}
