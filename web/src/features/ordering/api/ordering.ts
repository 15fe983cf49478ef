import { queryOptions } from '@tanstack/react-query';
import type { OrderCancellation, OrderPreview, OrderProgress, QuickOrder, Submission, SubmitCart } from '@/api/documents';
import { api, apiPath, escapePath } from '@/lib/api-client';

const ASK_AGAIN = 1500;

/** Which orders the cart would become now; asked anew whenever one looks. */
export function previewQuery(company: string) {
  return queryOptions({
    queryKey: ['cart', company, 'preview'],
    queryFn: ({ signal }) => api<OrderPreview>(apiPath`/api/companies/${company}/cart/preview`, { method: 'POST', signal }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

export function submit(company: string, id: string, version: number, confirmed: SubmitCart) {
  return api<Submission>(apiPath`/api/companies/${company}/submissions/${id}`, { method: 'PUT', body: confirmed, version });
}

/** The orders of a submission, until the supplier's system has decided on each. */
export function submissionQuery(company: string, id: string) {
  return queryOptions({
    queryKey: ['submission', company, id],
    queryFn: ({ signal }) => api<Submission>(apiPath`/api/companies/${company}/submissions/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data?.orders.every(({ arrived, booking }) => arrived || booking.state === 'REJECTED') ? false : ASK_AGAIN),
  });
}

export function progressQuery(company: string, number: string) {
  return queryOptions({
    queryKey: ['order-progress', company, number],
    queryFn: ({ signal }) => api<OrderProgress>(`${apiPath`/api/companies/${company}/order-progress/`}${escapePath(number)}`, { signal }),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data, number) ? ASK_AGAIN : false),
  });
}

function isUnderWay({ number, placed, cancellation }: OrderProgress, asked: string): boolean {
  const open = (state: string | undefined) => state === 'SENT' || state === 'RECEIVED';
  const waitsForDocument = placed !== undefined && placed.number === asked && number === asked && placed.booking.state !== 'REJECTED';
  return waitsForDocument || open(cancellation?.booking.state);
}

export function requestCancellation(company: string, id: string, order: string, reason: string) {
  return api<OrderCancellation>(apiPath`/api/companies/${company}/order-cancellations/${id}`, { method: 'PUT', body: { order, ...(reason ? { reason } : {}) } });
}

/** Rows as text, or a file as it is. */
export function checkQuickOrder(company: string, rows: string | File) {
  const workbook = typeof rows !== 'string' && /\.xlsx$/i.test(rows.name);
  const type = workbook ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
  return api<QuickOrder>(apiPath`/api/companies/${company}/quick-order`, { method: 'POST', raw: { type, content: rows } });
}
