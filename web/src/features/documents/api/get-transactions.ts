import { infiniteQueryOptions } from '@tanstack/react-query';
import type { DocumentPage } from '@/api/documents';
import { api, apiPath, queryString } from '@/lib/api-client';
import type { TransactionSearch } from '../transactions';

/** All that the filters find as a file, the newest first. */
export function transactionExportPath(company: string, { after: _after, ...search }: TransactionSearch, format: 'csv' | 'xlsx'): string {
  return apiPath`/api/companies/${company}/transactions/export` + queryString({ ...search, format });
}

export function transactionsQuery(company: string, { after: _after, ...search }: TransactionSearch) {
  return infiniteQueryOptions({
    queryKey: ['documents', company, 'transactions', search],
    queryFn: ({ pageParam, signal }) => api<DocumentPage>(apiPath`/api/companies/${company}/transactions`, { query: { ...search, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
