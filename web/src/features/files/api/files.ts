import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { FilePage, FileVisit } from '@/api/documents';
import { atPortal } from '@/config/portal';
import { api, apiPath } from '@/lib/api-client';
import type { FileSearch } from '../search';

export function filesQuery(company: string, search: FileSearch) {
  return infiniteQueryOptions({
    queryKey: ['files', company, 'list', search],
    queryFn: ({ pageParam, signal }) => api<FilePage>(apiPath`/api/companies/${company}/files`, { query: { ...search, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

/** Up to when the reader had seen the files before he came; asked once per visit of the page. */
export function visitQuery(company: string) {
  return queryOptions({
    queryKey: ['files', company, 'visit'],
    queryFn: ({ signal }) => api<FileVisit>(apiPath`/api/companies/${company}/file-visit`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

export function rememberVisit(company: string, seenAt: string) {
  return api<undefined>(apiPath`/api/companies/${company}/file-visit`, { method: 'PUT', body: { seenAt } });
}

export function contentAddress(company: string, id: string, download = false): string {
  return atPortal(apiPath`/api/companies/${company}/files/${id}/content` + (download ? '?download=true' : ''));
}
