import { queryString } from '@/lib/api-client';

/** The query of an address as plain words: a repeated word is a list, nothing is JSON. */
export function readQuery(text: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const known = query[name];
    query[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value];
  }
  return query;
}

export function writeQuery(query: Record<string, unknown>): string {
  return queryString(query as Record<string, string | string[]>);
}
