import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderApp } from '@/testing/render-app';
import { portal, problem } from '@/testing/server';

const puts = (part: string) => portal.requests.filter(({ method, url }) => method === 'PUT' && url.pathname.includes(part));

test('F-073 the cart shows what it costs; a quantity is changed by typing, and the change names the version', async () => {
  const { user } = await renderApp('/c/10042/cart');
  const quantity = await screen.findByRole('textbox', { name: 'Quantity of Umwälzpumpe 25-60, 180 mm' });
  expect(screen.getByText('€970.85')).toBeInTheDocument();

  await user.clear(quantity);
  await user.type(quantity, '10{Enter}');

  expect(await screen.findByText('€2,110.25')).toBeInTheDocument();
  const [put] = puts('/cart');
  expect(put?.headers.get('if-match')).toBe('"3"');
  expect(put?.body).toMatchObject({ lines: [{ quantity: '10' }, { quantity: '25' }] });
});

test('F-073 a line is removed at once and put back by undo; the cart is emptied the same way', async () => {
  const { user } = await renderApp('/c/10042/cart');
  await user.click(await screen.findByRole('button', { name: 'Remove Kugelhahn 3/4 Zoll' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Quantity of Kugelhahn 3/4 Zoll' })).not.toBeInTheDocument());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('textbox', { name: 'Quantity of Kugelhahn 3/4 Zoll' })).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Empty the cart' }));
  expect(await screen.findByRole('heading', { name: 'Your cart is empty' })).toBeInTheDocument();
});

test('F-073 when another tab was faster the change is made again on what it has left', async () => {
  let refused = 0;
  portal.override = (request, url) => (request.method === 'PUT' && url.pathname.endsWith('/cart') && refused++ === 0 ? problem(412, 'precondition-failed') : undefined);
  const { user } = await renderApp('/c/10042/cart');
  await user.click(await screen.findByRole('button', { name: 'Remove Kugelhahn 3/4 Zoll' }));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Quantity of Kugelhahn 3/4 Zoll' })).not.toBeInTheDocument());
  expect(puts('/cart')).toHaveLength(2);
});

test('F-073 what is typed in one field stays while the one before is being kept', async () => {
  const { user } = await renderApp('/c/10042/cart');
  await user.type(await screen.findByRole('textbox', { name: 'Your reference' }), 'B-4711');
  const commission = screen.getByRole('textbox', { name: 'Commission' });
  await user.clear(commission);
  await user.type(commission, 'Werkstatt');
  await waitFor(() => expect(puts('/cart')).toHaveLength(1));
  expect(commission).toHaveValue('Werkstatt');
  await user.tab();
  await waitFor(() => expect(puts('/cart')[1]?.body).toMatchObject({ head: { customerReference: 'B-4711', commission: 'Werkstatt' } }));
});

test('F-080 a file goes with a line of the cart, and can be taken out again', async () => {
  const { user } = await renderApp('/c/10042/cart');
  const choose = await screen.findByLabelText('Choose files: Kugelhahn 3/4 Zoll', { selector: 'input' });
  await user.upload(choose, new File(['x'], 'Plan.pdf', { type: 'application/pdf' }));

  expect(await screen.findByText('goes with the order')).toBeInTheDocument();
  const [, put] = puts('/attachments/');
  expect(put?.url.pathname).toMatch(/\/cart$/);
  expect(put?.body).toHaveProperty('line');
  await user.click(screen.getByRole('button', { name: 'Continue to order' }));
  expect(await screen.findByText('Plan.pdf')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Back to the cart' }));
  await user.click(await screen.findByRole('button', { name: 'Remove Plan.pdf' }));
  await waitFor(() => expect(screen.queryByText('Plan.pdf')).not.toBeInTheDocument());
});

test('F-080 while a file is on its way one does not go on without it', async () => {
  portal.override = (request, url) => (request.method === 'PUT' && url.pathname.includes('/attachments/') ? new Promise(() => undefined) : undefined);
  const { user } = await renderApp('/c/10042/cart');
  await user.upload(await screen.findByLabelText('Choose files', { selector: 'input' }), new File(['x'], 'Plan.pdf', { type: 'application/pdf' }));

  expect(await screen.findByText('Files are still being sent.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Continue to order' })).toBeDisabled();
});

