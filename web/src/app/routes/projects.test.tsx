import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { portal } from '@/testing/server';

test('F-105 the list shows status, progress and how many tasks are done, and opens a project', async () => {
  const { user, address, rows } = await renderApp('/c/10042/projects');
  await screen.findByText('Heizzentrale Werk 2');
  expect(rows()[0]).toHaveTextContent('Active');
  expect(rows()[0]).toHaveTextContent('45 %');
  expect(rows()[0]).toHaveTextContent('1 of 3 done');
  await user.click(screen.getByRole('link', { name: 'PR-2026-0012' }));
  await screen.findByRole('heading', { level: 1, name: 'Heizzentrale Werk 2' });
  expect(address()).toBe('/c/10042/projects/PR-2026-0012');
});

test('F-106 everything that the diagram shows stands in the table below it', async () => {
  await renderApp('/c/10042/projects/PR-2026-0012');
  const table = await screen.findByRole('table', { name: 'Tasks' });
  const last = within(table).getAllByRole('row').at(-1) as HTMLElement;
  expect(last).toHaveTextContent('Abnahme · Milestone');
  expect(last).toHaveTextContent('Montage der Kessel');
  expect(document.querySelector('svg[viewBox][aria-hidden="true"] path[data-status="OPEN"]')).not.toBeNull();
});

test('F-062 what the filters find leaves as a file, for whom lists may leave', async () => {
  const { user } = await renderApp('/c/10042/projects?status=ACTIVE&from=2026-09-01');
  await screen.findByText('Heizzentrale Werk 2');
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(await screen.findByRole('menuitem', { name: /CSV/ })).toHaveAttribute('href', '/api/companies/10042/projects/export?status=ACTIVE&from=2026-09-01&format=csv');
});

test('F-062 the status filter stands in the address and in the question to the API', async () => {
  await renderApp('/c/10042/projects?status=ACTIVE&number=PR');
  await screen.findByText('Heizzentrale Werk 2');
  expect(portal.asked('status=ACTIVE').length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: 'Status Active' })).toBeInTheDocument();
});
