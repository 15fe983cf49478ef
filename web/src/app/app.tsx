import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import 'dayjs/locale/da';
import 'dayjs/locale/de';
import 'dayjs/locale/en-gb';
import 'dayjs/locale/ro';
import { useTranslation } from 'react-i18next';
import { usePresence } from './presence';
import type { AppRouter } from './router';
import { COLOR_SCHEME_KEY, theme } from './theme/theme';

const colorScheme = localStorageColorSchemeManager({ key: COLOR_SCHEME_KEY });

export interface AppParts {
  router: AppRouter;
  queryClient: QueryClient;
}

/** The providers that every page lives in. */
export function App({ router, queryClient, env = 'default' }: AppParts & { env?: 'default' | 'test' }) {
  const { i18n } = useTranslation();
  usePresence();
  return (
    // the library's own variables and classes are files of ours: the CSP allows no <style> element
    <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={colorScheme} withCssVariables={false} withGlobalClasses={false} env={env}>
      <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <Notifications position="bottom-right" autoClose={4000} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}
