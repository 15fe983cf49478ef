import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MemberAccess, MemberChoices, MemberView, PageMemberSummary, PutMember } from '@/api/identity';
import type { Visibility } from '@/components/ui/scope-choice';
import { api, apiPath } from '@/lib/api-client';
import type { MemberSearch } from '../search';

const PAGE = 50;

/** Everything about the users of a company: what a change makes old. */
export function membersKey(company: string) {
  return ['members', company];
}

export function membersQuery(company: string, search: MemberSearch) {
  return infiniteQueryOptions({
    queryKey: [...membersKey(company), 'list', search],
    queryFn: ({ signal, pageParam }) =>
      api<PageMemberSummary>(apiPath`/api/companies/${company}/members`, {
        query: { query: search.query, active: search.active, after: pageParam, size: PAGE },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function memberQuery(company: string, email: string) {
  return queryOptions({
    queryKey: [...membersKey(company), 'one', email],
    queryFn: ({ signal }) => api<MemberView>(apiPath`/api/companies/${company}/members/${email}`, { signal }),
  });
}

export function choicesQuery(company: string) {
  return queryOptions({
    queryKey: [...membersKey(company), 'choices'],
    queryFn: ({ signal }) => api<MemberChoices>(apiPath`/api/companies/${company}/members/choices`, { signal }),
  });
}

/** Terms to try out; what is left out stays as it is stored. */
export interface TriedTerms {
  accessGroups: readonly string[];
  exceptions: readonly string[];
  settingsProfile: string;
  visibility: Visibility;
  unit: string | undefined;
}

/** What a member may do and why, as it is or as it would be. */
export function accessQuery(company: string, email: string, tried?: TriedTerms) {
  return queryOptions({
    queryKey: [...membersKey(company), 'access', email, tried ?? null],
    queryFn: ({ signal }) =>
      api<MemberAccess>(apiPath`/api/companies/${company}/members/${email}/access`, {
        query: tried && { accessGroups: tried.accessGroups.join(','), exceptions: tried.exceptions.join(','), settingsProfile: tried.settingsProfile, visibility: tried.visibility, unit: tried.unit },
        keepEmpty: true,
        signal,
      }),
    // the answer to the last tick stays until the next one is there
    placeholderData: (previous, query) => (query?.queryKey[3] === email ? previous : undefined),
  });
}

/** Without a version: a new one. */
export function putMember(company: string, email: string, member: PutMember, version?: number) {
  return api<MemberView>(apiPath`/api/companies/${company}/members/${email}`, { method: 'PUT', body: member, version });
}

/** Writes once more to somebody who has not come in yet. */
export function inviteAgain(company: string, email: string) {
  return api<MemberView>(apiPath`/api/companies/${company}/members/${email}/invitation`, { method: 'POST' });
}

export function withdrawInvitation(company: string, email: string) {
  return api<void>(apiPath`/api/companies/${company}/members/${email}/invitation`, { method: 'DELETE' });
}

export function replacePassword(company: string, email: string) {
  return api<MemberView>(apiPath`/api/companies/${company}/members/${email}/one-time-password`, { method: 'POST' });
}
