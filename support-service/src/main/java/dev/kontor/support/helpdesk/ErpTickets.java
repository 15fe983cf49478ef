package dev.kontor.support.helpdesk;

import java.util.List;

import org.bson.Document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.kontor.platform.ingestion.Change;
import dev.kontor.platform.ingestion.Ingestion;
import dev.kontor.platform.ingestion.Shape;
import dev.kontor.support.ticket.TicketService;

/// Hears what the ERP's helpdesk answers and hands each answer, in a transaction of its own, to the ticket. An answer is
/// handed over again after a crash, which changes nothing: the ticket compares versions.
@Configuration(proxyBeanMethods = false)
class ErpTickets {

    @Bean
    Ingestion<TicketAnswered> helpdeskAnswers(TicketService tickets) {
        return Ingestion.of("erp.tickets", TicketAnswered.class)
            .upserted("kontor.erp.ticket.answered.v1")
            .key(TicketAnswered::key)
            .into("helpdeskAnswers", Shape.ofDocument(ErpTickets::document))
            .then(changes -> handOver(changes, tickets));
    }

    private static void handOver(List<Change<TicketAnswered>> changes, TicketService tickets) {
        for (var change : changes) {
            var answered = change.entity();
            if (answered != null) {
                tickets.on(answered.answer());
            }
        }
    }

    private static Document document(TicketAnswered answered) {
        return new Document("ticketVersion", answered.ticketVersion()).append("company", answered.company());
    }

}
