/** The same words in the address of the page and in the query of the API. */
export interface FileSearch {
  q?: string;
  category?: string[];
  sort?: string;
}

export const CATEGORIES = ['ADVERTISING', 'DATA_SHEET', 'CERTIFICATE', 'PRICE_LIST', 'OTHER'] as const;
export const SORTS = ['-changedAt', 'changedAt', 'title', '-title'] as const;

export function parseFileSearch(raw: Record<string, unknown>): FileSearch {
  const search: FileSearch = {};
  const { q, sort } = raw;
  if ((typeof q === 'string' || typeof q === 'number') && String(q).trim()) search.q = String(q).trim();
  if (SORTS.some((one) => one === sort)) search.sort = String(sort);
  const category = (Array.isArray(raw['category']) ? raw['category'] : [raw['category']]).filter((one): one is string => typeof one === 'string' && one !== '');
  if (category.length > 0) search.category = category;
  return search;
}
