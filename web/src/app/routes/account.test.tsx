import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { addressLines } from '@/features/account/format-address';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';

const text = (name: string) => screen.findByRole('textbox', { name });

async function fillIn(user: Awaited<ReturnType<typeof renderApp>>['user'], values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) {
    // one field after the other, as a person does
    // oxlint-disable-next-line no-await-in-loop
    await user.type(await text(name), value);
  }
}

/** Remembers what was sent, and answers as told. */
function listen(method: string, part: string, status = 200) {
  const bodies: { url: URL; body: unknown; version: string | null }[] = [];
  portal.override = (request, url) => {
    if (request.method !== method || !url.pathname.includes(part)) return undefined;
    const entry = { url, body: undefined as unknown, version: request.headers.get('If-Match') };
    bodies.push(entry);
    void request
      .clone()
      .json()
      .then((body: unknown) => (entry.body = body))
      .catch(() => undefined);
    return status < 400 ? { status, body: {} } : problem(status, 'invalid-request', { errors: [{ field: 'postcode', code: 'postcode', message: 'One looks like 20457.' }] });
  };
  return bodies;
}

describe('addresses', () => {
  test('F-042 shows the supplier’s and our own, each with what became of it', async () => {
    await renderApp('/c/10042/addresses');
    const cards = (await screen.findAllByRole('listitem')).filter((card) => card.querySelector('address'));
    expect(cards).toHaveLength(3);
    expect(cards[0]).toHaveTextContent('Kept by your supplier');
    expect(within(cards[1] as HTMLElement).getAllByText('Booked')[0]).toBeVisible();
    expect(cards[2]).toHaveTextContent('Reason: The carrier does not know this street.');
  });

  test('F-042 a new one is sent under an id of its own, and its form follows the country', async () => {
    const sent = listen('PUT', '/delivery-addresses/');
    const { user } = await renderApp('/c/10042/addresses');
    await user.click(await screen.findByRole('button', { name: 'New delivery address' }));
    expect(screen.queryByRole('textbox', { name: 'State, county or province' })).not.toBeInTheDocument();
    await user.click(await screen.findByRole('combobox', { name: 'Country' }));
    await user.click(await screen.findByRole('option', { name: 'United States' }));
    await fillIn(user, { 'Name or company': 'Harbour', 'Street and number': '1 Main St', Postcode: '90210', 'Town or city': 'Beverly Hills', 'State, county or province': 'CA' });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ country: 'US', lines: ['1 Main St'], subdivision: 'CA' }));
    expect(sent[0]?.url.pathname).toMatch(/\/delivery-addresses\/[0-9a-f-]{36}$/);
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Street and number' })).not.toBeInTheDocument());
  });

  test('F-043 a billing address is shown whole before it is sent', async () => {
    const sent = listen('PUT', '/billing-addresses/');
    const { user } = await renderApp('/c/10042/addresses');
    await user.click(await screen.findByRole('tab', { name: 'Billing addresses' }));
    await user.click((await screen.findAllByRole('button', { name: 'New billing address' }))[0] as HTMLElement);
    await fillIn(user, { 'Name or company': 'Brandt', 'Street and number': 'Weg 1', Postcode: '20457', 'Town or city': 'Hamburg' });
    await user.click(screen.getByRole('button', { name: 'Continue to check' }));
    expect(await screen.findByText('20457 Hamburg')).toBeVisible();
    expect(sent).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Yes, send it' }));
    await waitFor(() => expect(sent[0]?.body).toMatchObject({ city: 'Hamburg', country: 'DE' }));
  });

  test('what the server does not like stands at its field', async () => {
    listen('PUT', '/delivery-addresses/', 400);
    const { user } = await renderApp('/c/10042/addresses');
    await user.click(await screen.findByRole('button', { name: 'Edit address Baustelle Hafen' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('One looks like 20457.')).toBeVisible();
    expect(await text('Postcode')).toBeInvalid();
  });

  test('F-042 a deletion can be taken back', async () => {
    const { user } = await renderApp('/c/10042/addresses');
    const deleted = listen('DELETE', '/delivery-addresses/5b0c6a2e', 200);
    await user.click(await screen.findByRole('button', { name: 'Delete address Baustelle Hafen' }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    expect(deleted[0]?.version).toBe('"1"');
    const restored = listen('PUT', '/delivery-addresses/5b0c6a2e', 201);
    await user.click(undo);
    await waitFor(() => expect(restored[0]?.body).toMatchObject({ name: 'Baustelle Hafen', attention: 'Polier Krüger' }));
  });

  test('who may only look sees no buttons', async () => {
    await renderApp('/c/20817/addresses');
    await screen.findByText('Baustelle Hafen');
    expect(screen.queryByRole('button', { name: /New delivery address|Edit|Delete/ })).not.toBeInTheDocument();
  });
});

describe('company account', () => {
  test('F-047 both contact persons with every way to reach them', async () => {
    await renderApp('/c/10042/account');
    expect(await screen.findByRole('link', { name: '+49 711 4092 118' })).toHaveAttribute('href', 'tel:+497114092118');
    expect(screen.getByRole('link', { name: 'jonas.petersen@lieferant.example' })).toBeVisible();
  });

  test('F-007 a proposal shows what it changes and what became of it, and can be made anew', async () => {
    const sent = listen('PUT', '/sheet');
    const { user } = await renderApp('/c/10042/account');
    expect(await screen.findByText('DE999000000')).toBeVisible();
    expect(screen.getByText('Reason: The tax office does not know this VAT ID.')).toBeVisible();
    portal.override = (request, url) => {
      if (request.method !== 'PUT' || !url.pathname.endsWith('/sheet')) return undefined;
      sent.push({ url, body: undefined, version: request.headers.get('If-Match') });
      return problem(412, 'precondition-failed');
    };
    await user.click(screen.getByRole('button', { name: 'Propose a change' }));
    await user.click(await screen.findByRole('button', { name: 'Send proposal' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else has changed this');
    expect(sent[0]?.version).toBe('"1"');
  });
});

describe('my settings', () => {
  test('F-046 the language acts at once and is kept', async () => {
    const kept = listen('PUT', '/api/me/preferences');
    const { user } = await renderApp('/me');
    await user.click(await screen.findByRole('combobox', { name: 'Language' }));
    await user.click(await screen.findByRole('option', { name: 'Dansk' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Mine indstillinger' })).toBeVisible();
    await waitFor(() => expect(kept[0]?.body).toMatchObject({ language: 'da', pageSize: 50, startPage: 'overview' }));
  });

  test('F-046 what was kept is in force from the first page on', async () => {
    portal.override = (request, url) =>
      url.pathname === '/api/me/preferences' && request.method === 'GET' ? { status: 200, body: { language: 'de', pageSize: 25, startPage: 'invoices', version: 3 } } : undefined;
    await renderApp('/c/10042/invoices');
    expect(await screen.findByRole('heading', { level: 1, name: 'Rechnungen' })).toBeVisible();
    await waitFor(() => expect(portal.asked('size=25').length).toBeGreaterThan(0));
    expect(portal.asked('size=50')).toEqual([]);
  });

  test('F-014 without the right the page says which rule refused', async () => {
    portal.override = (_request, url) => (url.pathname === '/api/me/password' ? problem(403, 'forbidden', { reasons: [{ rule: 'USER_EXCEPTION', message: 'Switched off for you personally.' }] }) : undefined);
    await renderApp('/me');
    expect(await screen.findByText('Switched off for you personally.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Change password' })).not.toBeInTheDocument();
  });
});

test('F-043 an address is printed as its country wants it', () => {
  const address = { name: 'A', lines: ['1 Main St'], city: 'Springfield', subdivision: 'IL', postcode: '62701', country: 'US' };
  expect(addressLines(address, 'CITY_POSTCODE')).toEqual(['A', '1 Main St', 'Springfield, IL 62701']);
  expect(addressLines({ ...address, subdivision: '' }, 'POSTCODE_BELOW')).toEqual(['A', '1 Main St', 'Springfield', '62701']);
  expect(addressLines({ ...address, subdivision: '' }, 'POSTCODE_CITY')).toEqual(['A', '1 Main St', '62701 Springfield']);
});
