import { expect, test } from 'vitest';
import { changedLines, confirmedOf } from './confirmed';

const PREVIEW = {
  version: 3,
  blocked: [],
  orders: [
    { warehouse: 'HAM', warehouseName: 'Hamburg', currency: 'EUR', netTotal: '10.00', lines: [{ line: 'a', description: 'A', quantity: '1', unit: 'H87', unitPrice: '10.00', netAmount: '10.00', inStock: true }] },
    { currency: 'EUR', lines: [{ line: 'b', description: 'B', quantity: '2', unit: 'H87' }] },
  ],
};

test('F-073 confirms what was seen, and nothing that was not', () => {
  expect(confirmedOf(PREVIEW)).toEqual({
    orders: [
      { warehouse: 'HAM', currency: 'EUR', lines: [{ line: 'a', quantity: '1', unitPrice: '10.00', netAmount: '10.00', inStock: true }] },
      { currency: 'EUR', lines: [{ line: 'b', quantity: '2' }] },
    ],
  });
});

test('F-073 finds the lines that a refusal names', () => {
  expect([...changedLines(PREVIEW, ['orders[0].lines[0].unitPrice', 'orders[9].lines[0].unitPrice', 'orders'])]).toEqual(['a']);
});
