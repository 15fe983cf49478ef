import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { portal } from '@/testing/server';

test('F-112 F-113 files are listed with what is new since the last visit, which is remembered', async () => {
  const { rows } = await renderApp('/c/10042/files');
  await screen.findByText('Katalog 2026');
  expect(rows()[0]).toHaveTextContent('Aktionsbild Kupferrohr');
  await within(rows()[0] as HTMLElement).findByText('new');
  expect(within(rows()[1] as HTMLElement).queryByText('new')).toBeNull();
  expect(rows()[2]).toHaveTextContent('01 Jul 2025 – 30 Jun 2028');
  expect(screen.getByRole('link', { name: 'Katalog 2026' })).toHaveAttribute('href', '/api/companies/10042/files/catalogue-2026/content');
  expect(screen.getByRole('link', { name: 'Download Katalog 2026' })).toHaveAttribute('href', '/api/companies/10042/files/catalogue-2026/content?download=true');
  await expect.poll(() => portal.asked('file-visit').length).toBeGreaterThan(1);
});

test('F-113 a picture is shown in the page, by keyboard too', async () => {
  const { user, rows } = await renderApp('/c/10042/files');
  await screen.findByText('Katalog 2026');
  (rows()[0] as HTMLElement).focus();
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Aktionsbild Kupferrohr' });
  expect(within(dialog).getByRole('img', { name: 'Aktionsbild Kupferrohr' })).toHaveAttribute('src', '/api/companies/10042/files/pipes/content');
});

test('F-112 search and category stand in the address and in the question to the API', async () => {
  await renderApp('/c/10042/files?q=iso&category=CERTIFICATE');
  await screen.findByText('ISO 9001');
  expect(portal.asked('q=iso').length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Category Certificate' })).toBeInTheDocument();
  expect(screen.queryByText('Katalog 2026')).toBeNull();
});
