import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { ME } from '@/testing/demo/data';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';
import type { Answer } from '@/testing/demo/portal';

const STAFF = { ...ME, name: 'Vera Vogt', staff: true, companies: [] };

/** What the browser sent, and what it is answered where a test wants it to be otherwise. */
let sent: { method: string; path: string; ifMatch: string | null; body: unknown }[] = [];

function asStaff(answers: (method: string, path: string) => Answer | undefined = () => undefined) {
  sent = [];
  portal.override = (request, url) => {
    if (url.pathname === '/api/me') return { status: 200, body: STAFF };
    if (request.method !== 'GET') {
      const one = { method: request.method, path: decodeURIComponent(url.pathname), ifMatch: request.headers.get('If-Match'), body: undefined as unknown };
      sent.push(one);
      void request.clone().text().then((text) => (one.body = text ? JSON.parse(text) : undefined));
    }
    return answers(request.method, url.pathname);
  };
}

describe('entry', () => {
  test('staff without a company land in the back office', async () => {
    asStaff();
    const { address } = await renderApp('/');
    await waitFor(() => expect(address()).toBe('/backoffice/customers'));
  });

  test('for everybody else it does not exist', async () => {
    await renderApp('/backoffice/customers');
    expect(await screen.findByRole('heading', { name: 'Not found' })).toBeInTheDocument();
    expect(portal.asked('/api/backoffice')).toEqual([]);
  });

  test('F-022 a customer sees that the portal is closed, whatever the address', async () => {
    portal.override = (_request, url) => (url.pathname === '/api/me' ? { status: 200, body: { ...ME, portalOpen: false } } : undefined);
    await renderApp('/c/10042/invoices');
    expect(await screen.findByRole('heading', { name: 'The portal is closed at the moment' })).toBeInTheDocument();
    expect(portal.asked('/documents')).toEqual([]);
  });
});

