package dev.kontor.documents.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import dev.kontor.documents.product.Reach.Assortment;

import static org.assertj.core.api.Assertions.assertThat;

/// Which products a member sees.
@DisplayName("F-030 a member sees what its company may buy, and of that the groups that it is kept to")
class ReachTests {

    private static final List<@Nullable String> GROUPS = new ArrayList<>(List.of("Pipes", "Pumps", "Tools"));

    static {
        GROUPS.add(null);
    }

    @Test
    void withoutAssortmentAndRestrictionEverythingIsSeen() {
        assertThat(Reach.of(null, Map.of()).includes("A", null)).isTrue();
        assertThat(Reach.of(null, Map.of()).parts(Set.of())).hasSize(1);
    }

    @Test
    void anAssortmentHasWholeGroupsAndSingleProducts() {
        var reach = Reach.of(new Assortment(Set.of("Pipes"), Set.of("X")), Map.of());

        assertThat(reach.includes("A", "Pipes")).isTrue();
        assertThat(reach.includes("A", "Pumps")).isFalse();
        assertThat(reach.includes("X", "Pumps")).isTrue();
        assertThat(reach.includes("X", null)).isTrue();
    }

    @Test
    void anEmptyAssortmentHasNothing() {
        var reach = Reach.of(new Assortment(Set.of(), Set.of()), Map.of());

        assertThat(reach.includes("A", "Pipes")).isFalse();
        assertThat(reach.parts(Set.of())).isEmpty();
    }

    @Test
    void whoIsKeptToGroupsSeesNoProductWithoutOne() {
        var reach = Reach.of(null, Map.of("product-group", Set.of("Pumps")));

        assertThat(reach.includes("A", "Pumps")).isTrue();
        assertThat(reach.includes("A", "Pipes")).isFalse();
        assertThat(reach.includes("A", null)).isFalse();
    }

    @Test
    void whoIsKeptToWhatIsNotKnownHereSeesNothingButOrderersAndUnitsConcernDocumentsOnly() {
        assertThat(Reach.of(null, Map.of("warehouse", Set.of("HAM"))).includes("A", "Pumps")).isFalse();
        assertThat(Reach.of(null, Map.of("warehouse", Set.of("HAM"), "product-group", Set.of("Pumps")))
            .includes("A", "Pumps")).isFalse();
        assertThat(Reach.of(null, Map.of("product-group", Set.of())).includes("A", "Pumps")).isFalse();
        assertThat(Reach.of(null, Map.of("orderer", Set.of("a@b.example"), "unit", Set.of("K"))).includes("A", null))
            .isTrue();
    }

    /// The query and the rule are two ways to say one thing: here they are compared.
    @Test
    void thePartsOfAQueryHaveExactlyWhatIsIncludedEachOnce() {
        var assortments = new ArrayList<@Nullable Assortment>(
                List.of(new Assortment(Set.of(), Set.of()), new Assortment(Set.of("Pipes"), Set.of()),
                        new Assortment(Set.of(), Set.of("A")), new Assortment(Set.of("Pipes"), Set.of("A")),
                        new Assortment(Set.of("Pipes", "Pumps", "Tools"), Set.of("A", "B"))));
        assortments.add(null);
        for (var assortment : assortments) {
            for (var restrictions : List.of(Map.<String, Set<String>>of(), Map.of("product-group", Set.<String>of()),
                    Map.of("product-group", Set.of("Pipes")), Map.of("product-group", Set.of("Pumps", "Tools")))) {
                for (var wanted : List.of(Set.<String>of(), Set.of("Pipes"), Set.of("Pumps", "Unknown"))) {
                    var reach = Reach.of(assortment, restrictions);
                    for (var sku : List.of("A", "B")) {
                        for (var group : GROUPS) {
                            var expected = reach.includes(sku, group)
                                    && (wanted.isEmpty() || (group != null && wanted.contains(group)));
                            var found = reach.parts(wanted).stream().filter(it -> has(it, sku, group)).count();
                            assertThat(found).as("%s of %s in %s, wanted %s", sku, group, reach, wanted)
                                .isEqualTo(expected ? 1 : 0);
                        }
                    }
                }
            }
        }
    }

    private static boolean has(Reach.Part part, String sku, @Nullable String group) {
        return (part.groups() == null || (group != null && part.groups().contains(group)))
                && (part.products() == null || part.products().contains(sku))
                && (group == null || !part.without().contains(group));
    }

}
