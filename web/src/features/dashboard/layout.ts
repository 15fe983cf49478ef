import type { Layout } from '@/api/documents';

/** What the dashboard consists of, in its usual order. */
export const PARTS = ['counters', 'recent', 'kinds'] as const;
export type Part = (typeof PARTS)[number];

/** All parts in this person's order; a part that came later stands at its usual place behind them. */
export function orderOf({ order }: Pick<Layout, 'order'>): Part[] {
  const known = order.filter((part): part is Part => (PARTS as readonly string[]).includes(part));
  return [...new Set([...known, ...PARTS])];
}

export function moved(order: readonly Part[], part: Part, by: -1 | 1): Part[] {
  const at = order.indexOf(part);
  const to = at + by;
  if (at < 0 || to < 0 || to >= order.length) return [...order];
  const next = [...order];
  next.splice(at, 1);
  next.splice(to, 0, part);
  return next;
}

export function toggled(hidden: readonly string[], part: Part): string[] {
  return hidden.includes(part) ? hidden.filter((one) => one !== part) : [...hidden, part];
}
