import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { QuoteRequest, QuoteRequestPage, RequestQuote } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';
import { isUnderWay } from '@/lib/booking';

const ASK_AGAIN = 2000;
const QUOTE_ARRIVES = 60_000;

/** The answer and the quote come on two ways: when the request is booked the quote may still be on its way. */
function isAwaited({ booking, quote }: QuoteRequest): boolean {
  return isUnderWay(booking) || (booking.state === 'BOOKED' && !quote && Date.now() - Date.parse(booking.decidedAt ?? '') < QUOTE_ARRIVES);
}

export function requestsQuery(company: string) {
  return infiniteQueryOptions({
    queryKey: ['quote-requests', company, 'list'],
    queryFn: ({ pageParam, signal }) => api<QuoteRequestPage>(apiPath`/api/companies/${company}/quote-requests`, { query: { after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) => (data?.pages[0]?.items.some(isAwaited) ? ASK_AGAIN : false),
  });
}

export function requestQuery(company: string, id: string) {
  return queryOptions({
    queryKey: ['quote-requests', company, 'one', id],
    queryFn: ({ signal }) => api<QuoteRequest>(apiPath`/api/companies/${company}/quote-requests/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isAwaited(data) ? ASK_AGAIN : false),
  });
}

export function requestQuote({ company, id, wish }: { company: string; id: string; wish: RequestQuote }) {
  return api<QuoteRequest>(apiPath`/api/companies/${company}/quote-requests/${id}`, { method: 'PUT', body: wish });
}
