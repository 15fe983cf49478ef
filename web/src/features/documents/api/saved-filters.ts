import { queryOptions } from '@tanstack/react-query';
import type { SavedFilter } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';

export function savedFiltersQuery(company: string) {
  return queryOptions({
    queryKey: ['saved-filters', company],
    queryFn: ({ signal }) => api<SavedFilter[]>(apiPath`/api/companies/${company}/saved-filters`, { signal }),
  });
}

export function saveFilter(company: string, { id, list, name, query }: SavedFilter) {
  return api<undefined>(apiPath`/api/companies/${company}/saved-filters/${id}`, { method: 'PUT', body: { list, name, query } });
}

export function forgetFilter(company: string, id: string) {
  return api<undefined>(apiPath`/api/companies/${company}/saved-filters/${id}`, { method: 'DELETE' });
}
