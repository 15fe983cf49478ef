package dev.kontor.support.ticket;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.CursorScope;
import dev.kontor.platform.paging.Page;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/// The tickets of everybody, which are the staff's to see. A customer's way to any of them is to say first who asks in
/// which company: this is the one door.
@Repository
public class Tickets {

    private final MongoOperations mongo;

    Tickets(MongoOperations mongo) {
        this.mongo = mongo;
    }

    public CompanyTickets within(CompanyAccess access) {
        return new CompanyTickets(this, access.company(), access.person(), Visible.to(access));
    }

    public Optional<Ticket> find(String id) {
        return Optional.ofNullable(this.mongo.findById(id, Ticket.class));
    }

    /// The one that changed last comes first, or last.
    public Page<Ticket> page(TicketFilter filter, Direction direction, @Nullable String after, int size) {
        return page(List.of(), filter, direction, after, size);
    }

    /// How many there are, counted no further than that.
    public long count(TicketFilter filter, int most) {
        return count(filter.criteria(), most);
    }

    Page<Ticket> page(List<Criteria> door, TicketFilter filter, Direction direction, @Nullable String after, int size) {
        var scope = CursorScope.of("tickets", filter, direction);
        var begin = (after == null) ? Stream.<Criteria>empty()
                : Stream.of(beyond(scope.open("after", after, 2), direction));
        var criteria = Stream.of(door.stream(), filter.criteria().stream(), begin).flatMap(it -> it).toList();
        var query = new Query(all(criteria)).with(Sort.by(direction, "handling.changedAt", "_id")).limit(size + 1);
        return Page.of(this.mongo.find(query, Ticket.class), size, scope,
                last -> Cursor.at(last.handling().changedAt(), last.id()));
    }

    long count(List<Criteria> criteria, int most) {
        return this.mongo.count(new Query(all(criteria)).limit(most), Ticket.class);
    }

    Optional<Ticket> one(List<Criteria> criteria) {
        return Optional.ofNullable(this.mongo.findOne(new Query(all(criteria)), Ticket.class));
    }

    void change(List<Criteria> criteria, Update update) {
        this.mongo.updateFirst(new Query(all(criteria)), update, Ticket.class);
    }

    void insert(Ticket ticket) {
        this.mongo.insert(ticket);
    }

    /// Only in the transaction that has read it.
    void save(Ticket ticket) {
        this.mongo.save(ticket);
    }

    private static Criteria all(List<Criteria> criteria) {
        return criteria.isEmpty() ? new Criteria() : new Criteria().andOperator(criteria);
    }

    private static Criteria beyond(Cursor cursor, Direction direction) {
        try {
            var at = Instant.parse(cursor.get(0));
            return direction.isDescending()
                    ? new Criteria().andOperator(where("handling.changedAt").lte(at),
                            new Criteria().orOperator(where("handling.changedAt").lt(at),
                                    where("_id").lt(cursor.get(1))))
                    : new Criteria().andOperator(where("handling.changedAt").gte(at), new Criteria()
                        .orOperator(where("handling.changedAt").gt(at), where("_id").gt(cursor.get(1))));
        }
        catch (DateTimeException notOurs) {
            throw CursorScope.invalid("after");
        }
    }

}
