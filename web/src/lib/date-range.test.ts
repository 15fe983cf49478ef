import { expect, test } from 'vitest';
import { presetRange } from './date-range';

const NOW = new Date(2026, 10, 22);

test.each([
  ['last7', '2026-11-16', '2026-11-22'],
  ['last30', '2026-10-24', '2026-11-22'],
  ['thisMonth', '2026-11-01', '2026-11-30'],
  ['lastMonth', '2026-10-01', '2026-10-31'],
  ['thisQuarter', '2026-10-01', '2026-12-31'],
  ['thisYear', '2026-01-01', '2026-12-31'],
  ['lastYear', '2025-01-01', '2025-12-31'],
] as const)('preset %s reaches from %s to %s', (preset, from, to) => {
  expect(presetRange(preset, NOW)).toEqual({ from, to });
});
