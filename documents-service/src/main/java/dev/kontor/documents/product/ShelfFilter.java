package dev.kontor.documents.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Which products are wanted; what is given must hold together.
///
/// @param words all of which the product is found by
/// @param groups any of these; empty for all
/// @param service whether services, or goods; null for both
/// @param availability of goods, any of these; empty for all
public record ShelfFilter(List<String> words, Set<String> groups, @Nullable Boolean service,
        Set<Availability> availability) {

    public ShelfFilter {
        words = List.copyOf(words);
        groups = Set.copyOf(groups);
        availability = Set.copyOf(availability);
    }

    public static ShelfFilter everything() {
        return new ShelfFilter(List.of(), Set.of(), null, Set.of());
    }

    ShelfFilter of(String group) {
        return new ShelfFilter(this.words, Set.of(group), this.service, this.availability);
    }

    List<Criteria> criteria() {
        var wanted = new ArrayList<Criteria>();
        if (!this.words.isEmpty()) {
            wanted.add(where("text").regex(Words.all(this.words)));
        }
        if (this.service != null) {
            wanted.add(where("service").is(this.service));
        }
        if (!this.availability.isEmpty()) {
            if (this.service == null) {
                wanted.add(where("service").is(false));
            }
            wanted.add(where("availability").in(this.availability.stream().map(Availability::name).sorted().toList()));
        }
        return wanted;
    }

}
