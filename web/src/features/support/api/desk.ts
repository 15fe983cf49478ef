import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DeskTicket, PageQueueRow, WaitingTickets, WriteAnswer } from '@/api/support';
import { api, apiPath } from '@/lib/api-client';
import type { QueueSearch, Status } from '../search';

const AGAIN = 20_000;
const CONVERSATION_AGAIN = 4000;

export const DESK = ['backoffice', 'tickets'] as const;

export function queueQuery({ status = 'OPEN', ...search }: QueueSearch) {
  return infiniteQueryOptions({
    queryKey: [...DESK, 'queue', status, search],
    queryFn: ({ pageParam, signal }) =>
      api<PageQueueRow>('/api/backoffice/tickets', {
        // who has waited longest comes first; of what is done, what was done last
        query: { ...search, status: status === 'ALL' ? '' : status, order: status === 'OPEN' ? '' : 'NEWEST', after: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN,
  });
}

export const waitingTicketsQuery = queryOptions({
  queryKey: [...DESK, 'waiting'],
  queryFn: ({ signal }) => api<WaitingTickets>('/api/backoffice/tickets/waiting', { signal }),
  refetchInterval: AGAIN,
});

export function deskTicketQuery(id: string) {
  return queryOptions({
    queryKey: [...DESK, 'one', id],
    queryFn: ({ signal }) => api<DeskTicket>(apiPath`/api/backoffice/tickets/${id}`, { signal }),
    refetchInterval: CONVERSATION_AGAIN,
  });
}

export function answerTicket(id: string, message: string, body: WriteAnswer) {
  return api<DeskTicket>(apiPath`/api/backoffice/tickets/${id}/messages/${message}`, { method: 'PUT', body });
}

export function takeTicket({ row: { id }, version }: DeskTicket, take: boolean) {
  return api<DeskTicket>(apiPath`/api/backoffice/tickets/${id}/assignee`, { method: 'PUT', body: { take }, version });
}

export function turnTicket({ row: { id }, version }: DeskTicket, status: Status) {
  return api<DeskTicket>(apiPath`/api/backoffice/tickets/${id}/status`, { method: 'PUT', body: { status }, version });
}
