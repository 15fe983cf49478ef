import { queryOptions } from '@tanstack/react-query';
import type { Profile, PutProfile } from '@/api/identity';
import { api } from '@/lib/api-client';

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => api<Profile>('/api/me/profile', { signal }),
});

/** F-007: only this completes the access. */
export function confirmProfile(sheet: PutProfile): Promise<Profile> {
  return api<Profile>('/api/me/profile', { method: 'PUT', body: sheet });
}
