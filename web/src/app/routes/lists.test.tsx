import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { portal } from '@/testing/server';

test('F-053 one entry shows all kinds and asks the API in the words of the address', async () => {
  const { rows } = await renderApp('/c/10042/transactions?kind=orders&kind=quotes&status=OPEN');
  await waitFor(() => expect(rows().length).toBeGreaterThan(3));
  expect(portal.asked('kind=orders&kind=quotes').length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Type Orders, Quotes' })).toBeInTheDocument();
  expect(rows()[0]).toHaveTextContent('Quote');
});

test('F-054 a list is to be had as a file with its filters and without its page', async () => {
  const { user } = await renderApp('/c/10042/invoices?status=OPEN&sort=-grossTotal&after=100');
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  const file = await screen.findByRole('menuitem', { name: 'As Excel workbook' });
  expect(file).toHaveAttribute('href', '/api/companies/10042/documents/export?kind=invoices&status=OPEN&sort=-grossTotal&format=xlsx');
});

test('F-054 a filter is saved with a name, and chosen again', async () => {
  const saved: { id: string; list: string; name: string; query: string }[] = [];
  portal.override = (request, url) => {
    if (url.pathname.endsWith('/saved-filters')) return { status: 200, body: saved };
    if (request.method === 'PUT' && url.pathname.includes('/saved-filters/')) {
      saved.push({ id: 'f1', list: 'invoices', name: 'Open ones', query: 'status=OPEN' });
      return { status: 200, body: {} };
    }
    return undefined;
  };
  const { user, address } = await renderApp('/c/10042/invoices?status=OPEN');
  await user.click(await screen.findByRole('button', { name: 'My filters' }));
  await user.type(await screen.findByLabelText('Save the present filter as'), 'Open ones');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: 'Open ones' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(address()).toBe('/c/10042/invoices'));
  await user.click(screen.getByRole('button', { name: 'My filters' }));
  await user.click(await screen.findByRole('button', { name: 'Open ones' }));
  await waitFor(() => expect(address()).toBe('/c/10042/invoices?status=OPEN'));
});

