import { queryOptions } from '@tanstack/react-query';
import type { OrderStatement } from '@/api/documents';
import { api, apiPath, queryString } from '@/lib/api-client';

export function orderStatementQuery(company: string) {
  return queryOptions({
    queryKey: ['order-statement', company],
    queryFn: ({ signal }) => api<OrderStatement>(apiPath`/api/companies/${company}/order-statement`, { signal }),
  });
}

export function orderStatementPath(company: string, format: 'csv' | 'xlsx'): string {
  return apiPath`/api/companies/${company}/order-statement/export` + queryString({ format });
}
