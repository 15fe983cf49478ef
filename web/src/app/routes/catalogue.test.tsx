import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { SearchResult } from '@/api/documents';
import { ME } from '@/testing/demo/data';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';

beforeEach(() => localStorage.clear());

/** The person, but without some rights at the first company. */
function without(...rights: string[]) {
  const [first, ...others] = ME.companies;
  return { ...ME, companies: [{ ...first!, permissions: first!.permissions.filter((one) => !rights.includes(one)) }, ...others] };
}

test('F-073 a row shows the price with its scale and where how much lies', async () => {
  const { rows } = await renderApp('/c/10042/catalogue?q=umw');
  await screen.findByText('Umwälzpumpe 25-60, 180 mm');
  expect(rows()).toHaveLength(1);
  expect(rows()[0]).toHaveTextContent('€149.00');
  expect(rows()[0]).toHaveTextContent('from 10 pcs €142.30');
  expect(rows()[0]).toHaveTextContent('until 31 Dec 2027');
  expect(rows()[0]).toHaveTextContent('48 pcs in stock');
  expect(rows()[0]).toHaveTextContent('Hamburg 42 pcs · Cluj-Napoca 6 pcs');
});

test('F-073 where a row is a small card its buttons stand without a label before them, and their column keeps its name', async () => {
  const { rows } = await renderApp('/c/10042/catalogue?q=umw');
  await screen.findByText('Umwälzpumpe 25-60, 180 mm');
  const cells = within(rows()[0] as HTMLElement).getAllByRole('cell');
  expect(cells.at(-1)).not.toHaveAttribute('data-label');
  expect(within(cells.at(-1) as HTMLElement).getAllByRole('button').length).toBeGreaterThan(0);
  expect(screen.getByRole('columnheader', { name: 'Actions' })).toBeInTheDocument();
  // what is no button is nothing without its label
  expect(cells.find((cell) => cell.dataset['phone'] === 'line')).toHaveAttribute('data-label', 'Order unit');
});

test('F-076 stock is said in honest words, services stand beside goods, and what is sold no more says so', async () => {
  await renderApp('/c/10042/catalogue');
  expect(await screen.findByText('from 09 Dec 2027')).toBeInTheDocument();
  expect(screen.getByText('on request')).toBeInTheDocument();
  expect(screen.getByText('no longer sold')).toBeInTheDocument();
  expect(screen.getByText('Price on request')).toBeInTheDocument();
  expect(screen.getByText('Service')).toBeInTheDocument();
});

