import type { DocumentSearch } from './filter';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Cursors of the pages before this one, the first page being ''. Missing when a deep page was opened by a link. */
    trail?: string[];
    /** The list that a document was opened from: its way back, and its neighbours. */
    list?: DocumentSearch;
  }
}

/** The pages before `search.after`, or undefined when nobody knows. */
export function trailOf(search: DocumentSearch, trail: string[] | undefined): string[] | undefined {
  return search.after === undefined ? [] : trail;
}

let lastOpened: string | undefined;

/** Which row gets the focus when one comes back from a document; it lives as long as the page. */
export const lastOpenedDocument = {
  get: () => lastOpened,
  set: (number: string) => {
    lastOpened = number;
  },
};
