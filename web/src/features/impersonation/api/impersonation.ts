import { queryOptions } from '@tanstack/react-query';
import type { ImpersonationView } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';

/** As whom the staff wants to look, and why; the customer reads the reason. */
export interface Look {
  company: string;
  email: string;
  reason: string;
}

/** The id is ours: a second try finds the first. */
export function beginLook(id: string, look: Look): Promise<ImpersonationView> {
  return api<ImpersonationView>(apiPath`/api/backoffice/impersonations/${id}`, { method: 'PUT', body: look });
}

export function endLook(id: string): Promise<void> {
  return api<void>(apiPath`/api/backoffice/impersonations/${id}`, { method: 'DELETE' });
}

export function memberLooksQuery(company: string, email: string) {
  return queryOptions({
    queryKey: ['members', company, 'looks', email],
    queryFn: ({ signal }) => api<ImpersonationView[]>(apiPath`/api/companies/${company}/members/${email}/impersonations`, { signal }),
  });
}

export const myLooksQuery = queryOptions({
  queryKey: ['me', 'looks'],
  queryFn: ({ signal }) => api<ImpersonationView[]>('/api/me/impersonations', { signal }),
});
