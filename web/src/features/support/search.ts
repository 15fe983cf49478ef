/** The same words in the address of the page and in the query of the API. */
export interface TicketSearch {
  status?: Status[];
  category?: Category[];
  reference?: string;
  mine?: true;
  /** The number of what they are about. */
  about?: string;
}

export const STATUSES = ['OPEN', 'WAITING_FOR_CUSTOMER', 'ANSWERED', 'CLOSED'] as const;
export const CATEGORIES = ['QUESTION', 'INACCURACY', 'COMPLAINT', 'TECHNICAL', 'OTHER'] as const;
export const PRIORITIES = ['LOW', 'NORMAL', 'HIGH'] as const;
export type Status = (typeof STATUSES)[number];
export type Category = (typeof CATEGORIES)[number];

export function parseTicketSearch(raw: Record<string, unknown>): TicketSearch {
  const status = known(STATUSES, raw['status']);
  const category = known(CATEGORIES, raw['category']);
  const reference = text(raw['reference']);
  const about = text(raw['about']);
  return {
    ...(status.length > 0 && { status }),
    ...(category.length > 0 && { category }),
    ...(reference && { reference }),
    ...(raw['mine'] === true || raw['mine'] === 'true' ? { mine: true as const } : {}),
    ...(about && { about }),
  };
}

/** What the staff looks for; without a status, what waits for an answer. */
export interface QueueSearch {
  status?: Status | 'ALL';
  assigned?: 'ME' | 'NOBODY';
  company?: string;
  reference?: string;
}

export function parseQueueSearch(raw: Record<string, unknown>): QueueSearch {
  const status = raw['status'] === 'ALL' ? 'ALL' : known(STATUSES, raw['status'])[0];
  const assigned = raw['assigned'];
  const company = text(raw['company']);
  const reference = text(raw['reference']);
  return {
    ...(status && status !== 'OPEN' && { status }),
    ...(assigned === 'ME' || assigned === 'NOBODY' ? { assigned } : {}),
    ...(company && { company }),
    ...(reference && { reference }),
  };
}

function known<T extends string>(words: readonly T[], raw: unknown): T[] {
  const given = Array.isArray(raw) ? raw : [raw];
  return words.filter((word) => given.includes(word));
}

function text(raw: unknown): string | undefined {
  return (typeof raw === 'string' || typeof raw === 'number') && String(raw).trim() ? String(raw).trim() : undefined;
}
