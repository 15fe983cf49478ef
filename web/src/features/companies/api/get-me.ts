import { queryOptions } from '@tanstack/react-query';
import type { Me } from '@/api/identity';
import { api } from '@/lib/api-client';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api<Me>('/api/me', { signal }),
  staleTime: 30_000,
});
