import { queryOptions } from '@tanstack/react-query';
import type { Me, PasswordChange, PutName } from '@/api/identity';
import { api } from '@/lib/api-client';

/** Where the password is changed; refused, with the rules, to whom the settings do not allow it (F-014). */
export const passwordQuery = queryOptions({
  queryKey: ['password-change'],
  queryFn: ({ signal }) => api<PasswordChange>('/api/me/password', { signal }),
});

export function putName(name: PutName) {
  return api<Me>('/api/me', { method: 'PUT', body: name });
}
