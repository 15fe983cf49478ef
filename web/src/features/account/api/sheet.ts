import { queryOptions } from '@tanstack/react-query';
import type { PutSheet, SheetView } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';
import { isUnderWay } from '@/lib/booking';

const ASK_AGAIN = 2000;

export function sheetQuery(company: string) {
  return queryOptions({
    queryKey: ['sheet', company],
    queryFn: ({ signal }) => api<SheetView>(apiPath`/api/companies/${company}/sheet`, { signal }),
    refetchInterval: ({ state: { data } }) => (isUnderWay(data?.proposal?.booking) ? ASK_AGAIN : false),
  });
}

export function putSheet({ company, version, sheet }: { company: string; version: number | undefined; sheet: PutSheet }) {
  return api<SheetView>(apiPath`/api/companies/${company}/sheet`, { method: 'PUT', body: sheet, version });
}
