import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';

const LIST = '/c/10042/invoices';

describe('filters and address', () => {
  test('F-054 the address holds every filter, and the API is asked in the same words', async () => {
    await renderApp(`${LIST}?number=RE-&status=OPEN&status=PARTIALLY_PAID&from=2020-01-01&minAmount=10&sort=issuedOn`);
    await screen.findByRole('table', { name: 'Invoices' });
    const asked = portal.requests.find(({ url }) => url.pathname.endsWith('/documents'))?.url.searchParams ?? new URLSearchParams();
    expect([...asked].toSorted()).toEqual([
      ['from', '2020-01-01'],
      ['kind', 'invoices'],
      ['minAmount', '10'],
      ['number', 'RE-'],
      ['size', '50'],
      ['sort', 'issuedOn'],
      ['status', 'OPEN'],
      ['status', 'PARTIALLY_PAID'],
    ]);
    expect(screen.getByLabelText('Number starts with')).toHaveValue('RE-');
    expect(screen.getByRole('button', { name: 'Status Open, Partly paid' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Amount at least 10' })).toBeInTheDocument();
    expect(screen.getByRole('columnheader', { name: /Date/ })).toHaveAttribute('aria-sort', 'ascending');
  });

  test('a chosen status goes into the address, and its chip takes it out again', async () => {
    const { user, address } = await renderApp(LIST);
    await user.click(await screen.findByRole('button', { name: 'Status' }));
    await user.click(await screen.findByRole('checkbox', { name: 'Open' }));
    await waitFor(() => expect(address()).toBe(`${LIST}?status=OPEN`));
    await user.click(await screen.findByRole('checkbox', { name: 'Paid' }));
    await waitFor(() => expect(address()).toBe(`${LIST}?status=OPEN&status=PAID`));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Remove filter: Status' }));
    await waitFor(() => expect(address()).toBe(LIST));
  });

  test('F-058 a typed number filters after a pause and replaces itself in the history', async () => {
    const { user, address } = await renderApp(LIST);
    await user.type(await screen.findByLabelText('Number starts with'), 'RE-2026');
    await waitFor(() => expect(address()).toBe(`${LIST}?number=RE-2026`));
  });

  test('an amount is understood as people write it', async () => {
    const { user, address } = await renderApp(LIST, { language: 'de' });
    await user.click(await screen.findByRole('button', { name: 'Betrag' }));
    await user.type(await screen.findByLabelText('Mindestens'), '1.250,50');
    await user.click(screen.getByRole('button', { name: 'Anwenden' }));
    await waitFor(() => expect(address()).toBe(`${LIST}?minAmount=1250.50`));
  });

  test('a limit above the other is refused before anybody is asked', async () => {
    const { user, address } = await renderApp(LIST);
    await user.click(await screen.findByRole('button', { name: 'Amount' }));
    await user.type(await screen.findByLabelText('At least'), '500');
    await user.type(screen.getByLabelText('At most'), '100');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(screen.getByText('The lower limit is above the upper one')).toBeInTheDocument();
    expect(address()).toBe(LIST);
  });

  test('a preset sets both ends of the range', async () => {
    const { user, address } = await renderApp(LIST);
    await user.click(await screen.findByRole('button', { name: 'Date' }));
    await user.click(await screen.findByRole('button', { name: 'Last year' }));
    const year = new Date().getFullYear() - 1;
    await waitFor(() => expect(address()).toBe(`${LIST}?from=${year}-01-01&to=${year}-12-31`));
    expect(screen.getByRole('button', { name: 'Date Last year' })).toBeInTheDocument();
  });

  test('count and sums of what matches are announced', async () => {
    await renderApp(LIST);
    const totals = await screen.findByText('417 invoices');
    expect(totals.closest('[aria-live]')).toHaveTextContent(/gross €[\d,.]+net €[\d,.]+/);
  });
});

describe('paging', () => {
  test('next, previous and the back button of the browser show the pages they name', async () => {
    const { user, history, rows } = await renderApp(LIST);
    await waitFor(() => expect(rows()).toHaveLength(portal.pageSize));
    const first = rows()[0]?.textContent;
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(() => expect(rows()[0]?.textContent).not.toBe(first));
    expect(screen.getByText('Page 2')).toBeInTheDocument();
    const second = rows()[0]?.textContent;
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByText('Page 3');
    await waitFor(() => expect(rows()[0]?.textContent).not.toBe(second));
    await user.click(screen.getByRole('button', { name: 'Previous page' }));
    await waitFor(() => expect(rows()[0]?.textContent).toBe(second));
    history.go(-3);
    await waitFor(() => expect(rows()[0]?.textContent).toBe(first));
    expect(screen.getByRole('button', { name: 'Previous page' })).toBeDisabled();
  });

  test('a link to a deep page offers the first one instead of a previous one that nobody knows', async () => {
    const { user, address } = await renderApp(`${LIST}?after=100`);
    await screen.findByText('417 invoices');
    expect(screen.getByRole('button', { name: 'Previous page' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'First page' }));
    await waitFor(() => expect(address()).toBe(LIST));
  });

  test('another filter starts at the first page: a cursor belongs to the query it came from', async () => {
    const { user, address } = await renderApp(`${LIST}?after=100`);
    await user.click(await screen.findByRole('button', { name: /Sort by Date/ }));
    await waitFor(() => expect(address()).toBe(`${LIST}?sort=issuedOn`));
  });

  test('F-046 the page size is remembered', async () => {
    localStorage.setItem('kontor.list.size', '100');
    await renderApp(LIST);
    await waitFor(() => expect(portal.asked('size=100')).toHaveLength(1));
  });
});

describe('opening', () => {
  test('F-055 by double click on the row', async () => {
    const { user, address, rows } = await renderApp(LIST);
    await waitFor(() => expect(rows().length).toBeGreaterThan(2));
    const cell = within(rows()[2] as HTMLElement).getAllByRole('cell')[2] as HTMLElement;
    await user.click(cell);
    expect(address()).toBe(LIST);
    await user.dblClick(cell);
    await waitFor(() => expect(address()).toMatch(/^\/c\/10042\/invoices\/RE-/));
  });

  test('F-055 by arrow keys and Enter, and coming back lands on the same row', async () => {
    const { user, address, rows, history } = await renderApp(LIST);
    await waitFor(() => expect(rows().length).toBeGreaterThan(2));
    rows()[0]?.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    const second = rows()[1] as HTMLElement;
    expect(second).toHaveFocus();
    const number = within(second).getByRole('link').textContent as string;
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(`${LIST}/${number}`));
    await screen.findByRole('heading', { level: 1, name: `Invoice ${number}` });
    history.back();
    await waitFor(() => expect(document.activeElement).toHaveTextContent(number));
  });

  test('F-055 by a single click on the number, which is a real link', async () => {
    const { user, address } = await renderApp(LIST);
    const [link] = await screen.findAllByRole('link', { name: /^RE-/ });
    expect(link).toHaveAttribute('href', `${LIST}/${link?.textContent}`);
    await user.click(link as HTMLElement);
    await waitFor(() => expect(address()).toBe(`${LIST}/${link?.textContent}`));
  });
});

describe('nothing to show', () => {
  const empty = (_request: Request, url: URL) =>
    url.pathname.endsWith('/count')
      ? { status: 200, body: { count: 0, capped: false, totals: [] } }
      : url.pathname.endsWith('/documents')
        ? { status: 200, body: { items: [], next: null, asOf: null } }
        : undefined;

  test('no documents yet is something else than no match', async () => {
    portal.override = empty;
    await renderApp(LIST);
    expect(await screen.findByRole('heading', { name: 'No invoices yet' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Clear filters' })).not.toBeInTheDocument();
  });

  test('no match offers to clear the filters', async () => {
    portal.override = empty;
    const { user, address } = await renderApp(`${LIST}?number=XX`);
    const title = await screen.findByRole('heading', { name: 'No match' });
    portal.override = undefined;
    await user.click(within(title.parentElement as HTMLElement).getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).toBe(LIST));
    expect(await screen.findByText('417 invoices')).toBeInTheDocument();
  });

  test('a query that the API does not like names the field', async () => {
    portal.override = (_request, url) =>
      url.pathname.endsWith('/documents') ? problem(400, 'invalid-request', { errors: [{ field: 'to', code: 'reversed', message: 'lies before “from”' }] }) : undefined;
    const { user, address } = await renderApp(`${LIST}?from=2026-02-01&to=2026-01-01`);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('This query is not possible');
    expect(alert).toHaveTextContent('to: lies before “from”');
    portal.override = undefined;
    await user.click(within(alert).getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(address()).toBe(LIST));
  });

  test('B-01 a refusal says which rule refused', async () => {
    await renderApp('/c/40120/quotes');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You may not see this');
    expect(alert).toHaveTextContent('None of your access groups includes it.');
  });

  test('an error of the server can be tried again and shows its trace number', async () => {
    portal.override = (_request, url) => (url.pathname.endsWith('/documents') ? problem(500, 'internal', { traceId: '4bf92f35' }) : undefined);
    const { user } = await renderApp(LIST);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Trace no. 4bf92f35');
    portal.override = undefined;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('417 invoices')).toBeInTheDocument();
  });
});

test('the order of a list is remembered for the way that leads into it', async () => {
  const { user, address } = await renderApp('/c/10042/invoices');
  await screen.findByText('417 invoices');
  await user.click(screen.getByRole('button', { name: /Sort by Number/ }));
  await waitFor(() => expect(address()).toContain('sort='));
  const sorted = address();
  await user.click(screen.getAllByRole('link', { name: 'Orders' })[0] as HTMLElement);
  await waitFor(() => expect(address()).toBe('/c/10042/orders'));
  await user.click(screen.getAllByRole('link', { name: 'Invoices' })[0] as HTMLElement);
  await waitFor(() => expect(address()).toBe(sorted));
});

test('hidden columns are remembered for this kind only', async () => {
  const { user, unmount } = await renderApp(LIST);
  await user.click(await screen.findByRole('button', { name: 'View' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Job name' }));
  expect(screen.queryByRole('columnheader', { name: 'Job name' })).not.toBeInTheDocument();
  unmount();
  await renderApp('/c/10042/orders');
  expect(await screen.findByRole('columnheader', { name: 'Job name' })).toBeInTheDocument();
});

test('F-057 an unpaid invoice past its date is marked', async () => {
  portal.override = (_request, url) =>
    url.pathname.endsWith('/documents')
      ? {
          status: 200,
          body: {
            items: [
              { kind: 'invoices', number: 'A', status: 'OPEN', issuedOn: '2020-01-01', dueOn: '2020-01-15', currency: 'EUR', grossTotal: '10.00', openTotal: '10.00' },
              { kind: 'invoices', number: 'B', status: 'PAID', issuedOn: '2020-01-01', dueOn: '2020-01-15', currency: 'EUR', grossTotal: '10.00', openTotal: '0.00' },
            ],
            next: null,
            asOf: null,
          },
        }
      : undefined;
  const { rows } = await renderApp(LIST);
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(rows()[0]).toHaveTextContent('overdue');
  expect(rows()[1]).not.toHaveTextContent('overdue');
});
