/** The same words in the address of the page and in the query of the API. */
export interface ProjectSearch {
  number?: string;
  status?: string[];
  /** The days between which it begins. */
  from?: string;
  to?: string;
}

export const STATUSES = ['PLANNED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'CANCELLED'] as const;

export function parseProjectSearch(raw: Record<string, unknown>): ProjectSearch {
  const search: ProjectSearch = {};
  for (const word of ['number', 'from', 'to'] as const) {
    const value = raw[word];
    if ((typeof value === 'string' || typeof value === 'number') && String(value).trim()) search[word] = String(value).trim();
  }
  const status = (Array.isArray(raw['status']) ? raw['status'] : [raw['status']]).filter((one): one is string => typeof one === 'string' && one !== '');
  if (status.length > 0) search.status = status;
  return search;
}