test('F-073 a line that cannot be ordered says why, and keeps the cart from being ordered', async () => {
  const { user } = await renderApp('/c/10042/cart');
  const quantity = await screen.findByRole('textbox', { name: 'Quantity of Kugelhahn 3/4 Zoll' });
  await user.clear(quantity);
  await user.type(quantity, '7{Enter}');
  expect(await screen.findByText('Only in multiples of 5')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Continue to order' })).toBeDisabled();
});

test('F-075 the split is shown before ordering; ordering leads to the orders with their steps', async () => {
  const { user, address } = await renderApp('/c/10042/cart');
  await user.click(await screen.findByRole('button', { name: 'Continue to order' }));
  expect(await screen.findByRole('heading', { name: /From warehouse Hamburg/ })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: /From warehouse Leipzig/ })).toBeInTheDocument();
  expect(screen.getByText('The goods come from several warehouses: this becomes 2 orders.')).toBeInTheDocument();

  await user.dblClick(screen.getByRole('button', { name: 'Place 2 orders' }));

  expect(await screen.findByRole('heading', { level: 1, name: '2 orders placed' })).toBeInTheDocument();
  expect(address()).toMatch(/^\/c\/10042\/submissions\//);
  expect(new Set(puts('/submissions/').map(({ url }) => url.pathname)).size).toBe(1);
  expect(screen.getAllByText('Sent')).toHaveLength(2);
});

test('F-073 a price that has changed is shown, and ordered only when it was confirmed anew', async () => {
  let refused = 0;
  portal.override = (request, url) =>
    request.method === 'PUT' && url.pathname.includes('/submissions/') && refused++ === 0
      ? problem(409, 'offer-changed', { detail: 'Nothing was ordered.', errors: [{ field: 'orders[0].lines[0].unitPrice', code: 'price-changed', message: 'The price has changed to 199.90.' }] })
      : undefined;
  const { user } = await renderApp('/c/10042/cart/order');
  await user.click(await screen.findByRole('button', { name: 'Place 2 orders' }));
  expect(await screen.findByText('The price has changed to 199.90.')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Confirm the changes and order' }));
  expect(await screen.findByRole('heading', { level: 1, name: '2 orders placed' })).toBeInTheDocument();
  expect(new Set(puts('/submissions/').map(({ url }) => url.pathname)).size).toBe(2);
});

test('B-17 pasted rows are looked at first: the bad ones are named with their row, the good ones go into the cart', async () => {
  const { user, address } = await renderApp('/c/10042/quick-order');
  await user.type(await screen.findByRole('textbox', { name: 'Product number and quantity' }), 'PU-2040;10');
  await user.click(screen.getByRole('button', { name: 'Check' }));
  expect(await screen.findByText('2 of 4 rows can be taken')).toBeInTheDocument();
  expect(screen.getByText('Only in multiples of 5')).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Put 2 rows into the cart' }));
  await waitFor(() => expect(address()).toBe('/c/10042/cart'));
  expect(puts('/cart/additions/')[0]?.body).toEqual({ products: [{ product: 'PU-2040', quantity: '10' }, { product: 'KH-0750', quantity: '25' }] });
});

test('F-074 F-081 an order shows its steps with their times, and can be ordered again', async () => {
  const { user, address, rows } = await renderApp('/c/10042/orders');
  await waitFor(() => expect(rows().length).toBeGreaterThan(0));
  await user.dblClick(rows()[0] as HTMLElement);
  const progress = await screen.findByRole('region', { name: 'Progress' });
  expect(within(progress).getByText('Booked')).toBeInTheDocument();
  expect(within(progress).getByRole('link', { name: 'AB-2026/000143' })).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Order again' }));
  await waitFor(() => expect(puts('/cart/additions/')).toHaveLength(1));
  expect(puts('/cart/additions/')[0]?.body).toMatchObject({ from: { kind: 'orders' } });
  expect(address()).toContain('/c/10042/');
});

test('F-073 without the right to use a cart there is no way to one', async () => {
  await renderApp('/c/20817');
  await screen.findAllByRole('navigation', { name: 'Main navigation' });
  expect(screen.queryByRole('link', { name: /^Cart/ })).not.toBeInTheDocument();
});
