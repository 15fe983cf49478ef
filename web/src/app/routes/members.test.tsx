import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ME } from '@/testing/demo/data';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';

const LIST = '/c/10042/members';
const JONAS = `${LIST}/jonas.lager@brandt-soehne.example`;

function withoutRight(right: string) {
  return (_request: Request, url: URL) =>
    url.pathname === '/api/me' ? { status: 200, body: { ...ME, companies: ME.companies.map((company) => ({ ...company, permissions: company.permissions.filter((one) => one !== right) })) } } : undefined;
}

const sent = () => portal.requests.filter(({ method }) => method === 'PUT');

test('F-034 the list finds users by name and state, and both stand in the address', async () => {
  const { user, rows, address } = await renderApp(LIST);
  await waitFor(() => expect(rows()).toHaveLength(4));
  expect(rows()[0]).toHaveTextContent(/Anna Brandt.*you/);
  await user.type(screen.getByRole('searchbox', { name: /Name or e-mail/ }), 'pop');
  await waitFor(() => expect(rows()).toHaveLength(1));
  // by what the staff calls it, not by its name
  expect(rows()[0]).toHaveTextContent('Warehouse staff');
  expect(address()).toBe(`${LIST}?query=pop`);
  await user.click(screen.getByRole('radio', { name: 'Active' }));
  expect(await screen.findByText('No user matches this search.')).toBeInTheDocument();
  expect(address()).toBe(`${LIST}?query=pop&active=true`);
});

test('F-035 a double click, or Enter, opens a user', async () => {
  const { user, rows, address, history } = await renderApp(LIST);
  await waitFor(() => expect(rows()).toHaveLength(4));
  await user.dblClick(within(rows()[1] as HTMLElement).getByText('jonas.lager@brandt-soehne.example'));
  await waitFor(() => expect(decodeURIComponent(address())).toBe(JONAS));
  expect(await screen.findByRole('heading', { level: 1, name: 'Jonas Lager' })).toBeInTheDocument();
  history.back();
  await waitFor(() => expect(rows()).toHaveLength(4));
  rows()[1]?.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(decodeURIComponent(address())).toBe(JONAS));
});

test('F-034 F-040 a new user’s password is shown once, until it is said to be noted', async () => {
  const { user, address } = await renderApp(LIST);
  await user.click(await screen.findByRole('button', { name: 'New user' }));
  await user.type(await screen.findByLabelText(/^E-mail/), 'neu@brandt-soehne.example');
  await user.type(screen.getByLabelText(/^First name/), 'Nina');
  await user.type(screen.getByLabelText(/^Last name/), 'Neu');
  await user.click(await screen.findByRole('checkbox', { name: 'Warehouse staff' }));
  expect(screen.getByRole('radio', { name: /Link by e-mail/ })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: /One-time password/ }));
  await user.click(screen.getByRole('button', { name: 'Create user' }));

  expect(await screen.findByText('Xy7zAb3dEf7hJk9m')).toBeInTheDocument();
  expect(screen.getByRole('note')).toHaveTextContent('shown only now and never again');
  expect(sent()[0]?.body).toEqual({ firstName: 'Nina', lastName: 'Neu', language: null, accessGroups: ['customers', 'warehouse'], firstLogin: 'PASSWORD' });
  expect(sent()[0]?.headers.get('If-Match')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'I have noted it' }));
  await waitFor(() => expect(decodeURIComponent(address())).toBe(`${LIST}/neu@brandt-soehne.example`));
  expect(await screen.findByRole('heading', { level: 1, name: 'Nina Neu' })).toBeInTheDocument();
  expect(screen.queryByText('Xy7zAb3dEf7hJk9m')).not.toBeInTheDocument();
});

test('F-041 an address that is a user already is said at its field', async () => {
  portal.override = (request) => (request.method === 'PUT' ? problem(428, 'precondition-required') : undefined);
  const { user } = await renderApp(LIST);
  await user.click(await screen.findByRole('button', { name: 'New user' }));
  await user.type(await screen.findByLabelText(/^E-mail/), ME.email);
  await user.type(screen.getByLabelText(/^First name/), 'A');
  await user.type(screen.getByLabelText(/^Last name/), 'B');
  await user.click(screen.getByRole('button', { name: 'Create user' }));
  expect(await screen.findByText('There already is a user with this e-mail address.')).toBeInTheDocument();
});

