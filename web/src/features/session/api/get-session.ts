import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api-client';

/** The gateway's own answer: is anybody logged in? Public, never a 401. */
export interface Session {
  authenticated: boolean;
  name?: string;
  email?: string;
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api<Session>('/bff/session', { signal }),
  staleTime: 0,
});
