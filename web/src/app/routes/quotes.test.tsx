import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Document } from '@/api/documents';
import { documentsOf, ME } from '@/testing/demo/data';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';

const COMPANY = '10042';
const quotes = documentsOf(COMPANY, 'quotes');
const OPEN = quotes.find(({ status }) => status === 'OPEN') as Document;
const REJECTED = quotes.find(({ status }) => status === 'REJECTED') as Document;
const path = (quote: Document) => `/c/${COMPANY}/quotes/${quote.number}`;

beforeEach(() => {
  localStorage.clear();
});

test('F-088 F-089 an open quote is accepted with one click, and says at once how far it has got', async () => {
  const { user } = await renderApp(path(OPEN));
  const panel = await screen.findByRole('region', { name: 'Your decision' });
  expect(panel).toHaveTextContent(/Valid until .* · \d+ days? left|today is the last day/);
  await user.click(within(panel).getByRole('button', { name: 'Accept quote' }));
  expect(await within(panel).findByText(/You have accepted this quote/)).toBeInTheDocument();
  expect(within(panel).getAllByText('Sent').length).toBeGreaterThan(0);
  expect(within(panel).queryByRole('button', { name: 'Accept quote' })).not.toBeInTheDocument();
  expect(portal.asked('/quote-decisions/').length).toBeGreaterThan(0);
  expect(await screen.findByText('Accepted, on its way')).toBeInTheDocument();
});

test('F-088 a rejection wants a reason first, and sends it with the version that was read', async () => {
  const { user } = await renderApp(path(OPEN));
  const panel = await screen.findByRole('region', { name: 'Your decision' });
  await user.click(within(panel).getByRole('button', { name: 'Reject…' }));
  const send = within(panel).getByRole('button', { name: 'Reject the quote' });
  expect(send).toBeDisabled();
  await user.type(within(panel).getByRole('textbox', { name: /Reason/ }), 'Too late');
  await user.click(send);
  expect(await within(panel).findByText(/You have rejected this quote/)).toBeInTheDocument();
  expect(within(panel).getByText('Too late')).toBeInTheDocument();
});

test('F-088 other terms go line by line', async () => {
  const { user } = await renderApp(path(OPEN));
  const panel = await screen.findByRole('region', { name: 'Your decision' });
  await user.click(within(panel).getByRole('button', { name: 'Ask for other terms…' }));
  expect(within(panel).getByRole('button', { name: 'Send to the supplier' })).toBeDisabled();
  await user.type(within(panel).getByRole('textbox', { name: /^1\. / }), '10 % less');
  await user.click(within(panel).getByRole('button', { name: 'Send to the supplier' }));
  expect(await within(panel).findByText(/Line 1: 10 % less/)).toBeInTheDocument();
});

test('F-089 what the supplier has changed meanwhile is shown, and nothing is decided', async () => {
  let asked = false;
  const changed = { ...OPEN, version: '2', grossTotal: '9.99' };
  portal.override = (request, url) => {
    if (request.method === 'PUT' && url.pathname.includes('/quote-decisions/')) {
      asked = true;
      return { status: 412, body: { status: 412, code: 'quote-changed', title: 'The quote has changed', detail: 'It now comes to 9.99 EUR.' } };
    }
    return asked && url.pathname.endsWith(`/documents/quotes/${OPEN.number}`) ? { status: 200, body: changed } : undefined;
  };
  const { user } = await renderApp(path(OPEN));
  const panel = await screen.findByRole('region', { name: 'Your decision' });
  await user.click(within(panel).getByRole('button', { name: 'Accept quote' }));
  expect(await within(panel).findByText(/Nothing was decided/)).toBeInTheDocument();
  expect(within(within(panel).getByRole('alert')).getByRole('list')).toHaveTextContent('9.99');
  expect(within(panel).getByRole('button', { name: 'Accept quote' })).toBeEnabled();
});

test('F-089 who was slower reads whose decision stands', async () => {
  portal.override = (request, url) =>
    request.method === 'PUT' && url.pathname.includes('/quote-decisions/') ? { status: 409, body: { status: 409, code: 'quote-decided-rejected', title: 'Already rejected', detail: 'Bernd Brandt has rejected this quote.' } } : undefined;
  const { user } = await renderApp(path(OPEN));
  const panel = await screen.findByRole('region', { name: 'Your decision' });
  await user.click(within(panel).getByRole('button', { name: 'Accept quote' }));
  expect(await within(panel).findByRole('alert')).toHaveTextContent('Bernd Brandt has rejected this quote.');
});

