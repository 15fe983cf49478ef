import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { App } from '@/app/app';
import { createApp } from '@/app/create-app';
import { changeLanguage, type Language } from '@/lib/i18n';

/** The whole app at an address, as a browser would show it; the portal behind it is `portal` from ./server. */
export async function renderApp(path: string, { language = 'en' as Language } = {}) {
  await changeLanguage(language);
  const history = createMemoryHistory({ initialEntries: [path] });
  const app = createApp(history);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const view = render(<App {...app} env="test" />);
  return {
    ...view,
    user,
    history,
    queryClient: app.queryClient,
    address: () => history.location.href,
    rows: () => [...document.querySelectorAll<HTMLElement>('tbody tr[tabindex]')],
  };
}
