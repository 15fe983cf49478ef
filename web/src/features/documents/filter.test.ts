import { describe, expect, test } from 'vitest';
import { endsWithin, isFiltered, parseAmount, parseSearch, sortedBy, sortOf, withFilter } from './filter';
import { isOverdue } from './overdue';
import { parseTypedDate } from '@/lib/typed-date';

test.each([
  ['1250', '1250'],
  ['1250.50', '1250.50'],
  ['1250,50', '1250.50'],
  ['1.250,50', '1250.50'],
  ['1,250.50', '1250.50'],
  ['1 250,5', '1250.5'],
  ['1.250', '1250'],
  ['1’250.00', '1250.00'],
  ['', undefined],
  ['abc', undefined],
  ['-5', undefined],
  ['12,50 €', undefined],
])('amount “%s” is %s', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});

const NOW = new Date(2026, 10, 22);

test.each([
  ['22.11.2026', '2026-11-22'],
  ['1/2/26', '2026-02-01'],
  ['3.4.', '2026-04-03'],
  ['2026-11-22', '2026-11-22'],
  ['31.02.2026', null],
  ['gestern', null],
])('date “%s” is %s', (text, date) => {
  expect(parseTypedDate(text, NOW)).toBe(date);
});

describe('address', () => {
  test('keeps what it knows and drops the rest', () => {
    expect(parseSearch({ number: ' RE ', status: 'OPEN', utm_source: 'mail', sort: '-issuedOn', from: '' })).toEqual({ number: 'RE', status: ['OPEN'] });
  });

  test('leaves a wrong value for the API to name', () => {
    expect(parseSearch({ status: ['NONSENSE'], from: 'soon' })).toEqual({ status: ['NONSENSE'], from: 'soon' });
  });

  test('a changed filter forgets the page', () => {
    expect(withFilter({ number: 'RE', after: 'x' }, { status: ['PAID'] })).toEqual({ number: 'RE', status: ['PAID'] });
  });

  test('only a known order is kept, and the usual one needs no word', () => {
    expect(parseSearch({ sort: '-grossTotal' })).toEqual({ sort: '-grossTotal' });
    expect(parseSearch({ sort: 'colour' })).toEqual({});
    expect(parseSearch({ sort: 'dueOn', dueTo: '2026-01-01' })).toEqual({ dueTo: '2026-01-01' });
  });

  test('a filter by due date takes every other order away', () => {
    expect(withFilter({ sort: 'number' }, { dueTo: '2026-01-01' })).toEqual({ dueTo: '2026-01-01' });
    expect(withFilter({ sort: '-dueOn' }, { dueTo: '2026-01-01' })).toEqual({ sort: '-dueOn', dueTo: '2026-01-01' });
  });

  test('F-107 F-108 contracts by the day on which they end know no other order, and others not this one', () => {
    expect(parseSearch({ endsBy: '2027-03-31', sort: 'endsBy' })).toEqual({ endsBy: '2027-03-31' });
    expect(sortOf({ endsBy: '2027-03-31' })).toEqual({ field: 'endsBy', order: 'ascending' });
    expect(withFilter({ sort: 'number' }, { endsBy: '2027-03-31' })).toEqual({ endsBy: '2027-03-31' });
    expect(withFilter({ endsBy: '2027-03-31', sort: '-endsBy' }, { endsBy: undefined })).toEqual({});
    expect(endsWithin('days90', NOW)).toBe('2027-02-20');
    expect(endsWithin('months6', NOW)).toBe('2027-05-22');
  });

  test('by commission is sorted what is filtered by it, and nothing else', () => {
    expect(sortOf({ commission: 'Neubau' })).toEqual({ field: 'commission', order: 'ascending' });
    expect(withFilter({ commission: 'Neubau', sort: '-commission' }, { commission: undefined })).toEqual({});
    expect(withFilter({ sort: 'number' }, { commission: 'Neubau' })).toEqual({ sort: 'number', commission: 'Neubau' });
  });

  test('pressing a column sorts by it, pressing again turns it round', () => {
    expect(sortedBy({}, 'issuedOn')).toBe('issuedOn');
    expect(sortedBy({}, 'number')).toBe('number');
    expect(sortedBy({ sort: 'number' }, 'number')).toBe('-number');
    expect(sortedBy({}, 'grossTotal')).toBe('-grossTotal');
  });

  test('order and page alone are no filter', () => {
    expect(isFiltered({ sort: 'issuedOn', after: 'x' })).toBe(false);
    expect(isFiltered({ status: ['PAID'] })).toBe(true);
  });
});

test('overdue is what is past its date and not yet paid', () => {
  expect(isOverdue({ status: 'OPEN', dueOn: '2026-11-21', openTotal: '5.00' }, NOW)).toBe(true);
  expect(isOverdue({ status: 'OPEN', dueOn: '2026-11-22', openTotal: '5.00' }, NOW)).toBe(false);
  expect(isOverdue({ status: 'OPEN', dueOn: '2026-11-21', openTotal: '0.00' }, NOW)).toBe(false);
  expect(isOverdue({ status: 'CANCELLED', dueOn: '2026-11-21', openTotal: '5.00' }, NOW)).toBe(false);
  expect(isOverdue({ status: 'OPEN' }, NOW)).toBe(false);
});
