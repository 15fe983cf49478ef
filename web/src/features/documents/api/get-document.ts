import { queryOptions } from '@tanstack/react-query';
import type { Document } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';
import type { Kind } from '../kinds';

export function documentQuery(company: string, kind: Kind, number: string) {
  return queryOptions({
    queryKey: ['documents', company, kind, 'one', number],
    queryFn: ({ signal }) =>
      api<Document>(apiPath`/api/companies/${company}/documents/${kind}/${number}`, { signal }),
  });
}
