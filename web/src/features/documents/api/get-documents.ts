import { queryOptions } from '@tanstack/react-query';
import type { DocumentPage } from '@/api/documents';
import { api, apiPath, queryString } from '@/lib/api-client';
import type { DocumentSearch } from '../filter';
import type { Kind } from '../kinds';

/** The whole list as a file, with the same filters and order. */
export function exportPath(company: string, kind: Kind, { after: _after, ...search }: DocumentSearch, format: 'csv' | 'xlsx'): string {
  return apiPath`/api/companies/${company}/documents/export` + queryString({ kind, ...search, format });
}

export function documentsQuery(company: string, kind: Kind, search: DocumentSearch, size: number) {
  return queryOptions({
    queryKey: ['documents', company, kind, 'list', search, size],
    queryFn: ({ signal }) =>
      api<DocumentPage>(apiPath`/api/companies/${company}/documents`, {
        query: { kind, ...search, size },
        signal,
      }),
    // a page stays on the screen while the next one is on its way, but never one of another company or kind
    placeholderData: (previous, query) =>
      query?.queryKey[1] === company && query.queryKey[2] === kind ? previous : undefined,
  });
}
