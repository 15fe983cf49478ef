import type { DeliveryOption, Document, QuoteDeliveryAddress, QuoteRequestLine, RequestQuote } from '@/api/documents';
import { parseQuantity, typedQuantity } from '@/lib/typed-quantity';

/** What can be chosen: the two that everybody knows, and the rules of Incoterms 2020 for any way of transport. */
export const OPTIONS = ['DELIVERY', 'PICKUP', 'EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'] as const satisfies readonly DeliveryOption[];

export const UNITS = ['H87', 'PR', 'SET', 'PK', 'BX', 'CT', 'RO', 'MTR', 'MTK', 'MTQ', 'KGM', 'GRM', 'TNE', 'LTR', 'HUR', 'DAY', 'MON', 'LS'] as const;

export interface DraftLine {
  key: string;
  product?: string | undefined;
  description: string;
  /** As it was typed. */
  quantity: string;
  unit: string;
  note: string;
}

export const NO_ADDRESS = { name: '', attention: '', street: '', more: '', postcode: '', city: '', country: '' };
export type TypedAddress = typeof NO_ADDRESS;

/** A request as it is being written; it is kept in this browser until it was sent, so that no login that ends takes it away. */
export interface Draft {
  /** Chosen once: a request that is sent twice is one. */
  id: string;
  reference: string;
  option: DeliveryOption;
  /** The company's own address by its id, or one that is typed. */
  address: string;
  typed: TypedAddress;
  remarks: string;
  lines: DraftLine[];
}

export const TYPED = 'typed';

export function emptyLine(): DraftLine {
  return { key: crypto.randomUUID(), description: '', quantity: '1', unit: 'H87', note: '' };
}

export function emptyDraft(country: string): Draft {
  return { id: crypto.randomUUID(), reference: '', option: 'DELIVERY', address: '', typed: { ...NO_ADDRESS, country }, remarks: '', lines: [emptyLine()] };
}

/** The same once more: what a quote that has expired or was rejected was about. */
export function draftOf(quote: Document, country: string, locale: string): Draft {
  const lines = quote.lines.map(({ product, description, quantity, unit }) => ({ ...emptyLine(), ...(product ? { product } : {}), description, quantity: typedQuantity(quantity, locale), unit }));
  return { ...emptyDraft(country), reference: quote.customerReference ?? '', lines: lines.length > 0 ? lines : [emptyLine()] };
}

/** What was kept, if it is a draft: a browser's storage holds whatever was put there. */
export function parseDraft(value: unknown): Draft | null {
  const draft = value as Draft | null;
  const known = typeof draft === 'object' && draft !== null && typeof draft.id === 'string' && Array.isArray(draft.lines) && draft.lines.length > 0;
  return known && draft.lines.every(({ key, description, quantity, unit }) => [key, description, quantity, unit].every((text) => typeof text === 'string')) ? draft : null;
}

export function needsAddress(option: DeliveryOption): boolean {
  return !['PICKUP', 'EXW', 'FCA'].includes(option);
}

/** What is sent; a quantity that cannot be read goes as it was typed, for the service to name. */
export function wishOf(draft: Draft, chosen: QuoteDeliveryAddress | undefined, again: string | undefined, locale: string): RequestQuote {
  const address = draft.option === 'PICKUP' ? undefined : draft.address === TYPED ? typedAddress(draft.typed, needsAddress(draft.option)) : chosen;
  return {
    deliveryOption: draft.option,
    lines: draft.lines.map(({ product, description, quantity, unit, note }): QuoteRequestLine => ({ ...(product ? { product } : {}), description, quantity: parseQuantity(quantity, locale) ?? quantity, unit, ...(note.trim() ? { note } : {}) })),
    ...(draft.reference.trim() ? { customerReference: draft.reference } : {}),
    ...(address ? { deliveryAddress: address } : {}),
    ...(draft.remarks.trim() ? { remarks: draft.remarks } : {}),
    ...(again ? { requestedAgainOf: again } : {}),
  };
}

function typedAddress({ name, attention, street, more, postcode, city, country }: TypedAddress, needed: boolean): QuoteDeliveryAddress | undefined {
  if (!needed && ![name, street, city].some((text) => text.trim())) return undefined;
  return { name, lines: [street, ...(more.trim() ? [more] : [])], city, country, ...(attention.trim() ? { attention } : {}), ...(postcode.trim() ? { postcode } : {}) };
}
