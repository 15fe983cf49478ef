import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Customer, PageFoundCompany, Previewed } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';

export function customersQuery(query: string) {
  return infiniteQueryOptions({
    queryKey: ['backoffice', 'customers', query],
    queryFn: ({ pageParam, signal }) => api<PageFoundCompany>('/api/backoffice/companies', { query: { query, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function customerQuery(company: string) {
  return queryOptions({
    queryKey: ['backoffice', 'customer', company],
    queryFn: ({ signal }) => api<Customer>(apiPath`/api/backoffice/companies/${company}`, { signal }),
  });
}

/** F-028: what holds for all its users that have none of their own. */
export function putCompanyProfile({ id, version }: Customer, settingsProfile: string | null, confirmation: string): Promise<Customer> {
  return api<Customer>(apiPath`/api/backoffice/companies/${id}/settings-profile`, { method: 'PUT', query: { confirmation }, body: { settingsProfile }, version });
}

export function previewCompanyProfile({ id }: Customer, settingsProfile: string | null): Promise<Previewed> {
  return api<Previewed>(apiPath`/api/backoffice/companies/${id}/settings-profile/preview`, { method: 'POST', body: { settingsProfile } });
}
