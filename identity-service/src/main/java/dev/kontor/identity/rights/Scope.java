package dev.kontor.identity.rights;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/// Which part of a company's business a member sees, whatever his rights: by his visibility, and by what his access
/// groups are kept to (F-030).
///
/// @param person his e-mail address, by which documents name who ordered
/// @param restrictions of each access group that has some, by its name
public record Scope(String person, Visibility visibility, @Nullable String unit,
        Map<String, Map<Dimension, Set<String>>> restrictions) {

    /// Who ordered, by e-mail address.
    static final String ORDERER = "orderer";

    static final String UNIT = "unit";

    /// Each restriction that holds: only what has one of these values. Groups that
    /// restrict the same thing add to each
    /// other; one that does not restrict it lifts nothing. Without values, nothing is
    /// seen.
    public Map<String, Set<String>> limits() {
        var limits = new HashMap<String, Set<String>>();
        this.restrictions.values()
            .forEach((group) -> group.forEach((dimension,
                    values) -> limits.computeIfAbsent(dimension.word(), (_) -> new TreeSet<>()).addAll(values)));
        switch (this.visibility) {
            case OWN -> limits.put(ORDERER, Set.of(this.person));
            case UNIT -> limits.put(UNIT, (this.unit != null) ? Set.of(this.unit) : Set.of());
            case COMPANY -> {
            }
        }
        return limits;
    }

    public List<String> groupsThatRestrict(String dimension) {
        return this.restrictions.entrySet()
            .stream()
            .filter((it) -> it.getValue().keySet().stream().anyMatch((one) -> one.word().equals(dimension)))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    }

    /// Whether everything of the company is seen.
    boolean isWhole() {
        return limits().isEmpty();
    }

    /// Whether whoever sees this sees everything that the other sees.
    public boolean covers(Scope other) {
        var others = other.limits();
        return limits().entrySet()
            .stream()
            .allMatch((it) -> others.containsKey(it.getKey())
                    && new HashSet<>(it.getValue()).containsAll(others.getOrDefault(it.getKey(), Set.of())));
    }

}