test('F-086 a quote that is over can be asked for again, with its lines', async () => {
  const { user, address } = await renderApp(path(REJECTED));
  await user.click(await screen.findByRole('link', { name: 'Request again' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Request a quote' })).toBeInTheDocument();
  expect(address()).toContain(`again=${REJECTED.number}`);
  expect((await screen.findAllByRole('combobox', { name: 'Description' })).length).toBe(REJECTED.lines.length);
});

test('F-086 a request survives a login that ends, is sent once, and shows its steps', async () => {
  const first = await renderApp(`/c/${COMPANY}/quote-requests/new`);
  await first.user.type(await screen.findByRole('combobox', { name: 'Description' }), 'Pipe clamps');
  first.unmount();

  portal.override = (request) => (request.method === 'PUT' ? problem(401, 'unauthenticated') : undefined);
  const { user } = await renderApp(`/c/${COMPANY}/quote-requests/new`);
  const what = await screen.findByRole('combobox', { name: 'Description' });
  expect(what).toHaveValue('Pipe clamps');
  const quantity = screen.getByRole('textbox', { name: 'Quantity' });
  await user.clear(quantity);
  await user.type(quantity, '0');
  portal.override = undefined;
  await user.click(screen.getByRole('button', { name: 'Send request' }));
  expect(await screen.findByText('Must be a quantity.')).toBeInTheDocument();
  await user.clear(quantity);
  await user.type(quantity, '12.5');
  await user.click(screen.getByRole('button', { name: 'Send request' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Request for a quote' })).toBeInTheDocument();
  expect(await screen.findByText('Pipe clamps')).toBeInTheDocument();
  await waitFor(() => expect(Object.keys(localStorage).filter((key) => key.startsWith('kontor.quote-request.') && localStorage.getItem(key) !== 'null')).toEqual([]));
});

test('F-086 a product is found while one types, and fills its line', async () => {
  portal.override = (_, url) =>
    url.pathname.endsWith('/products') ? { status: 200, body: { items: [{ sku: 'PU-2040', name: 'Circulation pump 25-60', unit: 'C62', service: false, orderable: true }], next: null, asOf: null } } : undefined;
  const { user } = await renderApp(`/c/${COMPANY}/quote-requests/new`);
  await user.type(await screen.findByRole('combobox', { name: 'Description' }), 'pump');
  await user.click(await screen.findByRole('option', { name: 'PU-2040 · Circulation pump 25-60' }));
  expect(screen.getByRole('combobox', { name: 'Description' })).toHaveValue('Circulation pump 25-60');
  expect(screen.getByRole('textbox', { name: 'Item no.' })).toHaveValue('PU-2040');
});

test('F-086 an item number that is typed brings the words and the unit of its article', async () => {
  portal.override = (_, url) =>
    url.pathname.endsWith('/products') ? { status: 200, body: { items: [{ sku: 'PU-2040', name: 'Circulation pump 25-60', unit: 'MTR', service: false, orderable: true }], next: null, asOf: null } } : undefined;
  const { user } = await renderApp(`/c/${COMPANY}/quote-requests/new`);
  await user.type(await screen.findByRole('textbox', { name: 'Item no.' }), 'pu-2040');
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Description' })).toHaveValue('Circulation pump 25-60'));
  expect(screen.getByRole('textbox', { name: 'Item no.' })).toHaveValue('PU-2040');
});

test('F-087 what waits is a filter of the list, sorted by its last day', async () => {
  const { user, address } = await renderApp(`/c/${COMPANY}/quotes`);
  await user.click(await screen.findByRole('button', { name: 'Waiting for you' }));
  await waitFor(() => expect(address()).toContain('waiting=true'));
  expect(await screen.findByRole('columnheader', { name: /Valid until/ })).toHaveAttribute('aria-sort', 'ascending');
});

test('what a person may not do about a quote is not offered', async () => {
  const reader = { ...ME, companies: ME.companies.map((one) => ({ ...one, permissions: one.permissions.filter((right) => !['quotes.decide', 'quotes.request'].includes(right)) })) };
  portal.override = (_, url) => (url.pathname === '/api/me' ? { status: 200, body: reader } : undefined);
  await renderApp(path(OPEN));
  const panel = await screen.findByRole('region', { name: 'Your decision' });
  expect(within(panel).queryByRole('button')).not.toBeInTheDocument();
});
