import { queryOptions } from '@tanstack/react-query';
import type { Affected, Portal } from '@/api/identity';
import { api } from '@/lib/api-client';

export const portalQuery = queryOptions({
  queryKey: ['backoffice', 'portal'],
  queryFn: ({ signal }) => api<Portal>('/api/backoffice/portal', { signal }),
  staleTime: 0,
});

/** Whom closing it would shut out now. */
export const closingQuery = queryOptions({
  queryKey: ['backoffice', 'portal', 'preview'],
  queryFn: ({ signal }) => api<Affected>('/api/backoffice/portal/preview', { signal }),
  staleTime: 0,
});

export function turnPortal(open: boolean, ifMatch: number): Promise<Portal> {
  return api<Portal>('/api/backoffice/portal', { method: 'PUT', body: { open }, version: ifMatch });
}
