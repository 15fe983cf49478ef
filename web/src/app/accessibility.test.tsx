import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { documentsOf, ME } from '@/testing/demo/data';
import { renderApp } from '@/testing/render-app';
import { portal } from '@/testing/server';

/** WCAG 2.2 A and AA, as far as a machine can tell; contrast needs a real browser and is checked there. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const [invoice] = documentsOf('10042', 'invoices');
const quote = documentsOf('10042', 'quotes').find(({ status }) => status === 'OPEN');

test.each([
  ['overview', '/c/10042', 'Miriam Vogt'],
  ['list', '/c/10042/invoices?status=OPEN', /invoices$/],
  ['document', `/c/10042/invoices/${invoice?.number}`, 'Gross total'],
  ['catalogue', '/c/10042/catalogue', 'Kupferrohr 15 × 1 mm, Stange'],
  ['product', '/c/10042/catalogue/PU-2040', 'HP 25-60/180'],
  ['comparison', '/c/10042/comparison?sku=PU-2040&sku=RO-0150', 'HP 25-60/180'],
  ['choice of company', '/companies', 'Choose a company'],
  ['company account', '/c/10042/account', 'Your latest proposal'],
  ['addresses', '/c/10042/addresses', 'Baustelle Hafen'],
  ['my settings', '/me', 'First page'],
  ['quote', `/c/10042/quotes/${quote?.number}`, 'Accept quote'],
  ['quotes that wait', '/c/10042/quotes?waiting=true', 'Waiting for you'],
  ['new request for a quote', '/c/10042/quote-requests/new', 'Send request'],
  ['requests for quotes', '/c/10042/quote-requests', 'Nothing requested yet'],
  ['refusal', '/c/40120/quotes', 'You may not see this'],
  ['not found', '/c/10042/unicorns', 'Not found'],
  ['users', '/c/10042/members', 'jonas.lager@brandt-soehne.example'],
  ['user', '/c/10042/members/jonas.lager@brandt-soehne.example', 'See invoices'],
  ['oneself as a user', '/c/10042/members/anna.brandt@brandt-soehne.example', 'See invoices'],
])('%s has no violation', async (_page, path, text) => {
  await renderApp(path);
  await screen.findByText(text);
  expect(await violations()).toEqual([]);
});

test.each([
  ['customers', '/backoffice/customers', 'Carpathia Instalații SRL'],
  ['customer', '/backoffice/customers/10042', 'Rita Reader'],
  ['membership', '/backoffice/customers/10042/rita@brandt.example', 'See orders'],
  ['access groups', '/backoffice/access-groups', 'See orders'],
  ['portal switch', '/backoffice/portal', 'Open'],
  ['change log', '/backoffice/audit', 'Vera Vogt (supplier)'],
])('back office: %s has no violation', async (_page, path, text) => {
  portal.override = (_request, url) => (url.pathname === '/api/me' ? { status: 200, body: { ...ME, staff: true } } : undefined);
  await renderApp(path);
  await screen.findByText(text);
  expect(await violations()).toEqual([]);
});

test('start page has no violation', async () => {
  portal.loggedIn = false;
  await renderApp('/');
  await screen.findByRole('link', { name: 'Log in' });
  expect(await violations()).toEqual([]);
});

test('address form and its check have no violation', async () => {
  const { user } = await renderApp('/c/10042/addresses');
  await user.click(await screen.findByRole('tab', { name: 'Billing addresses' }));
  await user.click((await screen.findAllByRole('button', { name: 'New billing address' }))[0] as HTMLElement);
  await screen.findByRole('textbox', { name: 'Street and number' });
  expect(await violations()).toEqual([]);
});

test('open filter, view and palette have no violation', async () => {
  const { user } = await renderApp('/c/10042/invoices');
  await screen.findByText('417 invoices');
  await user.click(screen.getByRole('button', { name: 'Status' }));
  await screen.findByRole('checkbox', { name: 'Open' });
  expect(await violations()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'View' }));
  await screen.findByRole('checkbox', { name: 'Job name' });
  expect(await violations()).toEqual([]);
});

test('the form for a new user has no violation', async () => {
  const { user } = await renderApp('/c/10042/members');
  await user.click(await screen.findByRole('button', { name: 'New user' }));
  await screen.findByRole('checkbox', { name: 'Warehouse staff' });
  expect(await violations()).toEqual([]);
});
