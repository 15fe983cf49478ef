package dev.kontor.documents.quoterequest;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import dev.kontor.documents.booking.Acknowledged;
import dev.kontor.documents.attachment.Attachments;
import dev.kontor.documents.document.DocumentKind;
import dev.kontor.documents.document.Documents;
import dev.kontor.documents.quoterequest.QuoteRequestView.OfferedQuote;
import dev.kontor.documents.quoterequest.RequestQuote.Wanted;
import dev.kontor.platform.access.CompanyAccess;
import dev.kontor.platform.outbox.Outbox;
import dev.kontor.platform.problem.InvalidRequestException;
import dev.kontor.platform.problem.ProblemException;
import dev.kontor.platform.security.CurrentUser;
import dev.kontor.platform.storage.Transactions;

/// Takes requests for quotes: the request and what the ERP is told are one transaction.
@Service
class QuoteRequestService {

    private final QuoteRequests requests;

    private final Documents documents;

    private final Attachments attachments;

    private final Outbox outbox;

    private final Transactions transactions;

    private final Clock clock;

    QuoteRequestService(QuoteRequests requests, Documents documents, Attachments attachments, Outbox outbox,
            Transactions transactions, Clock clock) {
        this.requests = requests;
        this.documents = documents;
        this.attachments = attachments;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The client chooses the id, so a repeat finds the first request and gets its
    /// answer.
    Submitted submit(CompanyAccess access, UUID id, Wanted wanted, CurrentUser by) {
        return this.transactions.run(() -> {
            var earlier = this.requests.find(id.toString());
            if (earlier.isPresent()) {
                return earlier.filter(it -> it.isWhat(access.company(), access.person(), wanted))
                    .map(it -> new Submitted(it, false))
                    .orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT, "id-in-use"));
            }
            requireQuote(access, wanted);
            var request = QuoteRequest.of(id, access, wanted, by, this.clock.instant());
            var files = this.attachments.attach(access, files(wanted), DocumentKind.QUOTE, request.id());
            this.requests.add(request);
            this.outbox.add(QuoteRequestSubmitted.of(request, files));
            return new Submitted(request, true);
        });
    }

    private static List<UUID> files(Wanted wanted) {
        return Objects.requireNonNullElse(wanted.attachments(), List.<String>of())
            .stream()
            .map(UUID::fromString)
            .toList();
    }

    /// The quotes that took the place of requests, by the ids of these.
    Map<String, OfferedQuote> quotes(CompanyAccess access, Collection<QuoteRequest> of) {
        if (of.isEmpty()) {
            return Map.of();
        }
        return this.documents.within(access)
            .inPlaceOf(DocumentKind.QUOTE, of.stream().map(QuoteRequest::id).toList())
            .stream()
            .collect(Collectors.toMap(row -> row.text("portalId"), OfferedQuote::of, (one, other) -> one));
    }

    /// The ERP has answered; an answer that was heard already changes nothing.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Acknowledged answer) {
        if (!answer.isAbout(QuoteRequest.SUBJECT)) {
            return;
        }
        this.requests.find(QuoteRequest.idOf(answer.subject()))
            .filter(it -> !it.equals(it.after(answer)))
            .ifPresent(it -> this.requests.save(it.after(answer)));
    }

    private void requireQuote(CompanyAccess access, Wanted wanted) {
        var again = wanted.requestedAgainOf();
        if (again != null && this.documents.within(access).one(DocumentKind.QUOTE, again).isEmpty()) {
            throw new InvalidRequestException("requestedAgainOf", "unknown-quote");
        }
    }

    /// How it is now, and whether it was made just now.
    record Submitted(QuoteRequest request, boolean created) {
    }

}
