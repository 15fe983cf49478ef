import { queryOptions } from '@tanstack/react-query';
import type { Portal, Previewed } from '@/api/identity';
import { api } from '@/lib/api-client';

export const portalQuery = queryOptions({
  queryKey: ['backoffice', 'portal'],
  queryFn: ({ signal }) => api<Portal>('/api/backoffice/portal', { signal }),
  staleTime: 0,
});

/** Whom closing it would shut out now. */
export const closingQuery = queryOptions({
  queryKey: ['backoffice', 'portal', 'preview'],
  queryFn: ({ signal }) => api<Previewed>('/api/backoffice/portal/preview', { signal }),
  staleTime: 0,
});

/** Closing it names what the preview said. */
export function turnPortal(open: boolean, ifMatch: number, confirmation?: string): Promise<Portal> {
  return api<Portal>('/api/backoffice/portal', { method: 'PUT', query: { confirmation }, body: { open }, version: ifMatch });
}
