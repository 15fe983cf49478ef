import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { DecideRegistration, PageRegistrationSummary, RegistrationRule, RegistrationView, WaitingRegistrations } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';

export interface InboxSearch {
  query?: string;
  /** Without it, those that wait. */
  state?: 'APPROVED' | 'REJECTED' | 'ALL';
}

export const REGISTRATIONS = ['backoffice', 'registrations'] as const;

export function parseInboxSearch({ query, state }: Record<string, unknown>): InboxSearch {
  return {
    ...(typeof query === 'string' && query ? { query } : {}),
    ...(state === 'APPROVED' || state === 'REJECTED' || state === 'ALL' ? { state } : {}),
  };
}

export function registrationsQuery({ query, state }: InboxSearch) {
  return infiniteQueryOptions({
    queryKey: [...REGISTRATIONS, query ?? '', state ?? ''],
    queryFn: ({ pageParam, signal }) => api<PageRegistrationSummary>('/api/backoffice/registrations', { query: { query, state: state === 'ALL' ? '' : (state ?? 'REQUESTED'), after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export const waitingQuery = queryOptions({
  queryKey: [...REGISTRATIONS, 'waiting'],
  queryFn: ({ signal }) => api<WaitingRegistrations>('/api/backoffice/registrations/waiting', { signal }),
  refetchInterval: 60_000,
});

export function registrationQuery(id: string) {
  return queryOptions({
    queryKey: ['backoffice', 'registration', id],
    queryFn: ({ signal }) => api<RegistrationView>(apiPath`/api/backoffice/registrations/${id}`, { signal }),
  });
}

/** F-005: said twice it is one decision; said by two, the later one is told. */
export function decide({ id, version }: RegistrationView, decision: DecideRegistration): Promise<RegistrationView> {
  return api<RegistrationView>(apiPath`/api/backoffice/registrations/${id}/decision`, { method: 'PUT', body: decision, version });
}

export const ruleQuery = queryOptions({
  queryKey: ['backoffice', 'registration-rule'],
  queryFn: ({ signal }) => api<RegistrationRule>('/api/backoffice/registrations/settings', { signal }),
});

export function putRule(approveByVatId: boolean, version: number): Promise<RegistrationRule> {
  return api<RegistrationRule>('/api/backoffice/registrations/settings', { method: 'PUT', body: { approveByVatId }, version });
}