test('searches while one types, and the address says what was looked for', async () => {
  const { user, address } = await renderApp('/c/10042/catalogue');
  await screen.findByText('Kupferrohr 15 × 1 mm, Stange');
  await user.type(screen.getByRole('searchbox', { name: 'Find products by words, number or GTIN' }), 'pumpe');
  await waitFor(() => expect(address()).toBe('/c/10042/catalogue?q=pumpe'));
  await waitFor(() => expect(screen.queryByText('Kupferrohr 15 × 1 mm, Stange')).not.toBeInTheDocument());
  expect(screen.getByText('1 product')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Clear the search' }));
  await screen.findByText('Kupferrohr 15 × 1 mm, Stange');
});

test('filters by group, kind and stock stand in the address and in the question to the API', async () => {
  const { user, address } = await renderApp('/c/10042/catalogue?availability=IN_STOCK&service=false&q=180');
  await screen.findByText('Umwälzpumpe 25-60, 180 mm');
  await user.click(screen.getByRole('button', { name: 'Product group' }));
  await user.click(await screen.findByRole('checkbox', { name: /Pumpen/ }));
  await waitFor(() => expect(address()).toContain('group=Pumpen'));
  await waitFor(() => expect(portal.asked('/products?').at(-1)).toContain('group=Pumpen'));
  expect(portal.asked('/products?').at(-1)).toContain('availability=IN_STOCK');
  expect(portal.asked('/product-groups?').every((one) => !one.includes('group='))).toBe(true);
});

test('nothing found offers to clear the filters', async () => {
  const { user } = await renderApp('/c/10042/catalogue?q=unicorn');
  await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
  expect(await screen.findByText('Kupferrohr 15 × 1 mm, Stange')).toBeInTheDocument();
});

test('more products follow on request', async () => {
  const { user, rows } = await renderApp('/c/10042/catalogue');
  await screen.findByText('Kupferrohr 15 × 1 mm, Stange');
  expect(rows()).toHaveLength(10);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(rows()).toHaveLength(16));
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

test('the same products as cards, which is remembered', async () => {
  const { user } = await renderApp('/c/10042/catalogue?q=umw');
  await screen.findByText('Umwälzpumpe 25-60, 180 mm');
  await user.click(screen.getByRole('radio', { name: 'Cards' }));
  const card = await screen.findByRole('article', { name: 'Umwälzpumpe 25-60, 180 mm' });
  expect(card).toHaveTextContent('€149.00');
  expect(card).toHaveTextContent('48 pcs in stock');
  expect(localStorage.getItem('kontor.catalogue.view')).toBe('"cards"');
});

test('F-073 a row and a card carry their number when they are dragged', async () => {
  const { user, rows } = await renderApp('/c/10042/catalogue?q=umw');
  await screen.findByText('Umwälzpumpe 25-60, 180 mm');
  const carried = new Map<string, string>();
  const dataTransfer = { setData: (type: string, value: string) => carried.set(type, value), effectAllowed: 'none' };
  fireEvent.dragStart(rows()[0] as HTMLElement, { dataTransfer });
  expect(carried.get('application/x-kontor-product')).toBe('PU-2040');
  carried.clear();
  await user.click(screen.getByRole('radio', { name: 'Cards' }));
  fireEvent.dragStart(await screen.findByRole('article', { name: 'Umwälzpumpe 25-60, 180 mm' }), { dataTransfer });
  expect(carried.get('application/x-kontor-product')).toBe('PU-2040');
});

test('a product page shows prices by quantity, what changes when, and every warehouse', async () => {
  const { user, address } = await renderApp('/c/10042/catalogue?q=umw');
  await user.click(await screen.findByRole('link', { name: 'Umwälzpumpe 25-60, 180 mm' }));
  expect(address()).toBe('/c/10042/catalogue/PU-2040');
  await screen.findByRole('heading', { level: 1, name: 'Umwälzpumpe 25-60, 180 mm' });
  const prices = await screen.findByRole('table', { name: 'Prices' });
  expect(within(prices).getAllByRole('row')).toHaveLength(3);
  expect(prices).toHaveTextContent('10 pcs€142.30your price');
  expect(screen.getByRole('table', { name: 'From 01 Jan 2028' })).toHaveTextContent('€167.11');
  expect(screen.getByRole('table', { name: 'Stock' })).toHaveTextContent('Leipzig0 pcs60 pcs · 04 Dec 2027');
  expect(screen.getByText('4006381333931')).toBeInTheDocument();
});

test('C-10 up to four products are marked and stand beside each other; the address says which', async () => {
  const { user, address } = await renderApp('/c/10042/catalogue');
  await screen.findByText('Kupferrohr 15 × 1 mm, Stange');
  const boxes = screen.getAllByRole('checkbox', { name: /^Compare / });
  await boxes.slice(0, 4).reduce((before, box) => before.then(() => user.click(box)), Promise.resolve());
  expect(screen.getByText('4 of 4 marked for comparison')).toBeInTheDocument();
  expect(screen.getAllByRole('checkbox', { name: /^Compare / })[4]).toBeDisabled();
  await user.click(screen.getByRole('link', { name: 'Compare' }));
  const table = await screen.findByRole('table', { name: 'Comparison' });
  expect(address()).toContain('/c/10042/comparison?sku=WE-6018&sku=DL-0001&sku=RO-0150');
  expect(within(table).getAllByRole('columnheader')).toHaveLength(5);
  expect(table).toHaveTextContent('Price on request');
  await user.click(screen.getByRole('button', { name: 'Take Gas-Brennwertgerät 18 kW out of the comparison' }));
  await waitFor(() => expect(address()).not.toContain('WE-6018'));
});

test('F-030 without prices.read and stock.read neither column nor filter is there', async () => {
  portal.override = (_request, url) => (url.pathname === '/api/me' ? { status: 200, body: without('prices.read', 'stock.read') } : undefined);
  await renderApp('/c/10042/catalogue');
  await screen.findByText('Kupferrohr 15 × 1 mm, Stange');
  expect(screen.queryByRole('columnheader', { name: 'Price' })).not.toBeInTheDocument();
  expect(screen.queryByRole('columnheader', { name: 'Stock' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Stock' })).not.toBeInTheDocument();
});

test('F-051 without catalogue.read the catalogue is not in the menu, and its page says why', async () => {
  portal.override = (_request, url) => {
    if (url.pathname === '/api/me') return { status: 200, body: without('catalogue.read') };
    return url.pathname.includes('/product') ? problem(403, 'forbidden', { reasons: [{ rule: 'ACCESS_GROUP', message: 'None of your access groups includes it.' }] }) : undefined;
  };
  await renderApp('/c/10042/catalogue');
  expect(await screen.findByText('None of your access groups includes it.')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Catalogue' })).not.toBeInTheDocument();
});

test('the command palette finds products beside documents', async () => {
  const { user, address } = await renderApp('/c/10042');
  await user.click(await screen.findByRole('button', { name: /Search and commands/ }));
  await user.type(await screen.findByPlaceholderText(/Document number/), 'umwälz');
  await user.click(await screen.findByRole('button', { name: /^Umwälzpumpe 25-60/ }));
  await waitFor(() => expect(address()).toBe('/c/10042/catalogue/PU-2040'));
});

test('the command palette finds documents by an article, marks why, and says what was not looked through', async () => {
  const { user, address } = await renderApp('/c/10042');
  await user.click(await screen.findByRole('button', { name: /Search and commands/ }));
  await user.type(await screen.findByPlaceholderText(/article/), 'copper');
  const [first] = await screen.findAllByRole('button', { name: /^Order .*On line \d+: RO-2207-0022 · Copper pipe/ });
  expect(within(first as HTMLElement).getByText('Copper', { selector: 'mark' })).toBeInTheDocument();
  expect(screen.getByText(/only if no document or one of the newest came before: .*Invoices/)).toBeInTheDocument();
  await user.click(first as HTMLElement);
  await waitFor(() => expect(address()).toMatch(/^\/c\/10042\/orders\//));
});

test('F-058 the command palette finds documents by the text of a line without an article, and shows it', async () => {
  const order = { kind: 'orders', number: 'AB-7' } as const;
  const found: SearchResult = {
    items: [{ ...order, status: 'CONFIRMED', issuedOn: '2026-11-02', currency: 'EUR' }],
    lines: [{ ...order, position: 4, description: 'Express freight' }],
    byOrigin: ['invoices'],
    moreArticles: false,
    asOf: null,
  };
  portal.override = (_request, url) => (url.pathname.endsWith('/search') ? { status: 200, body: found } : undefined);
  const { user } = await renderApp('/c/10042');
  await user.click(await screen.findByRole('button', { name: /Search and commands/ }));
  await user.type(await screen.findByPlaceholderText(/article/), 'freight');
  const row = await screen.findByRole('button', { name: /^Order AB-7 .*On line 4: Express freight$/ });
  expect(within(row).getByText('freight', { selector: 'mark' })).toBeInTheDocument();
});
