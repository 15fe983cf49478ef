/** What the list is asked for, as it stands in the address. */
export interface MemberSearch {
  query?: string;
  active?: 'true' | 'false';
}

export function parseMemberSearch(raw: Record<string, unknown>): MemberSearch {
  const search: MemberSearch = {};
  const { query, active } = raw;
  if (typeof query === 'string' && query.trim()) search.query = query;
  if (active === 'true' || active === 'false') search.active = active;
  return search;
}
