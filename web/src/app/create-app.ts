import type { RouterHistory } from '@tanstack/react-router';
import i18next from 'i18next';
import { meQuery } from '@/features/companies/api/get-me';
import { createQueryClient } from '@/lib/query-client';
import type { AppParts } from './app';
import { createAppRouter } from './router';

/** A fresh app: what the browser starts and what every test starts. */
export function createApp(history?: RouterHistory): AppParts {
  // a refusal may mean that rights have changed: the navigation must not offer what is gone
  const queryClient = createQueryClient((client) => void client.invalidateQueries({ queryKey: meQuery.queryKey }));
  // problems and reasons come in the reader's language: ask again when it changes
  i18next.on('languageChanged', () => void queryClient.invalidateQueries());
  return { queryClient, router: createAppRouter(queryClient, history) };
}
