import type { Tone } from '@/components/ui/status-pill';

/** The words for document kinds as they stand in addresses and in the API. */
export const KINDS = ['orders', 'quotes', 'deliveries', 'invoices', 'credit-notes'] as const;
export type Kind = (typeof KINDS)[number];

/** Columns that a list can show; which ones it has depends on the kind. */
export type ColumnId =
  | 'number'
  | 'status'
  | 'issuedOn'
  | 'dueOn'
  | 'validUntil'
  | 'customerReference'
  | 'commission'
  | 'channel'
  | 'netTotal'
  | 'grossTotal'
  | 'paidTotal'
  | 'openTotal';

interface KindDefinition {
  statuses: Record<string, Tone>;
  columns: readonly ColumnId[];
  /** Columns that wait in the column choice until somebody wants them. */
  hiddenAtFirst: readonly ColumnId[];
  hasAmounts: boolean;
}

export const KIND: Record<Kind, KindDefinition> = {
  orders: {
    statuses: {
      RECEIVED: 'neutral',
      CONFIRMED: 'info',
      IN_PROGRESS: 'info',
      PARTIALLY_SHIPPED: 'warn',
      SHIPPED: 'good',
      COMPLETED: 'good',
      CANCELLED: 'neutral',
    },
    columns: ['number', 'status', 'issuedOn', 'customerReference', 'commission', 'channel', 'netTotal', 'grossTotal'],
    hiddenAtFirst: [],
    hasAmounts: true,
  },
  quotes: {
    statuses: { OPEN: 'info', ACCEPTED: 'good', REJECTED: 'bad', EXPIRED: 'neutral' },
    columns: ['number', 'status', 'issuedOn', 'validUntil', 'customerReference', 'commission', 'channel', 'netTotal', 'grossTotal'],
    hiddenAtFirst: ['channel'],
    hasAmounts: true,
  },
  deliveries: {
    statuses: { PLANNED: 'neutral', SHIPPED: 'info', DELIVERED: 'good' },
    columns: ['number', 'status', 'issuedOn', 'customerReference', 'commission', 'channel'],
    hiddenAtFirst: ['channel'],
    hasAmounts: false,
  },
  invoices: {
    statuses: { OPEN: 'info', PARTIALLY_PAID: 'warn', PAID: 'good', CANCELLED: 'neutral' },
    columns: ['number', 'status', 'issuedOn', 'dueOn', 'customerReference', 'commission', 'channel', 'netTotal', 'grossTotal', 'paidTotal', 'openTotal'],
    hiddenAtFirst: ['channel', 'netTotal', 'paidTotal'],
    hasAmounts: true,
  },
  'credit-notes': {
    statuses: { OPEN: 'info', SETTLED: 'good' },
    columns: ['number', 'status', 'issuedOn', 'customerReference', 'commission', 'channel', 'netTotal', 'grossTotal'],
    hiddenAtFirst: ['channel'],
    hasAmounts: true,
  },
};

export function isKind(value: string): value is Kind {
  return (KINDS as readonly string[]).includes(value);
}

export function permissionFor(kind: Kind): string {
  return `${kind}.read`;
}

export function toneOf(kind: string, status: string): Tone {
  return (isKind(kind) && KIND[kind].statuses[status]) || 'neutral';
}
