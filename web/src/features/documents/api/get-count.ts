import { queryOptions } from '@tanstack/react-query';
import type { DocumentCount } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';
import type { DocumentFilter } from '../filter';
import type { Kind } from '../kinds';

export function countQuery(company: string, kind: Kind, filter: DocumentFilter) {
  return queryOptions({
    queryKey: ['documents', company, kind, 'count', filter],
    queryFn: ({ signal }) =>
      api<DocumentCount>(apiPath`/api/companies/${company}/documents/count`, { query: { kind, ...filter }, signal }),
  });
}
