import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { portal } from '@/testing/server';

test('B-04 what waits stands by company, and each line leads into its company', async () => {
  const { user, address } = await renderApp('/inbox');
  const brandt = await screen.findByRole('region', { name: /Brandt/ });
  expect(await within(brandt).findByText('Changed company data were rejected')).toBeInTheDocument();
  await user.click(await within(brandt).findByRole('link', { name: /await.* your decision/ }));
  await screen.findByRole('heading', { level: 1, name: 'Quotes' });
  expect(address()).toContain('/c/10042/quotes');
  expect(address()).toContain('waiting=true');
});

test('B-04 nobody is asked for what the person may not see', async () => {
  await renderApp('/inbox');
  await screen.findByRole('region', { name: /Brandt/ });
  expect(portal.asked('/api/companies/40120/documents/count?kind=quotes')).toHaveLength(0);
  expect(portal.asked('/api/companies/30655/sheet')).toHaveLength(0);
});

test('B-04 a service that is away hides nothing of the others, and is said to be away', async () => {
  portal.override = (_, url) => (url.pathname.endsWith('/sheet') ? { status: 503, body: { code: 'unavailable', title: 'Not available', status: 503 } } : undefined);
  await renderApp('/inbox');
  const brandt = await screen.findByRole('region', { name: /Brandt/ });
  expect(await within(brandt).findByText('Not everything could be asked at the moment.')).toBeInTheDocument();
  expect(within(brandt).getAllByRole('link').length).toBeGreaterThan(0);
});
