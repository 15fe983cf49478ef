package dev.kontor.identity.rights;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static dev.kontor.identity.rights.Dimension.PRODUCT_GROUP;
import static dev.kontor.identity.rights.Visibility.COMPANY;
import static dev.kontor.identity.rights.Visibility.OWN;
import static dev.kontor.identity.rights.Visibility.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

class ScopeTests {

    private static final Scope WHOLE = new Scope("anna@example.com", COMPANY, null, Map.of());

    @Test
    @DisplayName("F-030 groups that restrict the same thing add up, and one that does not restrict lifts nothing")
    void joinsTheValuesOfGroups() {
        assertThat(groups(Map.of("tools", Set.of("T1", "T2"), "paints", Set.of("P"))).limits())
            .isEqualTo(Map.of("product-group", Set.of("P", "T1", "T2")));
        assertThat(WHOLE.limits()).isEmpty();
    }

    @Test
    @DisplayName("F-030 visibility: the own documents, those of the unit, or the company's")
    void keepsToTheOwnOrTheUnit() {
        assertThat(seen(OWN, null).limits()).isEqualTo(Map.of("orderer", Set.of("anna@example.com")));
        assertThat(seen(UNIT, "K-100").limits()).isEqualTo(Map.of("unit", Set.of("K-100")));
        assertThat(seen(UNIT, null).limits()).as("no unit, nothing").isEqualTo(Map.of("unit", Set.of()));
        assertThat(seen(COMPANY, "K-100").limits()).isEmpty();
    }

    @Test
    @DisplayName("F-030 who sees more covers who sees less, and never the other way round")
    void coversWhatIsPartOfIt() {
        var tools = groups(Map.of("tools", Set.of("T1", "T2")));
        var drills = groups(Map.of("drills", Set.of("T1")));

        assertThat(WHOLE.covers(tools)).isTrue();
        assertThat(tools.covers(WHOLE)).isFalse();
        assertThat(tools.covers(drills)).isTrue();
        assertThat(drills.covers(tools)).isFalse();
        assertThat(tools.covers(seen(OWN, null))).as("own documents may be of any product group").isFalse();
        assertThat(seen(UNIT, "K-100").covers(seen(UNIT, "K-200"))).isFalse();
        assertThat(seen(OWN, null).covers(new Scope("ben@example.com", OWN, null, Map.of()))).isFalse();
    }

    private static Scope seen(Visibility visibility, String unit) {
        return new Scope("anna@example.com", visibility, unit, Map.of());
    }

    private static Scope groups(Map<String, Set<String>> productGroups) {
        var restrictions = new java.util.HashMap<String, Map<Dimension, Set<String>>>();
        productGroups.forEach((name, values) -> restrictions.put(name, Map.of(PRODUCT_GROUP, values)));
        return new Scope("anna@example.com", COMPANY, null, restrictions);
    }

}
