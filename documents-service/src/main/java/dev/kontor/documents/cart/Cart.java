package dev.kontor.documents.cart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// What a person has put together to order in a company. It outlives every session.
///
/// @param key person and company
/// @param revision rises with every change, so that two tabs do not overwrite each other unseen
/// @param additions the last ones that were taken: a repeat adds nothing
@Document("carts")
public record Cart(@Id String key, long revision, CartHead head, List<CartLine> lines, List<String> additions,
        Instant changedAt) {

    /// As many as an order can have.
    static final int MOST_LINES = 2_000;

    private static final int ADDITIONS_KEPT = 50;

    public Cart {
        lines = List.copyOf(lines);
        additions = List.copyOf(additions);
    }

    static Cart none(String key, CartHead head, Instant now) {
        return new Cart(key, 0, head, List.of(), List.of(), now);
    }

    Cart with(CartHead changedHead, List<CartLine> changedLines, Instant now) {
        return new Cart(this.key, this.revision + 1, changedHead, changedLines, this.additions, now);
    }

    boolean has(UUID addition) {
        return this.additions.contains(addition.toString());
    }

    /// What is there already in the same way is made more; the rest comes last.
    Cart plus(UUID addition, List<CartLine> added, Instant now) {
        var all = new ArrayList<>(this.lines);
        for (var line : added) {
            var same = all.stream().filter(line::isMoreOf).findFirst();
            if (same.isPresent()) {
                all.set(all.indexOf(same.get()), same.get().plus(line.quantity()));
            }
            else {
                all.add(line);
            }
        }
        var known = new ArrayList<>(this.additions);
        known.add(addition.toString());
        return new Cart(this.key, this.revision + 1, this.head, all,
                known.subList(Math.max(0, known.size() - ADDITIONS_KEPT), known.size()), now);
    }

    /// After its content became orders.
    public Cart emptied(CartHead next, Instant now) {
        return new Cart(this.key, this.revision + 1, next, List.of(), this.additions, now);
    }

}
