import type { Document, DocumentLine } from '@/api/documents';

/** One thing about a quote that is otherwise than when it was read. */
export type Change =
  | { what: 'grossTotal' | 'netTotal' | 'validUntil' | 'status'; before: string | undefined; after: string | undefined }
  | { what: 'line'; position: number; before: DocumentLine | undefined; after: DocumentLine | undefined };

const FACTS = ['status', 'validUntil', 'netTotal', 'grossTotal'] as const;

/** What the supplier has changed between two versions of a quote, as far as it matters for a decision. */
export function changesOf(before: Document, after: Document): Change[] {
  const facts = FACTS.filter((what) => before[what] !== after[what]).map((what) => ({ what, before: before[what], after: after[what] }));
  const positions = [...new Set([...before.lines, ...after.lines].map(({ position }) => position))].toSorted((a, b) => a - b);
  const lines = positions
    .map((position) => ({ what: 'line' as const, position, before: lineAt(before, position), after: lineAt(after, position) }))
    .filter((line) => !sameLine(line.before, line.after));
  return [...facts, ...lines];
}

function lineAt({ lines }: Document, wanted: number): DocumentLine | undefined {
  return lines.find(({ position }) => position === wanted);
}

function sameLine(one: DocumentLine | undefined, other: DocumentLine | undefined): boolean {
  return (['product', 'description', 'quantity', 'unit', 'unitPrice', 'netAmount'] as const).every((field) => one?.[field] === other?.[field]);
}