test('F-026 F-027 B-01 each right says what it comes to and why, also before it is saved', async () => {
  const { user } = await renderApp(JONAS);
  const invoices = (await screen.findByRole('checkbox', { name: 'See invoices' })).closest('tr') as HTMLElement;
  expect(invoices).toHaveTextContent('RefusedIt is unticked for this user.');
  await user.click(screen.getByRole('checkbox', { name: 'See invoices' }));
  await waitFor(() => expect(invoices).toHaveTextContent('Allowedchanges on savingThrough: Standard rights'));
  await user.click(screen.getByRole('checkbox', { name: 'Standard rights' }));
  await waitFor(() => expect(invoices).toHaveTextContent('RefusedNone of the user’s access groups includes it.'));
  expect(sent()).toEqual([]);

  await user.click(screen.getByRole('checkbox', { name: 'Standard rights' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()[0]?.headers.get('If-Match')).toBe('"1"');
  expect(sent()[0]?.body).toMatchObject({ exceptions: ['credit-notes.read'], accessGroups: ['customers'], active: true });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument());
});

test('F-036 a refused change says why and keeps what was typed', async () => {
  portal.override = (request) => (request.method === 'PUT' ? problem(403, 'right-not-yours', { detail: 'You can only give rights that you have yourself.' }) : undefined);
  const { user } = await renderApp(JONAS);
  const name = await screen.findByLabelText(/^First name/);
  await user.clear(name);
  await user.type(name, 'Jon');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('You can only give rights that you have yourself.');
  expect(name).toHaveValue('Jon');
});

test('F-039 a user is deactivated after a question, and the way back is offered', async () => {
  const { user } = await renderApp(JONAS);
  await user.click(await screen.findByRole('button', { name: 'Deactivate' }));
  const question = await screen.findByRole('dialog', { name: 'Deactivate Jonas Lager?' });
  await user.click(within(question).getByRole('button', { name: 'Deactivate' }));
  expect(await screen.findByText('Deactivated')).toBeInTheDocument();
  expect(sent()[0]?.body).toMatchObject({ active: false, exceptions: ['invoices.read', 'credit-notes.read'] });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Active')).toBeInTheDocument();
  expect(sent()[1]?.headers.get('If-Match')).toBe('"2"');
});

test('F-038 a new password is asked for, and shown once', async () => {
  const { user } = await renderApp(JONAS);
  await user.click(await screen.findByRole('button', { name: 'New password' }));
  const question = await screen.findByRole('dialog', { name: 'New password for Jonas Lager?' });
  await user.click(within(question).getByRole('button', { name: 'New password' }));
  expect(await screen.findByText('Ab3dEf7hJk9mNp2q')).toBeInTheDocument();
});

test('B-01 an action that is not to be had says why', async () => {
  await renderApp(`${LIST}/${ME.email}`);
  expect(await screen.findByRole('button', { name: 'Deactivate' })).toBeDisabled();
  expect(screen.getByRole('group', { name: /You cannot deactivate yourself/ })).toBeInTheDocument();
});

test('B-01 who may only look is told which rule keeps him from changing', async () => {
  const lacking = withoutRight('members.change');
  portal.override = (request, url) => {
    if (url.pathname.endsWith('/access') && decodeURIComponent(url.pathname).includes(ME.email)) {
      return { status: 200, body: { settingsProfile: { name: 'default', level: 'DEFAULT' }, accessGroups: [], permissions: [{ permission: 'members.change', granted: false, grantingGroups: [], rules: [{ rule: 'USER_EXCEPTION', refuses: true }] }] } };
    }
    return lacking(request, url);
  };
  await renderApp(JONAS);
  await waitFor(() => expect(screen.getByRole('note')).toHaveTextContent('You can look at this user but not change it. It was switched off for you personally.'));
  expect(await screen.findByRole('checkbox', { name: 'See orders' })).toBeDisabled();
});

test('the navigation has users only with the right to see them', async () => {
  portal.override = withoutRight('members.read');
  await renderApp('/c/10042');
  await screen.findByRole('link', { name: 'Invoices' });
  expect(screen.queryByRole('link', { name: 'Users' })).not.toBeInTheDocument();
});

test('the name of a person of several companies is not for one of them to change', async () => {
  await renderApp(`${LIST}/tove.holm@brandt-soehne.example`);
  expect(await screen.findByLabelText(/^First name/)).toBeDisabled();
  expect(screen.getByRole('button', { name: 'New password' })).toBeDisabled();
});
