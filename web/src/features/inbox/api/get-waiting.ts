import { queryOptions } from '@tanstack/react-query';
import type { DocumentCount, DocumentPage, DocumentSummary } from '@/api/documents';
import type { AddressView, SheetView } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';
import { isoDate } from '@/lib/format';

/** Something of one company that waits for the person, and how many of it. */
export interface Waiting {
  what: 'quotes' | 'overdue' | 'sheet' | 'addresses';
  count: number;
  capped: boolean;
  /** Of quotes, those that end first. */
  ending?: DocumentSummary[];
}

export interface WaitingInCompany {
  waiting: Waiting[];
  /** Something could not be asked, so there may be more. */
  incomplete: boolean;
}

/** Open, still binding and not decided. */
export const WAITING_QUOTES = { waiting: 'true' } as const;

const SHOWN = 3;

/** Invoices that should have been paid by yesterday. */
export function overdue(today = new Date()) {
  return { status: ['OPEN', 'PARTIALLY_PAID'], dueTo: isoDate(new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)) };
}

/** B-04: what one company has for the person, as far as he may see it. Each service is asked by itself; one that is away hides nothing of the others. */
export function waitingQuery(company: string, permissions: readonly string[]) {
  return queryOptions({
    queryKey: ['inbox', company],
    queryFn: async ({ signal }): Promise<WaitingInCompany> => {
      const count = (what: Waiting['what'], kind: string, filter: object) =>
        api<DocumentCount>(apiPath`/api/companies/${company}/documents/count`, { query: { kind, ...filter }, signal }).then((found) => ({ what, count: found.count, capped: found.capped }));
      const waitingQuotes = async (): Promise<Waiting> => {
        const waiting = await count('quotes', 'quotes', WAITING_QUOTES);
        if (waiting.count === 0) return waiting;
        const { items } = await api<DocumentPage>(apiPath`/api/companies/${company}/documents`, { query: { kind: 'quotes', ...WAITING_QUOTES, size: 10 }, signal });
        return { ...waiting, ending: items.slice(0, SHOWN) };
      };
      const rejected = (kind: string) =>
        api<AddressView[]>(apiPath`/api/companies/${company}/${kind}-addresses`, { signal }).then((all) => all.filter(({ booking }) => booking?.state === 'REJECTED').length);
      const asked: Promise<Waiting>[] = [];
      if (permissions.includes('quotes.read')) asked.push(waitingQuotes());
      if (permissions.includes('invoices.read')) asked.push(count('overdue', 'invoices', overdue()));
      if (permissions.includes('company.change'))
        asked.push(
          api<SheetView>(apiPath`/api/companies/${company}/sheet`, { signal }).then(({ proposal }) => ({ what: 'sheet', count: proposal?.booking.state === 'REJECTED' ? 1 : 0, capped: false })),
        );
      if (permissions.includes('addresses.change'))
        asked.push(Promise.all(['delivery', 'billing'].map(rejected)).then((counts) => ({ what: 'addresses', count: counts.reduce((sum, one) => sum + one, 0), capped: false })));
      const answers = await Promise.allSettled(asked);
      return {
        waiting: answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value.count > 0 ? [answer.value] : [])),
        incomplete: answers.some(({ status }) => status === 'rejected'),
      };
    },
    staleTime: 0,
  });
}
