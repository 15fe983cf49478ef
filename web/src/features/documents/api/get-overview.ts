import { queryOptions } from '@tanstack/react-query';
import type { KindOverview } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';

export function overviewQuery(company: string) {
  return queryOptions({
    queryKey: ['documents', company, 'overview'],
    queryFn: ({ signal }) => api<KindOverview[]>(apiPath`/api/companies/${company}/documents/overview`, { signal }),
  });
}
