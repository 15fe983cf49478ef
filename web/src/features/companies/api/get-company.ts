import { queryOptions } from '@tanstack/react-query';
import type { Company } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';

export function companyQuery(company: string) {
  return queryOptions({
    queryKey: ['companies', company],
    queryFn: ({ signal }) => api<Company>(apiPath`/api/companies/${company}`, { signal }),
    staleTime: 5 * 60_000,
  });
}
