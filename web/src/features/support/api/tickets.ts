import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { OpenTicket, PageTicketSummary, TicketView, UnreadTickets } from '@/api/support';
import { api, apiPath } from '@/lib/api-client';
import type { TicketSearch } from '../search';

const LIST_AGAIN = 20_000;
const CONVERSATION_AGAIN = 4000;

export function ticketsQuery(company: string, search: TicketSearch) {
  return infiniteQueryOptions({
    queryKey: ['tickets', company, 'list', search],
    queryFn: ({ pageParam, signal }) => api<PageTicketSummary>(apiPath`/api/companies/${company}/tickets`, { query: { ...search, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: LIST_AGAIN,
  });
}

/** An answer is seen without reloading the page. */
export function ticketQuery(company: string, id: string) {
  return queryOptions({
    queryKey: ['tickets', company, 'one', id],
    queryFn: ({ signal }) => api<TicketView>(apiPath`/api/companies/${company}/tickets/${id}`, { signal }),
    refetchInterval: CONVERSATION_AGAIN,
  });
}

export function unreadQuery(company: string) {
  return queryOptions({
    queryKey: ['tickets', company, 'unread'],
    queryFn: ({ signal }) => api<UnreadTickets>(apiPath`/api/companies/${company}/tickets/unread`, { signal }),
    refetchInterval: LIST_AGAIN,
  });
}

export function openTicket(company: string, id: string, body: OpenTicket) {
  return api<TicketView>(apiPath`/api/companies/${company}/tickets/${id}`, { method: 'PUT', body });
}

export function askTicket(company: string, id: string, message: string, text: string) {
  return api<TicketView>(apiPath`/api/companies/${company}/tickets/${id}/messages/${message}`, { method: 'PUT', body: { text } });
}

export function closeTicket(company: string, { id, version }: TicketView) {
  return api<TicketView>(apiPath`/api/companies/${company}/tickets/${id}/closed`, { method: 'PUT', body: {}, version });
}

export function markSeen(company: string, { id, version }: TicketView) {
  return api<void>(apiPath`/api/companies/${company}/tickets/${id}/seen`, { method: 'PUT', body: { version } });
}

/** Shows what a change has made of a ticket, at once. */
export function showTicket(client: QueryClient, company: string, ticket: TicketView) {
  client.setQueryData(ticketQuery(company, ticket.id).queryKey, ticket);
  return client.invalidateQueries({ queryKey: ['tickets', company], predicate: ({ queryKey }) => queryKey[2] !== 'one' });
}
