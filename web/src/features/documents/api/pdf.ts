import { atPortal } from '@/config/portal';
import { apiPath, queryString } from '@/lib/api-client';
import type { Kind } from '../kinds';

/** Where a document is to be had as PDF, in the language of this page: a link cannot say it otherwise. */
export function pdfAddress(company: string, kind: Kind, number: string): string {
  return atPortal(apiPath`/api/companies/${company}/document-pdfs/${kind}/${number}` + queryString({ language: document.documentElement.lang }));
}