describe('customers', () => {
  beforeEach(() => asStaff());

  test('F-032 are found while one types, and the words stand in the address', async () => {
    const { user, address } = await renderApp('/backoffice/customers');
    await screen.findByRole('link', { name: 'Carpathia Instalații SRL' });
    await user.type(screen.getByRole('searchbox'), 'brandt');
    await waitFor(() => expect(address()).toBe('/backoffice/customers?query=brandt'));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Carpathia Instalații SRL' })).not.toBeInTheDocument());
    await user.click(screen.getByRole('link', { name: 'Brandt & Söhne GmbH' }));
    expect(await screen.findByRole('link', { name: 'Rita Reader' })).toBeInTheDocument();
  });

  test('F-020 F-032 a new person’s one-time password is shown once', async () => {
    const { user } = await renderApp('/backoffice/customers/10042');
    await user.click(await screen.findByRole('button', { name: 'Add person' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add person' });
    await user.type(within(dialog).getByRole('textbox', { name: 'E-mail address' }), 'New@Brandt.example');
    await user.type(within(dialog).getByRole('textbox', { name: 'First name' }), 'Nora');
    await user.type(within(dialog).getByRole('textbox', { name: 'Last name' }), 'Neu');
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Abcd2345Efgh6789')).toBeInTheDocument();
    expect(sent[0]).toMatchObject({ method: 'PUT', path: '/api/backoffice/companies/10042/memberships/new@brandt.example', ifMatch: null });
    expect(sent[0]?.body).toMatchObject({ firstName: 'Nora', lastName: 'Neu', language: 'en', accessGroups: ['customers'] });
  });

  test('C-2 the notice when the person already has a login', async () => {
    asStaff((method) => (method === 'PUT' ? { status: 201, body: { ...STAFF, firstName: 'A', lastName: 'B', email: 'a@b.example', state: 'ACTIVE', notice: 'PERSON_ALREADY_HAS_LOGIN' } } : undefined));
    const { user } = await renderApp('/backoffice/customers/10042');
    await user.click(await screen.findByRole('button', { name: 'Add person' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add person' });
    for (const [name, text] of [['E-mail address', 'a@b.example'], ['First name', 'A'], ['Last name', 'B']] as const) {
      // oxlint-disable-next-line no-await-in-loop
      await user.type(within(dialog).getByRole('textbox', { name }), text);
    }
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));
    expect(await screen.findByText(/already has a login and keeps its password/)).toBeInTheDocument();
    expect(screen.queryByTestId('one-time-password')).not.toBeInTheDocument();
  });
});

describe('membership', () => {
  const path = '/backoffice/customers/10042/rita@brandt.example';

  test('F-026 F-027 each right has a tick and its effective result, which follows the tick at once', async () => {
    asStaff();
    const { user } = await renderApp(path);
    const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
    await screen.findByRole('checkbox', { name: 'See orders' });
    expect(row('See orders')).toHaveTextContent('Granted');
    expect(row('See who changed what')).toHaveTextContent('None of the access groups has it.');
    await user.click(screen.getByRole('checkbox', { name: 'See orders' }));
    await waitFor(() => expect(row('See orders')).toHaveTextContent('Unticked here for this person.'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ exceptions: ['orders.read'], accessGroups: ['customers'], active: true, firstName: 'Rita' }));
    expect(sent[0]).toMatchObject({ method: 'PUT', ifMatch: '"3"' });
  });

  test('a lost race says so and loads what is there now', async () => {
    asStaff((method) => (method === 'PUT' ? problem(412, 'precondition-failed') : undefined));
    const { user } = await renderApp(path);
    await user.click(await screen.findByRole('checkbox', { name: 'See orders' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Changed in the meantime')).toBeInTheDocument();
    const before = portal.requests.length;
    await user.click(screen.getByRole('button', { name: 'Load again' }));
    await waitFor(() => expect(portal.requests.slice(before).map(({ url }) => url.pathname)).toContain('/api/backoffice/companies/10042/memberships/rita@brandt.example'.replace('@', '%40')));
  });

  test('F-020 a new one-time password and the removal take two steps', async () => {
    asStaff();
    const { user, address } = await renderApp(path);
    await user.click(await screen.findByRole('button', { name: 'New one-time password' }));
    expect(sent).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Replace password' }));
    expect(await screen.findByText('Abcd2345Efgh6789')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(screen.getByRole('button', { name: 'Remove orderer' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove orderer' });
    expect(sent).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Remove orderer' }));
    await waitFor(() => expect(address()).toBe('/backoffice/customers/10042'));
    expect(sent[1]).toMatchObject({ method: 'DELETE', ifMatch: '"3"' });
  });

  test('B-01 staff looks at the portal as this person after saying why, is told so on every page, and ends it', async () => {
    let looking = false;
    const company = { id: '10042', name: 'Brandt & Söhne GmbH', country: 'DE', currency: 'EUR', active: true, permissions: ['orders.read'], restrictions: {} };
    const look = () => ({ id: String(sent[0]?.path.split('/').at(-1)), company: '10042', companyName: company.name, email: 'rita@brandt.example', name: 'Rita Reader', reason: 'She rang', until: new Date(Date.now() + 1_800_000).toISOString() });
    asStaff((method, at) => {
      if (at.startsWith('/api/backoffice/impersonations/')) {
        looking = method === 'PUT';
        return { status: looking ? 201 : 204, body: looking ? { id: look().id } : undefined };
      }
      return undefined;
    });
    const answers = portal.override;
    portal.override = (request, url) => (url.pathname === '/api/me' && looking ? { status: 200, body: { ...STAFF, companies: [company], impersonation: look() } } : answers?.(request, url));
    const { user, address } = await renderApp(path);
    await user.click(await screen.findByRole('button', { name: 'See the portal as this person' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Look' })).toBeDisabled();
    await user.type(within(dialog).getByLabelText(/Why/), 'She rang');
    await user.click(within(dialog).getByRole('button', { name: 'Look' }));
    expect(sent[0]).toMatchObject({ method: 'PUT' });
    await waitFor(() => expect(sent[0]?.body).toEqual({ company: '10042', email: 'rita@brandt.example', reason: 'She rang' }));
    await waitFor(() => expect(address()).toBe('/c/10042'), { timeout: 4000 });
    const banner = await screen.findByRole('complementary', { name: 'You see the portal as somebody else' });
    expect(banner).toHaveTextContent('You see the portal of Brandt & Söhne GmbH as Rita Reader, reading only');
    await user.click(within(banner).getByRole('button', { name: 'End' }));
    await waitFor(() => expect(address()).toContain('/backoffice/customers/10042/rita'));
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  test('F-039 taking the last administrator asks first', async () => {
    asStaff((method, at) => {
      if (at.endsWith('/preview')) return { status: 200, body: { lastAdministrator: true, confirmation: 'seen' } };
      return method === 'PUT' && !portal.requests.at(-1)?.url.search.includes('confirmation=seen') ? problem(428, 'last-administrator') : undefined;
    });
    const { user } = await renderApp(path);
    await user.click(await screen.findByRole('checkbox', { name: 'See orders' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog', { name: 'The last administrator' });
    expect(dialog).toHaveTextContent('Rita Reader is the last who runs');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved')).toBeInTheDocument();
    expect(portal.asked('confirmation=seen')).toHaveLength(1);
  });

  test('who is disabled in Keycloak is said to be so, and let in again', async () => {
    asStaff((method, at) => (method === 'GET' && at.endsWith('/login') ? { status: 200, body: { exists: true, passwordSet: true, passwordIsOneTime: false, enabled: false, blocked: true, locked: false, emailVerified: true } } : method === 'DELETE' ? { status: 204, body: undefined } : undefined));
    const { user } = await renderApp(path);
    await user.click(await screen.findByRole('tab', { name: 'Person and login' }));
    expect(await screen.findByText('Disabled in Keycloak’s console')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Let in again' }));
    expect(await screen.findByText('Let in again', { selector: '.mantine-Notification-description' })).toBeInTheDocument();
    expect(sent[0]?.path).toBe('/api/backoffice/persons/rita@brandt.example/login/block');
  });

  test('F-018 F-019 the state of the login in precise words', async () => {
    asStaff();
    const { user } = await renderApp(path);
    await user.click(await screen.findByRole('tab', { name: 'Person and login' }));
    expect(await screen.findByText('No password')).toBeInTheDocument();
    expect(screen.getByText('Locked by wrong passwords')).toBeInTheDocument();
  });
});

describe('rules for everybody', () => {
  test('F-029 taking a right away asks first and says how many people are affected', async () => {
    asStaff();
    const { user } = await renderApp('/backoffice/access-groups');
    await user.click(await screen.findByRole('checkbox', { name: 'customers: See quotes' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog', { name: 'Take rights away?' });
    expect(dialog).toHaveTextContent('5 people of 2 customers will lose a right at once.');
    expect(sent.map(({ method }) => method)).toEqual(['POST']);
    await user.click(within(dialog).getByRole('button', { name: 'Save and take away' }));
    await waitFor(() => expect(sent[1]).toMatchObject({ method: 'PUT', path: '/api/backoffice/access-groups/customers', ifMatch: '"4"' }));
    await waitFor(() => expect(JSON.stringify(sent[1]?.body)).toMatch(/^(?!.*quotes\.read).*permissions/));
  });

  test('F-028 another settings profile of a company asks first and says how many people are affected', async () => {
    asStaff();
    const { user } = await renderApp('/backoffice/customers/10042');
    const choose = async () => {
      await user.click(await screen.findByRole('combobox', { name: 'Settings profile of the customer' }));
      await user.click(await screen.findByRole('option', { name: 'default' }));
      return screen.findByRole('dialog', { name: 'Take rights away?' });
    };
    await user.click(within(await choose()).getAllByRole('button', { name: 'Cancel' }).at(-1) as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(sent.map(({ method }) => method)).toEqual(['POST']);
    const dialog = await choose();
    expect(dialog).toHaveTextContent('5 people of 2 customers will lose a right at once.');
    await user.click(within(dialog).getByRole('button', { name: 'Save and take away' }));
    await waitFor(() => expect(sent[2]).toMatchObject({ method: 'PUT', path: '/api/backoffice/companies/10042/settings-profile', ifMatch: '"0"', body: { settingsProfile: 'default' } }));
    expect(portal.requests.at(-1)?.url.searchParams.get('confirmation')).toBe('seen');
  });

  test('a group in use is not deleted, and the reason is shown', async () => {
    asStaff((method) => (method === 'DELETE' ? problem(409, 'grants-in-use', { detail: '12 users have it' }) : undefined));
    portal.override = ((inner) => (request: Request, url: URL) =>
      url.pathname === '/api/backoffice/access-groups' ? { status: 200, body: [{ name: 'buyers', permissions: [], restrictions: {}, memberships: 12, companies: 0, builtIn: false, version: 1 }] } : inner?.(request, url))(portal.override);
    const { user } = await renderApp('/backoffice/access-groups');
    await user.click(await screen.findByRole('button', { name: 'Actions for buyers' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('12 users have it')).toBeInTheDocument();
  });

  test('F-022 closing the portal needs a typed word', async () => {
    asStaff();
    const { user } = await renderApp('/backoffice/portal');
    await user.click(await screen.findByRole('button', { name: 'Close portal' }));
    const dialog = await screen.findByRole('dialog', { name: 'Close portal' });
    await within(dialog).findByText(/5 people of 2 customers/);
    const close = within(dialog).getByRole('button', { name: 'Close portal' });
    expect(close).toBeDisabled();
    await user.type(within(dialog).getByRole('textbox'), 'close');
    await user.click(close);
    expect(await screen.findByText('Closed')).toBeInTheDocument();
    await waitFor(() => expect(sent[0]).toMatchObject({ method: 'PUT', ifMatch: '"1"', body: { open: false } }));
  });
});

describe('audit', () => {
  test('shows who changed what, with the difference in words, filtered by the address', async () => {
    asStaff();
    const { user, address } = await renderApp('/backoffice/audit?person=rita@brandt.example&from=2026-11-01');
    expect(await screen.findByText('Vera Vogt (supplier)')).toBeInTheDocument();
    expect(screen.getByText(/− See orders/)).toBeInTheDocument();
    expect(screen.getByText(/\+ See quotes/)).toBeInTheDocument();
    expect(screen.queryByText('ERP system')).not.toBeInTheDocument();
    expect(decodeURIComponent(portal.asked('/api/backoffice/audit')[0] ?? '')).toContain(`from=${new Date(2026, 10, 1).toISOString()}`);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).toBe('/backoffice/audit'));
    expect(await screen.findByText('ERP system')).toBeInTheDocument();
  });

  test.each([
    ['de', ['Sichtbarkeit', 'Nur eigene Belege', 'Alles der Firma', '+ Standardrechte', '− Lagerleute', 'Artikelgruppen: Farben, Werkzeug', '31.12.2026', 'verschickt', 'Angefragt', 'Freigegeben', 'Ansicht des Portals als jemand anderes: begonnen', 'Kundennr. 10042', 'Rumänien', 'Zu Händen', 'Deutsch', '+ Bestellungen sehen']],
    ['en', ['Visibility', 'Only own documents', 'Everything of the company', '+ Standard rights', '− Lagerleute', 'Product groups: Farben, Werkzeug', '31 Dec 2026', 'sent', 'Requested', 'Approved', 'Look at the portal as somebody else: begun', 'Customer no. 10042', 'Romania', 'For the attention of', 'Deutsch', '+ See orders']],
    ['ro', ['Vizibilitate', 'Numai documentele proprii', 'Tot ce ține de firmă', '+ Drepturi standard', '− Lagerleute', 'Grupe de produse: Farben, Werkzeug', '31.12.2026', 'trimisă', 'Cerut', 'Aprobat', 'Vizualizarea portalului ca altcineva: începută', 'Nr. client 10042', 'România', 'În atenția', 'Deutsch', '+ Vede comenzile']],
    ['da', ['Synlighed', 'Kun egne bilag', 'Alt i virksomheden', '+ Standardrettigheder', '− Lagerleute', 'Varegrupper: Farben, Werkzeug', '31.12.2026', 'sendt', 'Anmodet', 'Godkendt', 'Visning af portalen som en anden: begyndt', 'Kundenr. 10042', 'Rumænien', 'Att.', 'Deutsch', '+ Se ordrer']],
  ] as const)('says what was stored in the reader’s words (%s), and what it has no words for as it is stored', async (language, said) => {
    const entry = (id: string, subject: string, key: string, action: string, changes: unknown[], company?: string) => ({ id, at: '2026-11-22T10:15:00Z', actor: 'Vera Vogt', party: 'SUPPLIER', subject, key, action, changes, ...(company ? { company } : {}) });
    const items = [
      entry('1', 'membership', '10042/b7', 'CHANGED', [
        { field: 'visibility', before: ['COMPANY'], after: ['OWN'] },
        { field: 'accessGroups', before: ['store', 'gone-since'], after: ['customers'] },
        { field: 'exceptions', before: [], after: ['orders.read', 'orders', 'of.tomorrow'] },
        { field: 'validUntil', before: [], after: [new Date(2027, 0, 1).toISOString()] },
        { field: 'invitation', before: [], after: ['ASKED'] },
        { field: 'unit', before: ['true'], after: ['COMPANY'] },
        { field: 'shoeSize', before: ['43'], after: ['LARGE'] },
      ], '10042'),
      entry('2', 'access-group', 'store', 'CHANGED', [{ field: 'restrictions', before: [], after: ['product-group: Farben, Werkzeug', 'weekday: Monday'] }]),
      entry('3', 'registration', 'r1', 'CHANGED', [{ field: 'state', before: ['REQUESTED'], after: ['APPROVED'] }, { field: 'reason', before: ['REQUESTED'], after: [] }], '10042'),
      entry('4', 'impersonation', 'i1', 'MADE', [], '10042'),
      entry('5', 'address', 'DELIVERY_ADDRESS/10042/a1', 'MADE', [{ field: 'country', before: ['Utopia'], after: ['RO'] }, { field: 'attention', before: [], after: ['Rampe 3'] }]),
      entry('6', 'person', 'p1', 'CHANGED', [{ field: 'language', before: ['xx'], after: ['de'] }]),
      entry('7', 'moon-phase', 'm1', 'CHANGED', []),
    ];
    asStaff((_method, at) => {
      if (at === '/api/backoffice/audit') return { status: 200, body: { items, next: null } };
      return at === '/api/backoffice/access-groups' ? { status: 200, body: [{ name: 'customers', permissions: [], restrictions: {}, memberships: 1, companies: 0, builtIn: true, version: 1 }, { name: 'store', label: 'Lagerleute', permissions: [], restrictions: {}, memberships: 1, companies: 0, builtIn: false, version: 1 }] } : undefined;
    });
    await renderApp('/backoffice/audit', { language });
    const log = (await screen.findByText(said[4])).closest('ol') as HTMLElement;
    for (const words of said) expect(log).toHaveTextContent(words);
    // stored words that this release does not know, and what people have typed
    for (const raw of ['− gone-since', '+ orders', '+ of.tomorrow', 'weekday: Monday', 'shoeSize', '43', 'LARGE', 'Utopia', 'xx', 'moon-phase']) expect(log).toHaveTextContent(raw);
    expect(within(log).getByText('true')).toBeInTheDocument();
    expect(within(log).getByText('COMPANY')).toBeInTheDocument();
    expect(within(log).getByText('REQUESTED')).toBeInTheDocument();
    for (const raw of ['OWN', 'ASKED', 'APPROVED', 'orders.read', 'customers', 'store', 'product-group', 'registration:', 'address:', 'DELIVERY']) expect(log).not.toHaveTextContent(raw);
  });

  test('a company’s administrator reads its groups by their labels', async () => {
    portal.override = (_request, url) => {
      if (url.pathname === '/api/me') return { status: 200, body: { ...ME, companies: ME.companies.map((one) => (one.id === '10042' ? { ...one, permissions: [...one.permissions, 'audit.read', 'members.read'] } : one)) } };
      return url.pathname === '/api/companies/10042/audit' ? { status: 200, body: { items: [{ id: '1', at: '2026-11-22T10:15:00Z', actor: '', party: 'ERP', subject: 'membership', key: '10042/b7', company: '10042', person: 'rita@brandt.example', action: 'CHANGED', changes: [{ field: 'accessGroups', before: ['customers'], after: ['warehouse'] }] }], next: null } } : undefined;
    };
    await renderApp('/c/10042/audit');
    expect(await screen.findByText('+ Warehouse staff')).toBeInTheDocument();
    expect(screen.getByText('− Standard rights')).toBeInTheDocument();
  });

  test('a company’s administrator finds its own in the navigation, others do not', async () => {
    portal.override = (_request, url) =>
      url.pathname === '/api/me' ? { status: 200, body: { ...ME, companies: ME.companies.map((one) => (one.id === '10042' ? { ...one, permissions: [...one.permissions, 'audit.read'] } : one)) } } : undefined;
    const { user, address } = await renderApp('/c/10042');
    await user.click((await screen.findAllByRole('link', { name: 'Change log' }))[0] as HTMLElement);
    await waitFor(() => expect(address()).toBe('/c/10042/audit'));
    expect(await screen.findByText('Vera Vogt (supplier)')).toBeInTheDocument();
    expect(portal.asked('/api/companies/10042/audit')).toHaveLength(1);
  });
});
