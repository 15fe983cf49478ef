/** What a reader of the audit looks for; the same words in the address and in the API, where days become instants. */
export interface AuditSearch {
  company?: string;
  person?: string;
  subject?: Subject;
  from?: string;
  to?: string;
}

export const SUBJECTS = ['membership', 'password', 'person', 'registration', 'company', 'address', 'sheet', 'settings-profile', 'access-group', 'portal', 'registration-settings', 'impersonation'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What a company's own administrators find in theirs. */
export const OF_A_COMPANY: readonly Subject[] = ['membership', 'password', 'person', 'registration', 'company', 'address', 'sheet', 'impersonation'];

export function isSubject(word: unknown): word is Subject {
  return SUBJECTS.includes(word as Subject);
}

/** Reads the query of an address; what means nothing here is left out. */
export function parseAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const search: AuditSearch = {};
  for (const word of ['company', 'person'] as const) {
    const value = raw[word];
    if (typeof value === 'string' && value.trim()) search[word] = value.trim();
  }
  for (const word of ['from', 'to'] as const) {
    const value = raw[word];
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) search[word] = value;
  }
  if (isSubject(raw['subject'])) search.subject = raw['subject'];
  return search;
}

/** The days of the reader's own calendar, both included, as the API wants them: until is excluded there. */
export function rangeOf({ from, to }: AuditSearch): { from?: string; to?: string } {
  return { ...(from ? { from: midnight(from, 0) } : {}), ...(to ? { to: midnight(to, 1) } : {}) };
}

function midnight(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
