import { queryOptions } from '@tanstack/react-query';
import type { Credential, Me, PasswordChange, PutName } from '@/api/identity';
import { api } from '@/lib/api-client';

/** Where the password is changed; refused, with the rules, to whom the settings do not allow it (F-014). */
export const passwordQuery = queryOptions({
  queryKey: ['password-change'],
  queryFn: ({ signal }) => api<PasswordChange>('/api/me/password', { signal }),
});

/** Second factors and passkeys; they are set up and removed at the login page. */
export const credentialsQuery = queryOptions({
  queryKey: ['credentials'],
  queryFn: ({ signal }) => api<Credential[]>('/api/me/credentials', { signal }),
});

export function putName(name: PutName) {
  return api<Me>('/api/me', { method: 'PUT', body: name });
}
