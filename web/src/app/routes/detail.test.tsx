import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Document } from '@/api/documents';
import { documentsOf } from '@/testing/demo/data';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';

const INVOICE: Document = {
  kind: 'invoices',
  number: '2026/11/A 7',
  version: '1',
  status: 'PARTIALLY_PAID',
  issuedOn: '2026-11-03',
  dueOn: '2026-11-17',
  currency: 'RON',
  netTotal: '1000.10',
  taxTotal: '190.02',
  grossTotal: '1190.12',
  paidTotal: '190.12',
  openTotal: '1000.00',
  channel: 'PHONE',
  derived: ['dueOn', 'taxTotal'],
  references: [{ kind: 'orders', number: 'AB/1' }],
  lines: [{ position: 1, product: 'A-1', description: 'Anchor plug', quantity: '1000', unit: 'H87', unitPrice: '0.084', netAmount: '84.00' }],
  asOf: '2026-11-03T10:00:00Z',
};

const onlyInvoice = (_request: Request, url: URL) => (url.pathname.includes('/documents/invoices/') ? { status: 200, body: INVOICE } : undefined);

test('a number with slashes, blanks and other signs finds its document', async () => {
  portal.override = onlyInvoice;
  await renderApp('/c/10042/invoices/2026/11/A%207');
  expect(await screen.findByRole('heading', { level: 1, name: 'Invoice 2026/11/A 7' })).toBeInTheDocument();
  expect(portal.asked('/documents/invoices/')).toEqual(['/api/companies/10042/documents/invoices/2026/11/A%207']);
});

test('F-057 facts, lines and sums stand in the reader’s own notation, and what is derived says so', async () => {
  portal.override = onlyInvoice;
  await renderApp('/c/10042/invoices/2026/11/A%207', { language: 'de' });
  const facts = await screen.findByRole('region', { name: 'Einzelheiten' });
  expect(facts).toHaveTextContent('Datum03.11.2026');
  expect(facts).toHaveTextContent('17.11.2026');
  expect(facts).toHaveTextContent('(abgeleitet)');
  expect(facts).toHaveTextContent('KanalTelefon');
  const line = screen.getByRole('row', { name: /Anchor plug/ });
  expect(line).toHaveTextContent(/1\.000 Stk\.0,084\sRON84,00\sRON/);
  expect(screen.getByText('Summe brutto').nextSibling).toHaveTextContent(/1\.190,12\sRON/);
  expect(within(screen.getByText('Steuer').nextSibling as HTMLElement).getByText('(abgeleitet)')).toBeInTheDocument();
});

test('references lead to the other document', async () => {
  portal.override = onlyInvoice;
  await renderApp('/c/10042/invoices/2026/11/A%207');
  expect(await screen.findByRole('link', { name: 'Order AB/1' })).toHaveAttribute('href', '/c/10042/orders/AB/1');
});

test('previous and next follow the list that the document was opened from, and the way back keeps its filters', async () => {
  const { user, address, rows } = await renderApp('/c/10042/invoices?status=PAID');
  await waitFor(() => expect(rows().length).toBeGreaterThan(2));
  const numbers = rows().map((row) => within(row).getByRole('link').textContent);
  await user.click(within(rows()[1] as HTMLElement).getByRole('link'));
  await screen.findByRole('heading', { level: 1, name: `Invoice ${numbers[1]}` });
  await user.click(screen.getByRole('link', { name: 'Next document' }));
  await waitFor(() => expect(address()).toBe(`/c/10042/invoices/${numbers[2]}`));
  await user.click(await screen.findByRole('link', { name: 'Previous document' }));
  await waitFor(() => expect(address()).toBe(`/c/10042/invoices/${numbers[1]}`));
  const trail = screen.getByRole('navigation', { name: 'You are here' });
  await user.click(within(trail).getByRole('link', { name: 'Invoices' }));
  await waitFor(() => expect(address()).toBe('/c/10042/invoices?status=PAID'));
});

test('a document of nobody’s business is not found, in the same words as an unknown one', async () => {
  await renderApp('/c/10042/invoices/NOPE');
  expect(await screen.findByRole('heading', { name: 'Not found' })).toBeInTheDocument();
});

test('B-01 a refused document names the rule', async () => {
  portal.override = (_request, url) =>
    url.pathname.includes('/documents/invoices/') ? problem(403, 'forbidden', { reasons: [{ rule: 'USER_EXCEPTION', message: '' }] }) : undefined;
  await renderApp('/c/10042/invoices/RE-1');
  expect(await screen.findByRole('alert')).toHaveTextContent('It was switched off for you personally.');
});

test('a delivery has quantities and no prices', async () => {
  const [delivery] = documentsOf('10042', 'deliveries');
  await renderApp(`/c/10042/deliveries/${delivery?.number}`);
  expect(await screen.findByRole('columnheader', { name: 'Quantity' })).toBeInTheDocument();
  expect(screen.queryByRole('columnheader', { name: 'Unit price' })).not.toBeInTheDocument();
  expect(screen.queryByText('Gross total')).not.toBeInTheDocument();
});

test('F-107 a contract says its term, what happens at its end, and warns while notice can still be given', async () => {
  const soon = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
  const contract: Document = {
    ...INVOICE,
    kind: 'contracts',
    number: 'VT-1',
    status: 'ACTIVE',
    subject: 'Boiler service',
    validFrom: '2025-02-01',
    validUntil: '2099-01-31',
    noticeBy: soon,
    renewalMonths: 12,
  };
  portal.override = (_request, url) => (url.pathname.includes('/documents/contracts/') ? { status: 200, body: contract } : undefined);
  await renderApp('/c/10042/contracts/VT-1');
  const facts = await screen.findByRole('region', { name: 'Details' });
  expect(facts).toHaveTextContent('Boiler service');
  expect(facts).toHaveTextContent('extended by 12 months unless notice is given');
  expect(facts).toHaveTextContent(/1[123] days left/);
  expect(screen.getByRole('progressbar', { name: /Term/ })).toBeInTheDocument();
});
