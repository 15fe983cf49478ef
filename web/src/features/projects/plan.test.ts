import { expect, test } from 'vitest';
import type { ProjectTask } from '@/api/documents';
import { planOf } from './plan';

const task = (id: string, startsOn: string, endsOn: string): ProjectTask => ({ id, title: id, status: 'OPEN', startsOn, endsOn, progress: 0, milestone: false, after: [] });

test('F-106 a plan begins and ends with whole months and counts every day once', () => {
  const plan = planOf([task('a', '2026-01-30', '2026-02-02'), task('b', '2026-03-01', '2026-03-01')], '2026-01-15', '2026-03-01', '2026-02-01');
  expect(plan.months.map(({ iso, days }) => [iso, days])).toEqual([
    ['2026-01-01', 31],
    ['2026-02-01', 28],
    ['2026-03-01', 31],
  ]);
  expect(plan.days).toBe(90);
  expect(plan.bars.map(({ from, to }) => [from, to])).toEqual([
    [29, 33],
    [59, 60],
  ]);
  expect(plan.today).toBe(31);
});

test('a task outside the project widens the plan, and today outside of it is not marked', () => {
  const plan = planOf([task('a', '2025-12-31', '2026-01-01')], '2026-01-01', '2026-01-01', '2026-05-01');
  expect(plan.months.map(({ iso }) => iso)).toEqual(['2025-12-01', '2026-01-01']);
  expect(plan.today).toBeUndefined();
});

test('a project without tasks still has its months', () => {
  expect(planOf([], '2026-12-31', '2027-01-01', '2026-12-31').months).toHaveLength(2);
});
