import { useState } from 'react';
import { CATEGORIES, PRIORITIES, type Category } from './search';

/** Where the customer was when a question came up. */
export interface Subject {
  kind: string;
  number?: string;
  label: string;
  path: string;
}

/** A question as far as it is typed. The id is the ticket's: sending twice makes one. */
export interface Draft {
  id: string;
  subject: string;
  category: Category;
  priority: (typeof PRIORITIES)[number];
  text: string;
  line: string;
  about?: Subject;
  /** It was sent and no answer came: perhaps it is there already. */
  tried?: boolean;
}

export function emptyDraft(about?: Subject): Draft {
  return {
    id: crypto.randomUUID(),
    subject: about?.number ? about.label : '',
    category: about?.number ? 'INACCURACY' : 'QUESTION',
    priority: 'NORMAL',
    text: '',
    line: '',
    ...(about ? { about } : {}),
  };
}

/** Whether somebody has taken the trouble to type something. */
export function isWorthKeeping({ text, subject, about }: Draft): boolean {
  return text.trim() !== '' || (subject.trim() !== '' && subject !== about?.label);
}

/**
 * A draft outlives the drawer and the way to the login and back; it ends with the tab, and is this person's at this
 * company alone.
 */
export function useDraft(owner: string, company: string): [Draft | undefined, (draft: Draft | undefined) => void] {
  const key = `kontor.ticket-draft.${owner}.${company}`;
  const [draft, setDraft] = useState(() => read(key));
  const keep = (next: Draft | undefined) => {
    setDraft(next);
    write(key, next && isWorthKeeping(next) ? next : undefined);
  };
  return [draft, keep];
}

function read(key: string): Draft | undefined {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Partial<Draft> | null;
    const whole = stored && typeof stored.id === 'string' && typeof stored.text === 'string' && typeof stored.subject === 'string' && typeof stored.line === 'string';
    return whole && CATEGORIES.includes(stored.category as Category) && PRIORITIES.includes(stored.priority as 'LOW') ? (stored as Draft) : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, draft: Draft | undefined) {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // storage is full or forbidden: the draft lasts as long as the page
  }
}
