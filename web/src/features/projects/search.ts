/** The same words in the address of the page and in the query of the API. */
export interface ProjectSearch {
  number?: string;
  status?: string[];
}

export const STATUSES = ['PLANNED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'CANCELLED'] as const;

export function parseProjectSearch(raw: Record<string, unknown>): ProjectSearch {
  const search: ProjectSearch = {};
  const number = raw['number'];
  if ((typeof number === 'string' || typeof number === 'number') && String(number).trim()) search.number = String(number).trim();
  const status = (Array.isArray(raw['status']) ? raw['status'] : [raw['status']]).filter((one): one is string => typeof one === 'string' && one !== '');
  if (status.length > 0) search.status = status;
  return search;
}