test('F-054 a saved filter that was deleted comes back by undo', async () => {
  const one = { id: 'f1', list: 'invoices', name: 'Open ones', query: 'status=OPEN' };
  let saved = [one];
  portal.override = (request, url) => {
    if (url.pathname.endsWith('/saved-filters')) return { status: 200, body: saved };
    if (!url.pathname.endsWith('/saved-filters/f1')) return undefined;
    saved = request.method === 'PUT' ? [one] : [];
    return { status: 200, body: {} };
  };
  const { user } = await renderApp('/c/10042/invoices');
  await user.click(await screen.findByRole('button', { name: 'My filters' }));
  await user.click(await screen.findByRole('button', { name: 'Delete filter Open ones' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Open ones' })).not.toBeInTheDocument());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  await user.click(await screen.findByRole('button', { name: 'My filters' }));
  expect(await screen.findByRole('button', { name: 'Open ones' })).toBeInTheDocument();
  expect(portal.requests.find(({ method }) => method === 'PUT')?.body).toEqual({ list: 'invoices', name: 'Open ones', query: 'status=OPEN' });
});

test('F-107 F-064 contracts that end or can be given notice by a day stand in the address, in the file and in saved filters', async () => {
  const saved: unknown[] = [];
  portal.override = (request, url) => {
    if (request.method === 'PUT' && url.pathname.includes('/saved-filters/')) return { status: 200, body: saved.push(1) };
    return undefined;
  };
  const { user, address } = await renderApp('/c/10042/contracts');
  await user.click(await screen.findByRole('button', { name: 'Ends or notice by' }));
  await user.click(await screen.findByRole('button', { name: 'Within 90 days' }));
  await waitFor(() => expect(address()).toMatch(/contracts\?(status=ACTIVE&endsBy=|endsBy=)\d{4}-\d\d-\d\d/));
  const day = /endsBy=([\d-]+)/.exec(address())?.[1] ?? '';
  expect(screen.getByRole('button', { name: 'Ends or notice by Within 90 days' })).toBeInTheDocument();
  await waitFor(() => expect(portal.asked(`/documents?kind=contracts`).at(-1)).toContain(`endsBy=${day}`));
  expect(portal.asked('/documents/count').at(-1)).toContain(`endsBy=${day}`);
  // its own order: no head of a column can change it
  expect(screen.queryByRole('button', { name: /^Sort by/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect((await screen.findByRole('menuitem', { name: 'As CSV' })).getAttribute('href')).toContain(`endsBy=${day}`);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'My filters' }));
  await user.type(await screen.findByLabelText('Save the present filter as'), 'Soon');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(portal.requests.find(({ method }) => method === 'PUT')?.body).toMatchObject({ list: 'contracts', query: expect.stringContaining(`endsBy=${day}`) });
});

test('F-108 framework contracts are filtered by the end of their term, and what is no date is shown as it stands', async () => {
  await renderApp('/c/10042/framework-contracts?endsBy=soon');
  expect(await screen.findByRole('button', { name: 'Term ends until soon' })).toBeInTheDocument();
});

test('F-053 the channel of transactions is shown to whoever wants it', async () => {
  const { user } = await renderApp('/c/10042/transactions');
  expect(await screen.findByRole('columnheader', { name: 'Status' })).toBeInTheDocument();
  expect(screen.queryByRole('columnheader', { name: 'Channel' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'View' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Channel' }));
  expect(screen.getByRole('columnheader', { name: 'Channel' })).toBeInTheDocument();
});

test.each([
  { list: 'transactions', column: 'Job name' },
  { list: 'projects', column: 'Contact' },
])('F-053 F-062 F-105 the columns of $list are chosen and remembered, for this list only', async ({ list, column }) => {
  const { user, unmount } = await renderApp(`/c/10042/${list}`);
  expect(await screen.findByRole('columnheader', { name: column })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'View' }));
  expect(await screen.findByRole('checkbox', { name: 'Number' })).toBeDisabled();
  await user.click(screen.getByRole('checkbox', { name: column }));
  expect(screen.queryByRole('columnheader', { name: column })).not.toBeInTheDocument();
  unmount();
  const again = await renderApp(`/c/10042/${list}`);
  await screen.findByRole('columnheader', { name: 'Status' });
  expect(screen.queryByRole('columnheader', { name: column })).not.toBeInTheDocument();
  again.unmount();
  const other = await renderApp('/c/10042/orders');
  expect(await screen.findByRole('columnheader', { name: 'Job name' })).toBeInTheDocument();
  other.unmount();
  await renderApp(`/c/10042/${list}`);
  await user.click(await screen.findByRole('button', { name: 'View' }));
  await user.click(await screen.findByRole('button', { name: 'Reset view' }));
  expect(await screen.findByRole('columnheader', { name: column })).toBeInTheDocument();
});

test('pressing the head of a column sorts by it', async () => {
  const { user, address } = await renderApp('/c/10042/invoices');
  await user.click(await screen.findByRole('button', { name: /Sort by Gross/ }));
  await waitFor(() => expect(address()).toBe('/c/10042/invoices?sort=-grossTotal'));
  await user.click(screen.getByRole('button', { name: /Sort by Gross/ }));
  await waitFor(() => expect(address()).toBe('/c/10042/invoices?sort=grossTotal'));
});

test('F-048 the numbers of the dashboard are those of the lists behind them, and nobody sees what he may not', async () => {
  const { user, address } = await renderApp('/c/10042');
  const counter = await screen.findByRole('link', { name: /Quotes waiting for you/ });
  await waitFor(() => expect(counter.textContent).toMatch(/you\d+/));
  const number = /you(\d+)/.exec(counter.textContent ?? '')?.[1] ?? '';
  await user.click(counter);
  await waitFor(() => expect(address()).toBe('/c/10042/quotes?waiting=true'));
  expect(await screen.findByText(`${number} quotes`)).toBeInTheDocument();
});

test('F-048 without the right to quotes there is neither their number nor what changed among them', async () => {
  await renderApp('/c/40120');
  await screen.findByRole('link', { name: /Invoices overdue/ });
  expect(screen.queryByRole('link', { name: /Quotes waiting/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Recent activities' })).not.toBeInTheDocument();
});

test('F-050 recent activities can be hidden, and that is kept', async () => {
  const { user } = await renderApp('/c/10042');
  await screen.findByRole('heading', { name: 'Recent activities' });
  await user.click(screen.getByRole('button', { name: 'Hide recent activities' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Recent activities' })).not.toBeInTheDocument());
  expect(portal.requests.some(({ url }) => url.pathname.endsWith('/dashboard-layout'))).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Arrange' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Recent activities' }));
  expect(await screen.findByRole('heading', { name: 'Recent activities' })).toBeInTheDocument();
});

test('F-079 the report says what was ordered, shipped and is outstanding, with totals', async () => {
  await renderApp('/c/10042/order-statement');
  const table = await screen.findByRole('table', { name: 'Order statement' });
  const [, item, total] = within(table).getAllByRole('row');
  expect(item).toHaveTextContent('40 pcs12.5 pcs27.5 pcs');
  expect(total).toHaveTextContent('Total (pcs)40 pcs12.5 pcs27.5 pcs');
});

test('B-03 the chain shows each line from quote to credit note on one screen', async () => {
  portal.override = (_request, url) =>
    url.pathname.includes('/chains/')
      ? {
          status: 200,
          body: {
            documents: [
              { document: { kind: 'quotes', number: 'AN-1', status: 'ACCEPTED', issuedOn: '2026-01-01', currency: 'EUR' }, references: [] },
              { document: { kind: 'orders', number: 'AB-1', status: 'COMPLETED', issuedOn: '2026-01-02', currency: 'EUR' }, references: [{ kind: 'quotes', number: 'AN-1' }] },
            ],
            lines: [{ product: 'PU', description: 'Pump', unit: 'H87', quoted: '10', ordered: '8', shipped: '5' }],
            complete: true,
            asOf: null,
          },
        }
      : undefined;
  const { user } = await renderApp('/c/10042/invoices');
  await user.click((await screen.findAllByRole('link', { name: /^RE-/ }))[0] as HTMLElement);
  const table = await screen.findByRole('table', { name: 'Quantities per line' });
  expect(within(table).getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Item no.', 'Description', 'Quoted', 'Ordered', 'Shipped']);
  expect(within(table).getAllByRole('row')[1]).toHaveTextContent('PUPump10 pcs8 pcs5 pcs');
  expect(screen.getByRole('link', { name: 'AN-1' })).toHaveAttribute('href', '/c/10042/quotes/AN-1');
});
