package dev.kontor.support.ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.PersonId;
import dev.kontor.platform.paging.Page;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The tickets of one company that one of its members may see, and no others.
public final class CompanyTickets {

    private final Tickets tickets;

    private final CompanyId company;

    private final PersonId person;

    private final List<Criteria> visible;

    CompanyTickets(Tickets tickets, CompanyId company, PersonId person, List<Criteria> visible) {
        this.tickets = tickets;
        this.company = company;
        this.person = person;
        this.visible = visible;
    }

    /// The one that changed last comes first.
    public Page<Ticket> page(TicketFilter filter, @Nullable String after, int size) {
        return this.tickets.page(door(), filter, Direction.DESC, after, size);
    }

    public Optional<Ticket> one(UUID id) {
        return this.tickets.one(door(where("_id").is(id.toString())));
    }

    /// In how many the person has not seen what was written last.
    public long unread(int most) {
        return this.tickets.count(door(where("unreadBy").is(this.person.value())), most);
    }

    /// The person has seen this version; what was written since stays unread.
    public void seen(UUID id, long version) {
        this.tickets.change(door(where("_id").is(id.toString()), where("version").is(version)),
                new Update().pull("unreadBy", this.person.value()));
    }

    private List<Criteria> door(Criteria... more) {
        return Stream.of(Stream.of(where("company").is(this.company.value())), this.visible.stream(), Stream.of(more))
            .flatMap(it -> it)
            .toList();
    }

}
