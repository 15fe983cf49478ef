import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ME } from '@/testing/demo/data';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';

const put = () => portal.requests.filter(({ method }) => method === 'PUT');

async function fill(user: Awaited<ReturnType<typeof renderApp>>['user']) {
  await user.type(await screen.findByLabelText(/^Customer number/), '10042');
  await user.type(screen.getByLabelText(/^VAT ID/), 'DE811204736');
  await user.type(screen.getByLabelText(/^First name/), 'Jonas');
  await user.type(screen.getByLabelText(/^Last name/), 'Brandt');
  await user.type(screen.getByLabelText(/^Business e-mail/), 'jonas@brandt.example');
  await user.click(screen.getByRole('checkbox', { name: /terms of use/ }));
}

test('F-004 the start page leads to the form, and what is wrong stands at its field', async () => {
  portal.loggedIn = false;
  portal.override = (request, url) =>
    request.method === 'PUT' && url.pathname.startsWith('/api/registrations/') ? problem(400, 'invalid-request', { errors: [{ field: 'customerNumber', code: 'business-only', message: 'For businesses only.' }] }) : undefined;
  const { user, address } = await renderApp('/');
  await user.click(await screen.findByRole('link', { name: 'Register as a business customer' }));
  await waitFor(() => expect(address()).toBe('/register'));
  await user.click(await screen.findByRole('button', { name: 'Register' }));
  expect(await screen.findByText('For businesses only.')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByLabelText(/^Customer number/)).toHaveFocus());
});

test('F-003 what is sent again is the same registration, and success is said', async () => {
  portal.loggedIn = false;
  let failed = false;
  portal.override = (request, url) => {
    if (request.method !== 'PUT' || !url.pathname.startsWith('/api/registrations/')) return undefined;
    if (failed) return { status: 202, body: { id: 'x' } };
    failed = true;
    return problem(422, 'company-not-recognised', { detail: 'Number and data do not belong together.' });
  };
  const { user } = await renderApp('/register');
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Register' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Number and data do not belong together.');
  await user.click(screen.getByRole('button', { name: 'Register' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'We have your registration' })).toBeInTheDocument();
  expect(screen.getByText(/jonas@brandt.example/)).toBeInTheDocument();
  expect(put().map(({ url }) => url.pathname)).toEqual([put()[0]?.url.pathname, put()[0]?.url.pathname]);
  expect(put()[0]?.body).toEqual({ customerNumber: '10042', vatId: 'DE811204736', postcode: '', firstName: 'Jonas', lastName: 'Brandt', email: 'jonas@brandt.example', language: 'en', termsAccepted: true });
});

test('F-007 whoever has not confirmed the own data is led to the sheet, and in as soon as the access is there', async () => {
  const company = ME.companies[0];
  let confirmed = false;
  portal.override = (request, url) => {
    const profile = { email: ME.email, firstName: 'Anna', lastName: 'Brand', language: 'en', complete: confirmed, companies: [company?.name] };
    if (url.pathname === '/api/me') return { status: 200, body: { ...ME, complete: confirmed, companies: confirmed ? [company] : [] } };
    if (url.pathname !== '/api/me/profile') return undefined;
    confirmed = request.method === 'PUT';
    return { status: 200, body: profile };
  };
  const { user, address } = await renderApp('/c/10042/invoices');
  expect(await screen.findByRole('heading', { level: 1, name: /Welcome/ })).toBeInTheDocument();
  expect(address()).toBe('/profile');
  await user.type(await screen.findByLabelText(/^Last name/), 't');
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  await waitFor(() => expect(address()).toBe('/c/10042'), { timeout: 4000 });
  expect(put()[0]?.body).toEqual({ firstName: 'Anna', lastName: 'Brandt', language: 'en' });
});

test('C-2 an invitation is accepted with the link of the mail, and declined without', async () => {
  const open = [{ company: '10042', companyName: 'Brandt & Söhne GmbH', askedBy: 'Katrin Petersen', askedAt: '2026-11-22T10:00:00Z', until: '2026-12-06T10:00:00Z' }];
  portal.override = (request, url) => (url.pathname === '/api/me/invitations' ? { status: 200, body: open } : request.method === 'PUT' ? { status: 200, body: {} } : undefined);
  const { user, address, history } = await renderApp('/inbox');
  await user.click(await screen.findByRole('link', { name: 'See the invitation' }));
  expect(await screen.findByText(/Katrin Petersen would like you to act/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Decline' }));
  await waitFor(() => expect(put()[0]?.body).toEqual({ answer: 'DECLINED' }));

  history.push('/invitations/10042?link=abc-123');
  await user.click(await screen.findByRole('button', { name: 'Accept' }));
  await waitFor(() => expect(address()).toBe('/c/10042'), { timeout: 4000 });
  expect(put()[1]?.body).toEqual({ answer: 'AGREED', link: 'abc-123' });
});

const REGISTRATION = { id: '5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10', email: 'jonas@brandt.example', firstName: 'Jonas', lastName: 'Brandt', state: 'REQUESTED', requestedAt: '2026-11-22T10:00:00Z', company: '10042' };

test('F-005 the staff sees what was typed beside what is known, and rejects with a reason', async () => {
  const view = { ...REGISTRATION, language: 'de', vatId: 'DE811204736', matched: 'VAT_ID', known: { name: 'Brandt & Söhne GmbH', status: 'ACTIVE', vatId: 'DE 811 204 736' }, version: 1 };
  portal.override = (request, url) => {
    if (url.pathname === '/api/me') return { status: 200, body: { ...ME, staff: true } };
    if (url.pathname === '/api/backoffice/registrations') return { status: 200, body: { items: [{ ...REGISTRATION, companyName: 'Brandt & Söhne GmbH' }], next: null } };
    if (url.pathname.endsWith('/waiting')) return { status: 200, body: { count: 1 } };
    if (url.pathname.endsWith('/settings')) return { status: 200, body: { approveByVatId: false, version: 0 } };
    if (request.method === 'PUT') return { status: 200, body: { ...view, state: 'REJECTED', reason: 'No.', decidedAt: '2026-11-22T11:00:00Z', decidedBy: 'Staff', version: 2 } };
    return url.pathname.includes('/registrations/') ? { status: 200, body: view } : undefined;
  };
  const { user, rows, address } = await renderApp('/backoffice/registrations');
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(screen.getByLabelText('1 waits')).toBeInTheDocument();
  await user.click(within(rows()[0] as HTMLElement).getByRole('link', { name: 'Jonas Brandt' }));
  await waitFor(() => expect(address()).toBe(`/backoffice/registrations/${REGISTRATION.id}`));
  expect(await screen.findAllByText('matches')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Reject' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Reason/), 'No.');
  await user.click(within(dialog).getByRole('button', { name: 'Reject' }));
  await waitFor(() => expect(put()[0]?.body).toEqual({ state: 'REJECTED', reason: 'No.' }));
  expect(put()[0]?.headers.get('If-Match')).toBe('"1"');
  expect(await screen.findByText('Rejected', { selector: 'h1 ~ *, h1 ~ * *' })).toBeInTheDocument();
});
