import { queryOptions } from '@tanstack/react-query';
import type { DocumentArchive } from '@/api/documents';
import { atPortal } from '@/config/portal';
import { api, apiPath, queryString } from '@/lib/api-client';
import type { DocumentSearch } from '../filter';
import type { Kind } from '../kinds';

/** As many documents as one archive holds. */
export const MOST = 500;

export function archivesQuery(company: string) {
  return queryOptions({
    queryKey: ['archives', company],
    queryFn: ({ signal }) => api<DocumentArchive[]>(apiPath`/api/companies/${company}/document-archives`, { signal }),
    // while something is being packed, its progress is worth asking for
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 1000 : false),
  });
}

export function isUnderWay({ state }: DocumentArchive): boolean {
  return state === 'REQUESTED' || state === 'PACKING';
}

/** The named documents, or all that the list shows. */
export function requestArchive(company: string, id: string, kind: Kind, wanted: readonly string[] | DocumentSearch) {
  const language = document.documentElement.lang;
  if (isNumbers(wanted)) return put(company, id, { kind, numbers: wanted, language });
  const { after: _after, ...filter } = wanted;
  return put(company, id, { kind, query: queryString({ ...filter }).replace(/^\?/, ''), language });
}

function isNumbers(wanted: readonly string[] | DocumentSearch): wanted is readonly string[] {
  return Array.isArray(wanted);
}

function put(company: string, id: string, body: object) {
  return api<DocumentArchive>(apiPath`/api/companies/${company}/document-archives/${id}`, { method: 'PUT', body });
}

export function forgetArchive(company: string, id: string) {
  return api<undefined>(apiPath`/api/companies/${company}/document-archives/${id}`, { method: 'DELETE' });
}

export function archiveAddress(company: string, id: string): string {
  return atPortal(apiPath`/api/companies/${company}/document-archives/${id}/content`);
}
