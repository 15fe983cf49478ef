import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { announceLogin, onLogin } from '@/lib/session-signal';
import { ME } from '@/testing/demo/data';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';

const assign = vi.fn<(address: string) => void>();

beforeEach(() => {
  assign.mockReset();
  vi.stubGlobal('location', { href: 'http://localhost:3000/', origin: 'http://localhost:3000', pathname: '/', search: '', assign });
});

const withCompanies = (count: number) => (_request: Request, url: URL) =>
  url.pathname === '/api/me' ? { status: 200, body: { ...ME, companies: ME.companies.slice(0, count) } } : undefined;

describe('entry', () => {
  test('a visitor sees what this is and the way in', async () => {
    portal.loggedIn = false;
    await renderApp('/');
    expect(await screen.findByRole('link', { name: 'Log in' })).toHaveAttribute('href', '/bff/login?to=%2F&lang=en');
  });

  test('a visitor of a deep address logs in first and comes back to it', async () => {
    portal.loggedIn = false;
    await renderApp('/c/10042/invoices?status=OPEN');
    await waitFor(() => expect(assign).toHaveBeenCalledWith('/bff/login?to=%2Fc%2F10042%2Finvoices%3Fstatus%3DOPEN&lang=en'));
    expect(screen.queryByText('Your session has ended')).not.toBeInTheDocument();
  });

  test('F-015 one company: straight in', async () => {
    portal.override = withCompanies(1);
    const { address } = await renderApp('/');
    await waitFor(() => expect(address()).toBe('/c/10042'));
  });

  test.each([
    ['orders', '/c/10042/orders'],
    ['overview', '/c/10042'],
  ])('F-024 one lands on the dashboard, or where one has chosen to land: %s', async (startPage, expected) => {
    const one = withCompanies(1);
    portal.override = (request, url) => (url.pathname === '/api/me/preferences' ? { status: 200, body: { pageSize: 50, startPage, version: 1 } } : one(request, url));
    const { address } = await renderApp('/');
    await waitFor(() => expect(address()).toBe(expected));
  });

  test('F-024 what one may not see, one does not land on', async () => {
    portal.override = (_request, url) => {
      if (url.pathname === '/api/me') return { status: 200, body: { ...ME, companies: ME.companies.filter(({ id }) => id === '40120') } };
      return url.pathname === '/api/me/preferences' ? { status: 200, body: { pageSize: 50, startPage: 'quotes', version: 1 } } : undefined;
    };
    const { address } = await renderApp('/');
    await waitFor(() => expect(address()).toBe('/c/40120'));
  });

  test('F-015 several companies: exactly these to choose from, the one last used first and marked', async () => {
    localStorage.setItem('kontor.recent-companies', '["30655"]');
    const { address, user } = await renderApp('/');
    await screen.findByRole('heading', { name: 'Choose a company' });
    const links = within(within(screen.getByRole('main')).getByRole('list')).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      expect.stringMatching(/Hargreaves Fixings Ltd.*last used/),
      expect.stringContaining('Brandt & Söhne GmbH'),
      expect.stringContaining('Carpathia Instalații SRL'),
      expect.stringContaining('Nørrebro Værktøj A/S'),
    ]);
    await user.click(links[1] as HTMLElement);
    await waitFor(() => expect(address()).toBe('/c/10042'));
  });

  test('no company: a friendly explanation', async () => {
    portal.override = withCompanies(0);
    await renderApp('/');
    expect(await screen.findByRole('heading', { name: 'You do not belong to a company yet' })).toBeInTheDocument();
  });
});

