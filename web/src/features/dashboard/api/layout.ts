import { notifications } from '@mantine/notifications';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Layout } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';

export function layoutQuery(company: string) {
  return queryOptions({
    queryKey: ['dashboard-layout', company],
    queryFn: ({ signal }) => api<Layout>(apiPath`/api/companies/${company}/dashboard-layout`, { signal }),
  });
}

const USUAL: Layout = { order: [], hidden: [] };

/** How this person has arranged the dashboard, and the way to arrange it anew; a change is seen at once. */
export function useLayout(company: string): { layout: Layout; known: boolean; arrange: (layout: Layout) => void } {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data, isPending } = useQuery(layoutQuery(company));
  const { queryKey } = layoutQuery(company);
  const { mutate } = useMutation({
    mutationFn: (layout: Layout) => api<Layout>(apiPath`/api/companies/${company}/dashboard-layout`, { method: 'PUT', body: layout }),
    onMutate: (layout) => {
      const before = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, layout);
      return before;
    },
    onError: (_error, _layout, before) => {
      if (before) queryClient.setQueryData(queryKey, before);
      notifications.show({ message: t('dashboard.notKept'), color: 'red' });
    },
  });
  return { layout: data ?? USUAL, known: !isPending, arrange: mutate };
}
