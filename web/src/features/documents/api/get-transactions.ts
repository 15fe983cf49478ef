import { infiniteQueryOptions } from '@tanstack/react-query';
import type { DocumentPage } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';
import type { TransactionSearch } from '../transactions';

export function transactionsQuery(company: string, { after: _after, ...search }: TransactionSearch) {
  return infiniteQueryOptions({
    queryKey: ['documents', company, 'transactions', search],
    queryFn: ({ pageParam, signal }) => api<DocumentPage>(apiPath`/api/companies/${company}/transactions`, { query: { ...search, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
