import { isKind, KINDS, type Kind } from './kinds';

/** The same words in the address of the page and in the query of the API. */
export interface TransactionSearch {
  kind?: Kind[];
  number?: string;
  status?: string[];
  from?: string;
  to?: string;
  after?: string;
}

export function parseTransactionSearch(raw: Record<string, unknown>): TransactionSearch {
  const search: TransactionSearch = {};
  const kinds = many(raw['kind']).filter(isKind);
  if (kinds.length > 0) search.kind = KINDS.filter((kind) => kinds.includes(kind));
  const status = many(raw['status']);
  if (status.length > 0) search.status = status;
  for (const word of ['number', 'from', 'to', 'after'] as const) {
    const [value] = many(raw[word]);
    if (value) search[word] = value;
  }
  return search;
}

function many(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' || typeof one === 'number').map((one) => String(one).trim()).filter(Boolean);
}
