package dev.kontor.documents.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/// Which products a member gets to see: those of its company's assortment, and of these only the groups that it is kept
/// to (F-030). A product without a group is of none that anybody is kept to.
///
/// @param assortment null where the company may buy everything
/// @param keptTo null where the member is not kept to groups
record Reach(@Nullable Assortment assortment, @Nullable Set<String> keptTo) {

    private static final Set<String> OF_DOCUMENTS = Set.of("orderer", "unit");

    /// Whole groups, and single products beside.
    record Assortment(Set<String> groups, Set<String> products) {
    }

    /// What is not known here is in doubt no permission: nothing is seen. Who ordered is
    /// nothing that a product has.
    static Reach of(@Nullable Assortment assortment, Map<String, Set<String>> restrictions) {
        @Nullable Set<String> keptTo = null;
        for (var restriction : restrictions.entrySet()) {
            if (!OF_DOCUMENTS.contains(restriction.getKey())) {
                keptTo = restriction.getKey().equals("product-group") ? narrowed(keptTo, restriction.getValue())
                        : Set.of();
            }
        }
        return new Reach(assortment, keptTo);
    }

    boolean includes(String sku, @Nullable String group) {
        var offered = this.assortment == null || (group != null && this.assortment.groups().contains(group))
                || this.assortment.products().contains(sku);
        return offered && (this.keptTo == null || (group != null && this.keptTo.contains(group)));
    }

    /// The parts that the wanted groups fall into, none of which has a product of
    /// another.
    ///
    /// @param wanted empty for all groups
    List<Part> parts(Collection<String> wanted) {
        @Nullable Set<String> groups = wanted.isEmpty() ? this.keptTo : narrowed(this.keptTo, wanted);
        if (this.assortment == null) {
            return isNone(groups) ? List.of() : List.of(new Part(groups, null, Set.of()));
        }
        var parts = new ArrayList<Part>();
        var whole = narrowed(groups, this.assortment.groups());
        if (!whole.isEmpty()) {
            parts.add(new Part(whole, null, Set.of()));
        }
        if (!this.assortment.products().isEmpty() && !isNone(groups)) {
            parts.add(new Part(groups, this.assortment.products(), this.assortment.groups()));
        }
        return parts;
    }

    private static boolean isNone(@Nullable Set<String> groups) {
        return groups != null && groups.isEmpty();
    }

    private static Set<String> narrowed(@Nullable Set<String> groups, Collection<String> to) {
        var narrowed = new TreeSet<>(to);
        if (groups != null) {
            narrowed.retainAll(groups);
        }
        return narrowed;
    }

    /// All must hold.
    ///
    /// @param groups null for any
    /// @param products null for any
    /// @param without groups that another part has
    record Part(@Nullable Set<String> groups, @Nullable Set<String> products, Set<String> without) {
    }

}
