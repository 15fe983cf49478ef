package dev.kontor.support.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

import dev.kontor.platform.access.PersonId;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// Which tickets are wanted; all that is given must hold.
///
/// @param about the number of what they are about
/// @param owner who opened them
/// @param assignee who has taken them over; empty means nobody
public record TicketFilter(Set<Status> statuses, Set<Category> categories, @Nullable String reference,
        @Nullable String about, @Nullable PersonId owner, @Nullable String company, @Nullable String assignee) {

    public static final TicketFilter ALL = new TicketFilter(Set.of(), Set.of(), null, null, null, null, null);

    public TicketFilter {
        // in the order of the constants, since cursors are bound to it
        statuses = new TreeSet<>(statuses);
        categories = new TreeSet<>(categories);
        reference = (reference == null) ? null : reference.strip().toUpperCase(Locale.ROOT);
    }

    List<Criteria> criteria() {
        var wanted = new ArrayList<Criteria>();
        if (!this.statuses.isEmpty()) {
            wanted.add(where("handling.status").in(this.statuses));
        }
        if (!this.categories.isEmpty()) {
            wanted.add(where("question.category").in(this.categories));
        }
        if (this.reference != null) {
            wanted.add(where("reference").is(this.reference));
        }
        if (this.about != null) {
            wanted.add(where("question.link.number").is(this.about));
        }
        if (this.owner != null) {
            wanted.add(where("owner.person").is(this.owner.value()));
        }
        if (this.company != null) {
            wanted.add(where("company").is(this.company));
        }
        if (this.assignee != null) {
            wanted.add(where("handling.assignee.person").is(this.assignee.isEmpty() ? null : this.assignee));
        }
        return wanted;
    }

}
