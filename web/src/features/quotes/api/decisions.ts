import { queryOptions } from '@tanstack/react-query';
import type { DecideQuote, QuoteDecisionState } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';
import { isUnderWay } from '@/lib/booking';

const ASK_AGAIN = 2000;

export function decisionsQuery(company: string, quote: string) {
  return queryOptions({
    queryKey: ['documents', company, 'quotes', 'decisions', quote],
    queryFn: ({ signal }) => api<QuoteDecisionState>(apiPath`/api/companies/${company}/quote-decisions/${quote}`, { signal }),
    // until the supplier's system has answered
    refetchInterval: ({ state: { data } }) => (isUnderWay(data?.decisions[0]?.booking) ? ASK_AGAIN : false),
  });
}

export interface Deciding {
  company: string;
  quote: string;
  wish: DecideQuote;
  /** The decision that the supplier has rejected, and that this replaces. */
  replaces?: number | undefined;
}

export function decideQuote({ company, quote, wish, replaces }: Deciding) {
  return api<QuoteDecisionState>(apiPath`/api/companies/${company}/quote-decisions/${quote}`, { method: 'PUT', body: wish, version: replaces });
}
