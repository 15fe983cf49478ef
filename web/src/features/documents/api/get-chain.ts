import { queryOptions } from '@tanstack/react-query';
import type { Chain } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';
import type { Kind } from '../kinds';

export function chainQuery(company: string, kind: Kind, number: string) {
  return queryOptions({
    queryKey: ['documents', company, 'chain', kind, number],
    queryFn: ({ signal }) => api<Chain>(apiPath`/api/companies/${company}/chains/${kind}/${number}`, { signal }),
  });
}
