import { expect, test } from 'vitest';
import { moved, orderOf, toggled } from './layout';

test('a part that nobody has arranged yet comes at its usual place, and an unknown one not at all', () => {
  expect(orderOf({ order: [] })).toEqual(['counters', 'recent', 'kinds']);
  expect(orderOf({ order: ['kinds', 'weather'] })).toEqual(['kinds', 'counters', 'recent']);
});

test('a part moves by one and never beyond the ends', () => {
  expect(moved(['counters', 'recent', 'kinds'], 'kinds', -1)).toEqual(['counters', 'kinds', 'recent']);
  expect(moved(['counters', 'recent', 'kinds'], 'kinds', 1)).toEqual(['counters', 'recent', 'kinds']);
});

test('F-050 hiding twice shows it again', () => {
  expect(toggled(toggled([], 'recent'), 'recent')).toEqual([]);
});
