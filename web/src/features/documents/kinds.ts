import type { Tone } from '@/components/ui/status-pill';

/** The words for document kinds as they stand in addresses and in the API. */
export const KINDS = ['orders', 'quotes', 'deliveries', 'invoices', 'tax-invoices', 'credit-notes', 'goods-returns', 'contracts', 'framework-contracts'] as const;
export type Kind = (typeof KINDS)[number];

/** Columns that a list can show; which ones it has depends on the kind. */
export type ColumnId =
  | 'number'
  | 'status'
  | 'issuedOn'
  | 'dueOn'
  | 'subject'
  | 'validFrom'
  | 'validUntil'
  | 'noticeBy'
  | 'carrier'
  | 'plannedOn'
  | 'deliveredOn'
  | 'customerReference'
  | 'commission'
  | 'channel'
  | 'netTotal'
  | 'grossTotal'
  | 'paidTotal'
  | 'openTotal'
  | 'usedTotal'
  | 'remainingTotal';

/** Columns that every list can be sorted by; invoices have their due date, too. */
const SORTABLE: ReadonlySet<ColumnId> = new Set(['number', 'status', 'issuedOn', 'grossTotal'] as const);

/** Filters that only lists of some kinds have. */
export type DirectFilter = 'commission' | 'document' | 'due' | 'ends' | 'waiting';

interface KindDefinition {
  statuses: Record<string, Tone>;
  columns: readonly ColumnId[];
  /** Columns that wait in the column choice until somebody wants them. */
  hiddenAtFirst: readonly ColumnId[];
  hasAmounts: boolean;
  filters: readonly DirectFilter[];
}

export const KIND: Record<Kind, KindDefinition> = {
  orders: {
    statuses: {
      SENT: 'neutral',
      RECEIVED: 'neutral',
      BOOKED: 'info',
      CONFIRMED: 'info',
      IN_PROGRESS: 'info',
      PARTIALLY_SHIPPED: 'warn',
      SHIPPED: 'good',
      COMPLETED: 'good',
      CANCELLED: 'neutral',
      REJECTED: 'bad',
    },
    columns: ['number', 'status', 'issuedOn', 'customerReference', 'commission', 'channel', 'netTotal', 'grossTotal'],
    hiddenAtFirst: [],
    hasAmounts: true,
    filters: ['commission'],
  },
  quotes: {
    statuses: { OPEN: 'info', ACCEPTED: 'good', REJECTED: 'bad', EXPIRED: 'neutral' },
    columns: ['number', 'status', 'issuedOn', 'validUntil', 'customerReference', 'commission', 'channel', 'netTotal', 'grossTotal'],
    hiddenAtFirst: ['channel'],
    hasAmounts: true,
    filters: ['commission', 'waiting'],
  },
  deliveries: {
    statuses: { PLANNED: 'neutral', SHIPPED: 'info', DELIVERED: 'good' },
    columns: ['number', 'status', 'issuedOn', 'plannedOn', 'deliveredOn', 'carrier', 'customerReference', 'commission', 'channel'],
    hiddenAtFirst: ['channel', 'deliveredOn'],
    hasAmounts: false,
    filters: [],
  },
  invoices: {
    statuses: { OPEN: 'info', PARTIALLY_PAID: 'warn', PAID: 'good', CANCELLED: 'neutral' },
    columns: ['number', 'status', 'issuedOn', 'dueOn', 'customerReference', 'commission', 'channel', 'netTotal', 'grossTotal', 'paidTotal', 'openTotal'],
    hiddenAtFirst: ['channel', 'netTotal', 'paidTotal'],
    hasAmounts: true,
    filters: ['due'],
  },
  'credit-notes': {
    statuses: { OPEN: 'info', SETTLED: 'good' },
    columns: ['number', 'status', 'issuedOn', 'customerReference', 'commission', 'channel', 'netTotal', 'grossTotal'],
    hiddenAtFirst: ['channel'],
    hasAmounts: true,
    filters: [],
  },
  'tax-invoices': {
    statuses: { ISSUED: 'info', CANCELLED: 'neutral' },
    columns: ['number', 'status', 'issuedOn', 'customerReference', 'commission', 'channel', 'netTotal', 'grossTotal'],
    hiddenAtFirst: ['channel'],
    hasAmounts: true,
    filters: ['document'],
  },
  'goods-returns': {
    statuses: { RECEIVED: 'info', INSPECTED: 'info', CLOSED: 'good' },
    columns: ['number', 'status', 'issuedOn', 'customerReference', 'commission', 'channel'],
    hiddenAtFirst: ['channel'],
    hasAmounts: false,
    filters: ['document'],
  },
  contracts: {
    statuses: { PLANNED: 'neutral', ACTIVE: 'good', TERMINATED: 'warn', EXPIRED: 'neutral' },
    columns: ['number', 'subject', 'status', 'issuedOn', 'validFrom', 'validUntil', 'noticeBy', 'netTotal', 'grossTotal'],
    hiddenAtFirst: ['issuedOn', 'grossTotal'],
    hasAmounts: true,
    filters: ['ends'],
  },
  'framework-contracts': {
    statuses: { PLANNED: 'neutral', ACTIVE: 'good', EXHAUSTED: 'warn', TERMINATED: 'warn', EXPIRED: 'neutral' },
    columns: ['number', 'subject', 'status', 'issuedOn', 'validFrom', 'validUntil', 'netTotal', 'usedTotal', 'remainingTotal'],
    hiddenAtFirst: ['issuedOn'],
    hasAmounts: true,
    filters: ['ends'],
  },
};

export function isSortable(kind: Kind, column: ColumnId): boolean {
  return SORTABLE.has(column) || (column === 'dueOn' && KIND[kind].filters.includes('due'));
}

export function isKind(value: string): value is Kind {
  return (KINDS as readonly string[]).includes(value);
}

export function permissionFor(kind: Kind): string {
  return `${kind}.read`;
}

export function toneOf(kind: string, status: string): Tone {
  return (isKind(kind) && KIND[kind].statuses[status]) || 'neutral';
}
