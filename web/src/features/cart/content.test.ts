import { expect, test } from 'vitest';
import type { PutCart } from '@/api/documents';
import { changeHead, changeLine, moveLine, putBack, removeAll, removeLine } from './content';

const CART: PutCart = {
  head: { partialDelivery: true },
  lines: ['a', 'b', 'c'].map((id) => ({ id, product: id.toUpperCase(), quantity: '1', follows: [] })),
};

const ids = ({ lines }: PutCart) => lines.map(({ id }) => id).join('');

test('F-073 a removal is taken back to where it was, whatever another tab has added meanwhile', () => {
  const removed = removeLine('b')(CART);
  expect(ids(removed)).toBe('ac');
  const grown = { ...removed, lines: [...removed.lines, { id: 'd', product: 'D', quantity: '2', follows: [] }] };
  expect(ids(putBack(CART)(grown))).toBe('abcd');
  expect(ids(putBack(CART)(removeAll(CART)))).toBe('abc');
});

test('F-073 a change is made on what is there: a line that is gone stays gone, others keep what they have', () => {
  const other = removeLine('a')(CART);
  expect(ids(changeLine('a', { quantity: '5' })(other))).toBe('bc');
  expect(changeLine('b', { quantity: '5' })(other).lines[0]?.quantity).toBe('5');
  expect(changeHead({ commission: 'Hafen' })(other).head).toEqual({ partialDelivery: true, commission: 'Hafen' });
});

test('F-073 lines are put in another order', () => {
  expect(ids(moveLine('c', 0)(CART))).toBe('cab');
  expect(ids(moveLine('a', 9)(CART))).toBe('bca');
  expect(ids(moveLine('gone', 0)(CART))).toBe('abc');
});
