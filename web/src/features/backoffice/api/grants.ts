import { queryOptions } from '@tanstack/react-query';
import type { NamedPermissions, Previewed, PutPermissions } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';

export type GrantsKind = 'settings-profiles' | 'access-groups';

export function grantsQuery(kind: GrantsKind) {
  return queryOptions({
    queryKey: ['backoffice', 'grants', kind],
    queryFn: ({ signal }) => api<NamedPermissions[]>(`/api/backoffice/${kind}`, { signal }),
  });
}

/** Every right there is, in the order of the menu. */
export const permissionsQuery = queryOptions({
  queryKey: ['backoffice', 'permissions'],
  queryFn: ({ signal }) => api<string[]>('/api/backoffice/permissions', { signal }),
  staleTime: Infinity,
});

export function putGrants(kind: GrantsKind, name: string, body: PutPermissions, ifMatch?: number, confirmation?: string): Promise<NamedPermissions> {
  return api<NamedPermissions>(apiPath`/api/backoffice/${kind}/${name}`, { method: 'PUT', query: { confirmation }, body, version: ifMatch });
}

export function removeGrants(kind: GrantsKind, { name, version }: NamedPermissions): Promise<void> {
  return api<void>(apiPath`/api/backoffice/${kind}/${name}`, { method: 'DELETE', version });
}

export function previewGrants(kind: GrantsKind, name: string, permissions: string[], restrictions: NamedPermissions['restrictions']): Promise<Previewed> {
  return api<Previewed>(apiPath`/api/backoffice/${kind}/${name}/preview`, { method: 'POST', body: { permissions, restrictions } });
}
