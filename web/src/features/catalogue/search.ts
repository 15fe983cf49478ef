/** The same words in the address of the page and in the query of the API. */
export interface CatalogueSearch {
  q?: string;
  group?: string[];
  service?: string;
  availability?: string[];
}

export const AVAILABILITIES = ['IN_STOCK', 'INCOMING', 'ON_REQUEST'] as const;

export const LONGEST_QUERY = 120;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' || typeof one === 'number').map(String).filter((one) => one.trim() !== '');

export function parseCatalogueSearch(raw: Record<string, unknown>): CatalogueSearch {
  const [q] = texts(raw['q']);
  const group = texts(raw['group']);
  const availability = texts(raw['availability']);
  const service = String(raw['service']);
  return {
    ...(q ? { q: q.trim().slice(0, LONGEST_QUERY) } : {}),
    ...(group.length > 0 ? { group } : {}),
    ...(service === 'true' || service === 'false' ? { service } : {}),
    ...(availability.length > 0 ? { availability } : {}),
  };
}

/** Which products stand beside each other; the address of the comparison says it. */
export function parseComparisonSearch(raw: Record<string, unknown>): { sku?: string[] } {
  const sku = texts(raw['sku']);
  return sku.length > 0 ? { sku } : {};
}