describe('company', () => {
  test('B-04 switching goes to the same list of the other company, without its filters', async () => {
    const { user, address } = await renderApp('/c/10042/invoices?status=OPEN');
    await user.click(await screen.findByRole('button', { name: /^Company: Brandt/ }));
    await user.click(await screen.findByRole('option', { name: /Carpathia/ }));
    await waitFor(() => expect(address()).toBe('/c/20817/invoices'));
    await waitFor(() => expect(portal.asked('/api/companies/20817/documents?').length).toBeGreaterThan(0));
    expect(await screen.findByRole('button', { name: /^Company: Carpathia/ })).toBeInTheDocument();
  });

  test('two tabs on two companies stay apart: no storage names a current company', async () => {
    await renderApp('/c/10042/orders');
    await screen.findByRole('heading', { level: 1, name: 'Orders' });
    await renderApp('/c/20817/orders');
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 1, name: 'Orders' })).toHaveLength(2));
    const before = portal.requests.length;
    await act(async () => window.dispatchEvent(new Event('storage')));
    expect(portal.requests.slice(before)).toEqual([]);
    expect(screen.getByRole('button', { name: /^Company: Brandt/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Company: Carpathia/ })).toBeInTheDocument();
  });

  test('a company that is none of one’s business looks as if it did not exist', async () => {
    await renderApp('/c/99999/invoices');
    expect(await screen.findByRole('heading', { name: 'This company does not exist for you' })).toBeInTheDocument();
  });

  test('F-051 kinds without permission are absent from the navigation', async () => {
    await renderApp('/c/40120');
    const [navigation] = await screen.findAllByRole('navigation', { name: 'Main navigation' });
    const names = within(navigation as HTMLElement).getAllByRole('link').map((link) => link.textContent);
    expect(names).toEqual(['Overview', 'Catalogue', 'Transactions', 'Orders', 'Deliveries', 'Invoices', 'Tax invoices', 'Credit notes', 'Goods returns', 'Files', 'Contracts', 'Framework contracts', 'Projects', 'Order statement', 'Support requests', 'Help', 'Company account', 'Addresses']);
  });

  test('a right or membership taken away meanwhile disappears with the next click', async () => {
    const { user } = await renderApp('/c/10042/invoices');
    await screen.findByText('417 invoices');
    const without = { ...ME, companies: ME.companies.map((one) => ({ ...one, permissions: one.permissions.filter((right) => right !== 'invoices.read') })) };
    portal.override = (_request, url) =>
      url.pathname === '/api/me' ? { status: 200, body: without } : /invoices|documents/.test(url.href) ? problem(403, 'forbidden', { reasons: [{ rule: 'SETTINGS_PROFILE', message: '' }] }) : undefined;
    const [navigation] = screen.getAllByRole('navigation', { name: 'Main navigation' });
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() => expect(within(navigation as HTMLElement).queryByRole('link', { name: 'Invoices' })).not.toBeInTheDocument());

    portal.override = (_request, url) => (url.pathname === '/api/me' ? { status: 200, body: { ...ME, companies: [] } } : problem(404, 'not-found'));
    await user.click(within(navigation as HTMLElement).getByRole('link', { name: 'Orders' }));
    expect(await screen.findByRole('heading', { name: 'This company does not exist for you' })).toBeInTheDocument();
  });

  test('an unknown kind of page is not found', async () => {
    await renderApp('/c/10042/unicorns');
    expect(await screen.findByRole('heading', { name: 'Not found' })).toBeInTheDocument();
    expect(screen.getAllByRole('navigation', { name: 'Main navigation' }).length).toBeGreaterThan(0);
    expect(document.title).toBe('Not found · Kontor');
  });

  test('an unknown page of the back office is not found inside it', async () => {
    portal.override = (_request, url) => (url.pathname === '/api/me' ? { status: 200, body: { ...ME, staff: true } } : undefined);
    await renderApp('/backoffice/unicorns');
    expect(await screen.findByRole('heading', { name: 'Not found' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Customers' })).toBeInTheDocument();
  });

  test('F-047 the overview shows counts, the latest and the contact persons', async () => {
    await renderApp('/c/10042');
    expect(await screen.findByText('Miriam Vogt')).toBeInTheDocument();
    expect(screen.getByText('Jonas Petersen')).toBeInTheDocument();
    const card = await screen.findByRole('region', { name: /Invoices/ });
    expect(card).toHaveTextContent('417');
    expect(within(card).getAllByRole('link', { name: /RE-/ })).toHaveLength(3);
  });
});

describe('session', () => {
  test('an ended session asks to log in again and to come back to the same address', async () => {
    const { user } = await renderApp('/c/10042/invoices?status=OPEN');
    await screen.findByText(/invoices$/);
    portal.loggedIn = false;
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' });
    expect(within(dialog).getByRole('link', { name: 'Log in in this window' })).toHaveAttribute('href', '/bff/login?to=%2Fc%2F10042%2Finvoices%3Fstatus%3DOPEN&lang=en');
    // logged in again in another tab
    portal.loggedIn = true;
    await act(async () => window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Your session has ended' })).not.toBeInTheDocument());
  });

  test('what was typed before the session ended is still there when one has logged in again beside it', async () => {
    const { user } = await renderApp('/c/10042/addresses');
    await user.click(await screen.findByRole('button', { name: 'New delivery address' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name or company' }), 'Brandt');
    await user.type(screen.getByRole('textbox', { name: 'Street and number' }), 'Isartorplatz 1');
    await user.type(screen.getByRole('textbox', { name: 'Postcode' }), '80331');
    await user.type(screen.getByRole('textbox', { name: 'Town or city' }), 'München');
    portal.loggedIn = false;
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' });
    const link = within(dialog).getByRole('link', { name: 'Log in again' });
    expect(link).toHaveAttribute('href', '/bff/login?to=%2Fwelcome-back&lang=en');
    expect(link).toHaveAttribute('target', '_blank');
    portal.loggedIn = true;
    announceLogin();
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Your session has ended' })).not.toBeInTheDocument());
    expect(screen.getByRole('textbox', { name: 'Street and number' })).toHaveValue('Isartorplatz 1');
  });

  test('somebody else who logs in does not go on with what the first had open', async () => {
    const { user } = await renderApp('/c/10042/invoices');
    await screen.findByText(/invoices$/);
    portal.loggedIn = false;
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await screen.findByRole('dialog', { name: 'Your session has ended' });
    portal.loggedIn = true;
    portal.override = (_request, url) => (url.pathname === '/api/me' ? { status: 200, body: { ...ME, id: 'somebody-else' } } : undefined);
    await act(async () => window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(assign).toHaveBeenCalledWith('/'));
    expect(screen.getByRole('dialog', { name: 'Your session has ended' })).toBeInTheDocument();
  });

  test('the login beside a page ends with a word about what to do now, and tells the page', async () => {
    const heard = new Promise<void>((resolve) => {
      onLogin(resolve);
    });
    await renderApp('/welcome-back');
    expect(await screen.findByRole('heading', { level: 1, name: 'You are logged in again' })).toBeInTheDocument();
    expect(document.title).toBe('You are logged in again · Kontor');
    await heard;
  });

  test('log-out carries the CSRF token, also on a page that never asked for it, and follows the login server', async () => {
    document.cookie = 'XSRF-TOKEN=; max-age=0';
    portal.override = (_request, url) => {
      if (url.pathname === '/bff/session') document.cookie = 'XSRF-TOKEN=a%2Fb';
      return url.pathname === '/bff/logout' ? { status: 200, body: { location: '/auth/logout' } } : undefined;
    };
    const { user } = await renderApp('/c/10042');
    await user.click(await screen.findByRole('button', { name: 'User menu' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Log out' }));
    await waitFor(() => expect(assign).toHaveBeenCalledWith('/auth/logout'));
    const sent = portal.requests.find(({ url }) => url.pathname === '/bff/logout');
    expect(sent?.method).toBe('POST');
    expect(sent?.headers.get('X-XSRF-TOKEN')).toBe('a/b');
  });

  test('a portal that does not answer is said so, and the banner goes when it is back', async () => {
    const { user } = await renderApp('/c/10042/invoices');
    await screen.findByText('417 invoices');
    portal.override = (_request, url) => (url.pathname.startsWith('/api') ? problem(503, 'unavailable') : undefined);
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/The portal does not answer/)).toBeInTheDocument();
    // what was there is still there
    expect(screen.getByText('417 invoices')).toBeInTheDocument();
    portal.override = undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByText(/The portal does not answer/)).not.toBeInTheDocument());
  });
});

describe('language', () => {
  test('a change acts at once, is remembered, and is what the API is asked in', async () => {
    const { user } = await renderApp('/c/10042/invoices');
    await screen.findByText('417 invoices');
    await user.click(screen.getByRole('button', { name: 'User menu' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Deutsch' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Rechnungen' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('de');
    expect(localStorage.getItem('kontor.language')).toBe('de');
    await waitFor(() => expect(portal.requests.at(-1)?.headers.get('Accept-Language')).toBe('de'));
    expect(await screen.findByText('417 Rechnungen')).toBeInTheDocument();
  });

  test.each([
    ['de', 'Rechnungen', /brutto 1\.\d{3}\.\d{3},\d\d €/],
    ['ro', 'Facturi', /cu TVA 1\.\d{3}\.\d{3},\d\d EUR/],
    ['da', 'Fakturaer', /brutto 1\.\d{3}\.\d{3},\d\d €/],
  ] as const)('%s: words and numbers', async (language, title, sum) => {
    await renderApp('/c/10042/invoices', { language });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeInTheDocument();
    expect(await screen.findByText((text) => sum.test(text.replaceAll(/\s/g, ' ')))).toBeInTheDocument();
  });
});

describe('command palette', () => {
  test('Ctrl+K finds a document and opens it', async () => {
    const { user, address } = await renderApp('/c/10042');
    await screen.findByText('Miriam Vogt');
    await user.keyboard('{Control>}k{/Control}');
    const [latest] = await screen.findAllByRole('link', { name: /RE-/ });
    const number = /RE-\d{4}-\d{6}/.exec(latest?.textContent ?? '')?.[0] ?? '';
    await user.type(await screen.findByRole('textbox', { name: 'Search and commands' }), number);
    await user.click(await screen.findByRole('button', { name: new RegExp(`Invoice ${number}`) }));
    await waitFor(() => expect(address()).toBe(`/c/10042/invoices/${number}`));
  });

  test('it switches the company', async () => {
    const { user, address } = await renderApp('/c/10042/orders');
    await screen.findByRole('heading', { level: 1, name: 'Orders' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('textbox', { name: 'Search and commands' }), 'harg');
    await user.click(await screen.findByRole('button', { name: /Hargreaves/ }));
    await waitFor(() => expect(address()).toBe('/c/30655/orders'));
  });
});
