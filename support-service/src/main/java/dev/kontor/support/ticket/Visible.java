package dev.kontor.support.ticket;

import java.util.Collection;
import java.util.List;

import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.platform.access.CompanyAccess;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Which of a company's tickets a member sees: what its access is kept to, as criteria (F-030). All of them hold.
final class Visible {

    private Visible() {
    }

    static List<Criteria> to(CompanyAccess access) {
        return access.restrictions()
            .entrySet()
            .stream()
            .map(it -> criterion(it.getKey(), it.getValue(), access))
            .toList();
    }

    /// A ticket belongs to no product group: who is kept to some sees the own ones alone.
    /// What is not known here is in
    /// doubt no permission: nothing is seen.
    private static Criteria criterion(String dimension, Collection<String> values, CompanyAccess access) {
        if (values.isEmpty()) {
            return nothing();
        }
        return switch (dimension) {
            case "orderer", "unit" -> where("owner." + dimension).in(values);
            case "product-group" -> where("owner.person").is(access.person().value());
            default -> nothing();
        };
    }

    private static Criteria nothing() {
        return where("company").in(List.of());
    }

}
