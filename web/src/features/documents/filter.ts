import { isoDate } from '@/lib/format';

/** The same words in the address of the page and in the query of the API. */
export interface DocumentFilter {
  number?: string;
  status?: string[];
  from?: string;
  to?: string;
  minAmount?: string;
  maxAmount?: string;
  commission?: string;
  document?: string;
  dueFrom?: string;
  dueTo?: string;
  /** Contracts: their term ends, or notice can last be given, on this day or earlier. */
  endsBy?: string;
  /** Quotes: only what is open, still binding and not decided. */
  waiting?: 'true';
}

const FIELDS = ['issuedOn', 'number', 'grossTotal', 'status', 'dueOn', 'validUntil', 'endsBy', 'commission'] as const;
export type SortField = (typeof FIELDS)[number];
export type Sort = SortField | `-${SortField}`;

export interface DocumentSearch extends DocumentFilter {
  sort?: Sort;
  after?: string;
}

const WORDS = ['number', 'from', 'to', 'minAmount', 'maxAmount', 'commission', 'document', 'dueFrom', 'dueTo', 'endsBy', 'after'] as const;

/** Reads the query of an address; what means nothing here is left out, what is wrong the API will name. */
export function parseSearch(raw: Record<string, unknown>): DocumentSearch {
  const search: DocumentSearch = {};
  for (const word of WORDS) {
    const value = one(raw[word]);
    if (value !== undefined) search[word] = value;
  }
  const status = many(raw['status']);
  if (status.length > 0) search.status = status;
  if (one(raw['waiting']) === 'true') search.waiting = 'true';
  const sort = one(raw['sort']);
  if (sort !== undefined && isSort(sort) && sort !== usualSort(search)) search.sort = sort;
  return search;
}

function isSort(text: string): text is Sort {
  return (FIELDS as readonly string[]).includes(text.replace(/^-/, ''));
}

/** Newest first is the rule and needs no word; a list by due date shows what is due soonest, what waits or ends begins with what ends soonest, and they know no other order. The beginning of a commission puts what belongs to one beside each other. */
export function usualSort({ commission, dueFrom, dueTo, endsBy, waiting }: DocumentFilter): Sort {
  if (waiting) return 'validUntil';
  if (endsBy) return 'endsBy';
  if (commission) return 'commission';
  return dueFrom || dueTo ? 'dueOn' : '-issuedOn';
}

/** By what, and which way, a list is sorted. */
export function sortOf(search: DocumentSearch): { field: SortField; order: 'ascending' | 'descending' } {
  const sort = search.sort ?? usualSort(search);
  return sort.startsWith('-') ? { field: sort.slice(1) as SortField, order: 'descending' } : { field: sort as SortField, order: 'ascending' };
}

/** The other way, if it is sorted by this already; otherwise the way that one mostly wants. */
export function sortedBy(search: DocumentSearch, field: SortField): Sort {
  const now = sortOf(search);
  if (now.field === field) return now.order === 'ascending' ? `-${field}` : field;
  return field === 'issuedOn' || field === 'grossTotal' ? `-${field}` : field;
}

export function filterOf({ sort: _sort, after: _after, ...filter }: DocumentSearch): DocumentFilter {
  return filter;
}

export function isFiltered(search: DocumentSearch): boolean {
  return Object.values(filterOf(search)).some((value) => value !== undefined && value.length > 0);
}

/** A changed filter or order starts again at the first page: a cursor belongs to the query it came from. */
export function withFilter(search: DocumentSearch, change: Partial<DocumentSearch>): DocumentSearch {
  const { after: _after, ...rest } = { ...search, ...change };
  const byDue = Boolean(rest.dueFrom ?? rest.dueTo);
  if (byDue && rest.sort && !rest.sort.endsWith('dueOn')) delete rest.sort;
  if (!rest.commission && rest.sort?.endsWith('commission')) delete rest.sort;
  if (rest.sort && Boolean(rest.endsBy) !== rest.sort.endsWith('endsBy')) delete rest.sort;
  if (rest.sort && Boolean(rest.waiting) !== rest.sort.endsWith('validUntil')) delete rest.sort;
  return parseSearch(rest);
}

/** A decimal as the API wants it, from what a reader of this language types; undefined when it is none. */
export function parseAmount(text: string): string | undefined {
  const compact = text.replaceAll(/[\s'’]/g, '');
  if (compact === '') return undefined;
  const separator = /[.,](?=\d{0,2}$)/.exec(compact)?.index;
  const whole = (separator === undefined ? compact : compact.slice(0, separator)).replaceAll(/[.,]/g, '');
  const fraction = separator === undefined ? '' : compact.slice(separator + 1);
  return /^\d+$/.test(whole) && /^\d*$/.test(fraction) ? (fraction ? `${whole}.${fraction}` : whole) : undefined;
}

export const DUE_PRESETS = ['overdue', 'next7', 'next30'] as const;
export type DuePreset = (typeof DUE_PRESETS)[number];

/** Statuses of an invoice that still wants money. */
export const UNPAID = ['OPEN', 'PARTIALLY_PAID'] as const;

export function dueRange(preset: DuePreset, now = new Date()): { dueFrom?: string; dueTo: string } {
  const day = (days: number) => isoDate(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
  switch (preset) {
    case 'overdue':
      return { dueTo: day(-1) };
    case 'next7':
      return { dueFrom: day(0), dueTo: day(7) };
    case 'next30':
      return { dueFrom: day(0), dueTo: day(30) };
  }
}

export const END_PRESETS = ['days30', 'days90', 'months6'] as const;
export type EndPreset = (typeof END_PRESETS)[number];

export function endsWithin(preset: EndPreset, now = new Date()): string {
  const day = (months: number, days: number) => isoDate(new Date(now.getFullYear(), now.getMonth() + months, now.getDate() + days));
  switch (preset) {
    case 'days30':
      return day(0, 30);
    case 'days90':
      return day(0, 90);
    case 'months6':
      return day(6, 0);
  }
}

function one(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first !== 'string' && typeof first !== 'number') return undefined;
  return String(first).trim() || undefined;
}

function many(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map((item) => one(item)).filter((item) => item !== undefined);
}
