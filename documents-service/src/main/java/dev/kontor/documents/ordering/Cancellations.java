package dev.kontor.documents.ordering;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import dev.kontor.documents.booking.Acknowledged;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.platform.CompanyId;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.migration.Migration;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.problem.NotFoundException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.platform.storage.Transactions;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/// Asks the ERP to cancel orders: the wish and what the ERP is told are one transaction. Cancelled is an order when the
/// ERP's document says so.
@Service
class Cancellations {

    private final MongoOperations mongo;

    private final Documents documents;

    private final Outbox outbox;

    private final Transactions transactions;

    private final Clock clock;

    Cancellations(MongoOperations mongo, Documents documents, Outbox outbox, Transactions transactions, Clock clock) {
        this.mongo = mongo;
        this.documents = documents;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    Optional<Cancellation> find(CompanyId company, String order) {
        return Optional.ofNullable(this.mongo.findById(Cancellation.key(company, order), Cancellation.class));
    }

    /// A repeat changes nothing.
    Cancellation request(CompanyAccess access, CurrentUser user, UUID id, String number, @Nullable String reason) {
        if (user.email().isEmpty()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "no-permission");
        }
        return this.transactions.run(() -> {
            var order = this.documents.within(access)
                .one(DocumentKind.ORDER, number)
                .orElseThrow(NotFoundException::new);
            var earlier = find(access.company(), number).orElse(null);
            if (earlier != null && earlier.wish().equals(id.toString())) {
                return earlier;
            }
            if (earlier != null && earlier.isOpen()) {
                throw new ProblemException(HttpStatus.CONFLICT, "cancellation-requested");
            }
            if (!Cancellation.isPossible(order.status())) {
                throw new ProblemException(HttpStatus.CONFLICT, "not-cancellable");
            }
            var wish = Cancellation.requested(access.company(), id.toString(), number, reason, user.email(),
                    this.clock.instant());
            this.mongo.save(wish);
            this.outbox.add(wish.event());
            return wish;
        });
    }

    /// A repeated or late answer changes nothing; one to an earlier wish neither.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Acknowledged answer) {
        if (answer.isAbout(Cancellation.SUBJECT)) {
            var id = answer.subject().substring(Cancellation.SUBJECT.length() + 1);
            var stored = this.mongo.findOne(query(where("wish").is(id)), Cancellation.class);
            if (stored != null && !stored.booking().equals(stored.booking().after(answer))) {
                this.mongo.save(stored.with(stored.booking().after(answer)));
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Indexes {

        @Bean
        Migration createIndexOfCancellations() {
            return Migration.of(121, "index of cancellations", mongo -> mongo.indexOps(Cancellation.class)
                .createIndex(new Index().named("byWish").on("wish", Direction.ASC)));
        }

    }

}
