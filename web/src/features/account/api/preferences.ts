import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Preferences } from '@/api/identity';
import { api } from '@/lib/api-client';

export const START_PAGES = ['overview', 'orders', 'quotes', 'deliveries', 'invoices', 'credit-notes', 'addresses', 'account'] as const;

export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => api<Preferences>('/api/me/preferences', { signal }),
  staleTime: 5 * 60_000,
});

type Choice = Partial<Pick<Preferences, 'language' | 'pageSize' | 'startPage'>>;

let last: Promise<unknown> = Promise.resolve();

/** Changes some of the choices; one change after the other, so that none undoes another one. */
export function keepPreferences(queryClient: QueryClient) {
  return (choice: Choice): Promise<Preferences> => {
    const next = last.then(async () => {
      const { language, pageSize, startPage } = await queryClient.ensureQueryData(preferencesQuery);
      const kept = await api<Preferences>('/api/me/preferences', { method: 'PUT', body: { language, pageSize, startPage, ...choice } });
      queryClient.setQueryData(preferencesQuery.queryKey, kept);
      return kept;
    });
    last = next.catch(() => undefined);
    return next;
  };
}
