import { queryOptions } from '@tanstack/react-query';
import type { RecentQuote } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';

export function recentQuotesQuery(company: string) {
  return queryOptions({
    queryKey: ['documents', company, 'recent-quotes'],
    queryFn: ({ signal }) => api<RecentQuote[]>(apiPath`/api/companies/${company}/recent-quotes`, { signal }),
  });
}
