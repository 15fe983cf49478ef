import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MemberAccess, MembershipView, PageMembershipView, PreviewedMembership, PutMembership } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';

export function membershipsQuery(company: string) {
  return infiniteQueryOptions({
    queryKey: ['backoffice', 'memberships', company],
    queryFn: ({ pageParam, signal }) => api<PageMembershipView>(apiPath`/api/backoffice/companies/${company}/memberships`, { query: { after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function membershipQuery(company: string, email: string) {
  return queryOptions({
    queryKey: ['backoffice', 'membership', company, email],
    queryFn: ({ signal }) => api<MembershipView>(path(company, email), { signal }),
  });
}

/** What the staff sets for one member. */
export type Terms = Pick<MembershipView, 'active' | 'internetUser' | 'validUntil' | 'settingsProfile' | 'accessGroups' | 'exceptions' | 'visibility' | 'unit'>;

/** What the member may do and why, if it had these terms; nothing is stored. */
export function accessQuery(company: string, email: string, { active, internetUser, settingsProfile, accessGroups, exceptions, visibility, unit }: Terms) {
  const query = new URLSearchParams({ active: String(active), internetUser: String(internetUser), settingsProfile: settingsProfile ?? '', visibility });
  if (unit) query.append('unit', unit);
  // an empty word is an empty list, no word would be what is stored
  for (const name of accessGroups.length ? accessGroups : ['']) query.append('accessGroups', name);
  for (const word of exceptions.length ? exceptions : ['']) query.append('exceptions', word);
  return queryOptions({
    queryKey: ['backoffice', 'access', company, email, query.toString()],
    queryFn: ({ signal }) => api<MemberAccess>(`${path(company, email)}/access?${query}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export function putMembership(company: string, email: string, body: PutMembership, ifMatch?: number, confirmation?: string): Promise<MembershipView> {
  return api<MembershipView>(path(company, email), { method: 'PUT', query: { confirmation }, body, version: ifMatch });
}

export function removeMembership({ company, email, version }: MembershipView, confirmation?: string): Promise<void> {
  return api<void>(path(company, email), { method: 'DELETE', query: { confirmation }, version });
}

/** Whether these terms would take the company's last administrator. */
export function previewMembership(company: string, email: string, body: PutMembership): Promise<PreviewedMembership> {
  return api<PreviewedMembership>(`${path(company, email)}/preview`, { method: 'POST', body });
}

/** Whether the company's last administrator would go. */
export function removalQuery(company: string, email: string) {
  return queryOptions({
    queryKey: ['backoffice', 'removal', company, email],
    queryFn: ({ signal }) => api<PreviewedMembership>(`${path(company, email)}/preview`, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** F-020: the answer is the only one that ever has it. */
export function newOneTimePassword({ company, email }: MembershipView): Promise<MembershipView> {
  return api<MembershipView>(`${path(company, email)}/one-time-password`, { method: 'POST' });
}

/** Writes once more to somebody who has not come in yet. */
export function inviteAgain({ company, email }: MembershipView): Promise<MembershipView> {
  return api<MembershipView>(`${path(company, email)}/invitation`, { method: 'POST' });
}

function path(company: string, email: string): string {
  return apiPath`/api/backoffice/companies/${company}/memberships/${email}`;
}
