import { queryOptions } from '@tanstack/react-query';
import type { SearchResult } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';

export const SHORTEST_SEARCH = 2;

export function searchQuery(company: string, text: string) {
  return queryOptions({
    queryKey: ['documents', company, 'search', text],
    queryFn: ({ signal }) =>
      api<SearchResult>(apiPath`/api/companies/${company}/search`, { query: { q: text }, signal }),
    enabled: text.length >= SHORTEST_SEARCH,
  });
}
