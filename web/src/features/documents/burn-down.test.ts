import { expect, test } from 'vitest';
import type { Document } from '@/api/documents';
import { burnDownOf } from './burn-down';

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
    { what: 'value', percent: 25, used: '250.00', left: '750.00' },
    { what: 'quantity', percent: 20, used: '30', left: '120', unit: 'H87' },
    { what: 'time', percent: 50, left: 183 },
  ]);
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
