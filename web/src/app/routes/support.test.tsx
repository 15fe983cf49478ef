import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { ME } from '@/testing/demo/data';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';

const TICKET = '/c/10042/support/5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10';

beforeEach(() => sessionStorage.clear());

const sent = (part: string) => portal.requests.find(({ method, url }) => method === 'PUT' && url.pathname.includes(part));

describe('asking', () => {
  test.each([
    ['/c/10042/invoices?status=OPEN', { kind: 'invoices', label: 'Invoices', path: '/c/10042/invoices?status=OPEN' }],
    ['/c/10042/projects/PR-2026-0012', { kind: 'projects', number: 'PR-2026-0012', path: '/c/10042/projects/PR-2026-0012' }],
    ['/c/10042/order-statement', { kind: 'order-statement', label: 'Order statement', path: '/c/10042/order-statement' }],
    ['/c/10042/transactions', { kind: 'transactions', label: 'Transactions', path: '/c/10042/transactions' }],
  ])('F-056 F-110 a question from %s says what the customer was looking at', async (address, link) => {
    const { user } = await renderApp(address);
    await screen.findByRole('heading', { level: 1 });
    await user.click(screen.getByRole('button', { name: 'Ask about this' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ask the support team' });
    if (!('number' in link)) await user.type(within(dialog).getByRole('textbox', { name: /Subject/ }), 'Something is missing');
    await user.type(within(dialog).getByRole('textbox', { name: /Your question/ }), 'What about this?');
    await user.click(within(dialog).getByRole('button', { name: 'Send' }));
    await screen.findByText(/^Sent as T-/);
    const body = sent('/tickets/')?.body as { link: Record<string, string> };
    expect(body.link).toMatchObject(link);
    await user.click(screen.getByRole('button', { name: 'To the ticket' }));
    expect(await screen.findByRole('log', { name: 'Conversation' })).toHaveTextContent('What about this?');
  });

  test('F-056 on a document the line can be named and the kind of question is proposed', async () => {
    const { user } = await renderApp('/c/10042/invoices');
    const number = (await screen.findAllByRole('link', { name: /^RE-/ }))[0]?.textContent ?? '';
    await user.dblClick(screen.getAllByText(number)[0]?.closest('tr') as HTMLElement);
    await screen.findByRole('heading', { level: 1, name: `Invoice ${number}` });
    await user.click(screen.getByRole('button', { name: 'Ask about this' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ask the support team' });
    expect(within(dialog).getByRole('textbox', { name: /Subject/ })).toHaveValue(`Invoice ${number}`);
    await user.type(within(dialog).getByRole('textbox', { name: /Line/ }), '2');
    await user.type(within(dialog).getByRole('textbox', { name: /Your question/ }), 'Too many');
    await user.click(within(dialog).getByRole('button', { name: 'Send' }));
    await screen.findByText(/^Sent as T-/);
    expect(sent('/tickets/')?.body).toMatchObject({ category: 'INACCURACY', link: { kind: 'invoices', number, line: '2', label: `Invoice ${number}` } });
  });

  test('what was typed is there again after the drawer was closed, and after the way to the login and back', async () => {
    const first = await renderApp('/c/10042/orders');
    await first.user.click(await screen.findByRole('button', { name: 'Ask about this' }));
    await first.user.type(await screen.findByRole('textbox', { name: /Your question/ }), 'Half a quest');
    await first.user.click(screen.getByRole('button', { name: 'Continue later' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Ask the support team' })).not.toBeInTheDocument());
    first.unmount();

    const { user } = await renderApp('/c/10042/invoices');
    await user.click(await screen.findByRole('button', { name: 'Ask about this' }));
    expect(await screen.findByRole('textbox', { name: /Your question/ })).toHaveValue('Half a quest');
    expect(screen.getByText('About: Orders')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Begin anew about Invoices' }));
    expect(screen.getByRole('textbox', { name: /Your question/ })).toHaveValue('');
    expect(screen.getByText('About: Invoices')).toBeInTheDocument();
  });

  test('a failed request keeps what was typed, and the next one is sent under the same id', async () => {
    let failing = true;
    portal.override = (request, url) => (failing && request.method === 'PUT' && url.pathname.includes('/tickets/') ? problem(503, 'unavailable') : undefined);
    const { user } = await renderApp('/c/10042/orders');
    await user.click(await screen.findByRole('button', { name: 'Ask about this' }));
    await user.type(await screen.findByRole('textbox', { name: /Subject/ }), 'Late');
    await user.type(screen.getByRole('textbox', { name: /Your question/ }), 'When?');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByRole('alert');
    failing = false;
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await screen.findByText(/^Sent as T-/);
    const ids = portal.requests.filter(({ method, url }) => method === 'PUT' && url.pathname.includes('/tickets/')).map(({ url }) => url.pathname);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('who may not ask sees no button', async () => {
    portal.override = (_request, url) => (url.pathname === '/api/me' ? { status: 200, body: { ...ME, companies: ME.companies.map((one) => ({ ...one, permissions: one.permissions.filter((right) => !right.startsWith('tickets')) })) } } : undefined);
    await renderApp('/c/10042/invoices');
    await screen.findAllByRole('link', { name: /^RE-/ });
    expect(screen.queryByRole('button', { name: 'Ask about this' })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Support requests' })).not.toBeInTheDocument();
  });
});

describe('tickets', () => {
  test('F-109 F-111 the list marks what is new, opens a ticket, and names the contact persons', async () => {
    const { user, address, rows } = await renderApp('/c/10042/support');
    await screen.findByText('Quantity on the invoice is wrong');
    expect(rows()[0]).toHaveTextContent('new');
    expect(rows()[0]).toHaveTextContent('Your turn');
    expect(screen.getAllByLabelText('1 ticket with something new').length).toBeGreaterThan(0);
    const side = screen.getByRole('complementary', { name: 'Contact persons' });
    expect((await within(side).findAllByRole('listitem')).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('link', { name: /Quantity on the invoice is wrong/ }));
    await screen.findByRole('heading', { level: 1, name: 'Quantity on the invoice is wrong' });
    expect(address()).toBe(TICKET);
    await waitFor(() => expect(sent('/seen')?.body).toEqual({ version: 4 }));
  });

  test('F-109 a conversation shows who wrote what, and a reply opens the ticket again', async () => {
    const { user } = await renderApp(TICKET);
    const log = await screen.findByRole('log', { name: 'Conversation' });
    expect(log).toHaveTextContent('Sven Support');
    expect(screen.getByText(/received .* as HD-5B0C6A2E/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open Invoice RE-2026-00101 · line 2' })).toHaveAttribute('href', '/c/10042/invoices/RE-2026-00101');
    await user.type(screen.getByRole('textbox', { name: /Your reply/ }), 'Here it is');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(log).toHaveTextContent('Here it is'));
    expect(screen.getByRole('textbox', { name: /Your reply/ })).toHaveValue('');
  });

  test('F-054 filters stand in the address and in the question to the API', async () => {
    await renderApp('/c/10042/support?status=CLOSED&category=QUESTION&mine=true');
    await screen.findByText('When do the pumps arrive?');
    expect(portal.asked('status=CLOSED&category=QUESTION&mine=true').length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Status Closed' })).toBeInTheDocument();
  });

  test('F-111 C-12 every help text says when it was updated and from which version it holds, and the support team is at hand', async () => {
    const { user } = await renderApp('/c/10042/help');
    await screen.findByRole('heading', { level: 1, name: 'Help' });
    expect(screen.getAllByText(/Last updated .* valid from version/)).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Ask the support team' }));
    expect(await screen.findByRole('dialog', { name: 'Ask the support team' })).toBeInTheDocument();
  });
});

describe('desk', () => {
  beforeEach(() => {
    portal.override = (_request, url) => (url.pathname === '/api/me' ? { status: 200, body: { ...ME, staff: true } } : undefined);
  });

  test('the queue shows what waits, and an answer goes out with whose turn it is; a note does not reach the customer', async () => {
    const { user } = await renderApp('/backoffice/tickets?status=ALL');
    await user.click(await screen.findByRole('link', { name: 'Quantity on the invoice is wrong' }));
    await screen.findByRole('heading', { level: 1, name: 'Quantity on the invoice is wrong' });
    await user.type(screen.getByRole('textbox', { name: /Answer to the customer/ }), 'A credit note follows');
    await user.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(screen.getByRole('log')).toHaveTextContent('A credit note follows'));
    expect(sent('/messages/')?.body).toEqual({ text: 'A credit note follows', status: 'ANSWERED' });

    portal.requests = [];
    await user.click(screen.getByRole('radio', { name: 'Internal note' }));
    await user.type(screen.getByRole('textbox', { name: /Note/ }), 'Ask the warehouse');
    await user.click(screen.getByRole('button', { name: 'Keep note' }));
    await waitFor(() => expect(sent('/messages/')?.body).toEqual({ text: 'Ask the warehouse', internal: true }));
    await user.click(screen.getByRole('button', { name: 'Give back' }));
    expect(await screen.findByRole('button', { name: 'Take over' })).toBeInTheDocument();
  });
});
