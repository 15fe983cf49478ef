import { queryString } from '@/lib/api-client';
import { atPortal } from './portal';

/** Where the gateway begins a login, in the language of this page, and comes back to an address of the app. */
export function loginPath(to: string): string {
  return atPortal(`/bff/login${queryString({ to, lang: document.documentElement.lang })}`);
}
