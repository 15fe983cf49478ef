import { infiniteQueryOptions } from '@tanstack/react-query';
import type { PageAuditedChange } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';
import { rangeOf, type AuditSearch } from '../search';

/** Everything for the staff; with `within` what a company's own administrators may read. */
export function auditQuery(search: AuditSearch, within?: string) {
  const { company, person, subject } = search;
  return infiniteQueryOptions({
    queryKey: ['audit', within ?? '', search],
    queryFn: ({ pageParam, signal }) =>
      api<PageAuditedChange>(within === undefined ? '/api/backoffice/audit' : apiPath`/api/companies/${within}/audit`, {
        query: { ...(within === undefined ? { company } : {}), person, subject, ...rangeOf(search), after: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });
}
