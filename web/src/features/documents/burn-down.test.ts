import { expect, test } from 'vitest';
import type { Document } from '@/api/documents';
import { burnDownOf, daysUntil } from './burn-down';

const line = (quantity: string, usedQuantity: string, remainingQuantity: string, unit = 'H87') => ({ position: 1, description: 'x', quantity, unit, usedQuantity, remainingQuantity });
const CONTRACT: Document = {
  kind: 'framework-contracts',
  number: 'RV-1',
  version: '1',
  status: 'ACTIVE',
  issuedOn: '2026-01-01',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  currency: 'EUR',
  netTotal: '1000.00',
  usedTotal: '250.00',
  remainingTotal: '750.00',
  references: [],
  lines: [line('100', '10.1', '89.9'), line('50', '19.9', '30.1')],
};

test('F-108 B-13 what is used of value, quantity and time', () => {
  expect(burnDownOf(CONTRACT, new Date('2026-07-02T12:00:00Z'))).toEqual([
    { what: 'value', percent: 25, used: '250.00', left: '750.00', forecast: { percentAtEnd: 50 } },
    { what: 'quantity', percent: 20, used: '30', left: '120', unit: 'H87', forecast: { percentAtEnd: 40 } },
    { what: 'time', percent: 50, left: 183 },
  ]);
});

test('B-13 a pace that is too fast names the day on which nothing is left; too early there is no pace', () => {
  const fast = { ...CONTRACT, usedTotal: '800.00', remainingTotal: '200.00' };
  expect(burnDownOf(fast, new Date('2026-07-02T12:00:00Z'))[0]).toMatchObject({ percent: 80, forecast: { usedUpOn: '2026-08-17' } });
  expect(burnDownOf(fast, new Date('2026-01-20T12:00:00Z'))[0]).not.toHaveProperty('forecast');
  expect(burnDownOf(fast, new Date('2027-01-20T12:00:00Z'))[0]).not.toHaveProperty('forecast');
});

test('days are counted by the calendar', () => {
  expect(daysUntil('2026-12-01', new Date(2026, 10, 29, 23, 59))).toBe(2);
  expect(daysUntil('2026-11-28', new Date(2026, 10, 29))).toBe(-1);
});

test('quantities of different units are not added, and a term that is over is used up', () => {
  const burns = burnDownOf({ ...CONTRACT, lines: [line('1', '0', '1'), line('1', '0', '1', 'MTR')] }, new Date('2027-03-01T00:00:00Z'));
  expect(burns.map(({ what }) => what)).toEqual(['value', 'time']);
  expect(burns.at(-1)).toEqual({ what: 'time', percent: 100, left: 0 });
});

test('before it begins nothing is used, and what the ERP does not say is not shown', () => {
  expect(burnDownOf(CONTRACT, new Date('2025-12-01T00:00:00Z')).at(-1)).toEqual({ what: 'time', percent: 0, left: 396 });
  const { validUntil: _validUntil, usedTotal: _usedTotal, ...unknown } = CONTRACT;
  expect(burnDownOf({ ...unknown, lines: [] })).toEqual([]);
});
