import { queryOptions } from '@tanstack/react-query';
import type { Attachment } from '@/api/documents';
import { atPortal } from '@/config/portal';
import { api, apiPath, queryString } from '@/lib/api-client';
import { upload } from '@/lib/upload';

/** What the service takes; said here as well, so that nobody waits for a refusal. */
export const LARGEST = 10 * 1024 * 1024;
export const ENDINGS = '.pdf,.png,.jpg,.jpeg,.gif,.webp,.tif,.tiff,.txt,.csv,.rtf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp';

export function attachmentsQuery(company: string, kind: string, number: string) {
  return queryOptions({
    queryKey: ['attachments', company, kind, number],
    queryFn: ({ signal }) => api<Attachment[]>(apiPath`/api/companies/${company}/attachments`, { query: { kind, number }, signal }),
  });
}

export function waitingQuery(company: string) {
  return queryOptions({
    queryKey: ['attachments', company, 'waiting'],
    queryFn: ({ signal }) => api<Attachment[]>(apiPath`/api/companies/${company}/attachments/waiting`, { signal }),
  });
}

/** Those in the caller's cart. */
export function cartFilesQuery(company: string) {
  return queryOptions({
    queryKey: ['attachments', company, 'cart'],
    queryFn: ({ signal }) => api<Attachment[]>(apiPath`/api/companies/${company}/attachments/cart`, { signal }),
  });
}

export function requestFilesQuery(company: string, request: string) {
  return queryOptions({
    queryKey: ['attachments', company, 'quote-request', request],
    queryFn: ({ signal }) => api<Attachment[]>(apiPath`/api/companies/${company}/quote-requests/${request}/attachments`, { signal }),
  });
}

export function sendFile(company: string, id: string, file: File, progress: { onProgress: (share: number) => void; signal: AbortSignal }) {
  return upload<Attachment>(apiPath`/api/companies/${company}/attachments/${id}` + queryString({ name: file.name }), file, progress);
}

export function removeFile(company: string, id: string) {
  return api<undefined>(apiPath`/api/companies/${company}/attachments/${id}`, { method: 'DELETE' });
}

/** To all that is ordered, or to a line of the cart. */
export function putInCart(company: string, id: string, line: string | undefined) {
  return api<Attachment>(apiPath`/api/companies/${company}/attachments/${id}/cart`, { method: 'PUT', body: line ? { line } : {} });
}

export function attachToOrder(company: string, id: string, number: string) {
  return api<Attachment>(apiPath`/api/companies/${company}/attachments/${id}/order`, { method: 'PUT', body: { number } });
}

export function contentAddress(company: string, id: string, kind: string, number: string): string {
  return atPortal(apiPath`/api/companies/${company}/attachments/${id}/content` + queryString({ kind, number }));
}

export function requestContentAddress(company: string, id: string, request: string): string {
  return atPortal(apiPath`/api/companies/${company}/quote-requests/${request}/attachments/${id}/content`);
}
