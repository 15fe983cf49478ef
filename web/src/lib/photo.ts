import { atPortal } from '@/config/portal';
import { apiPath } from './api-client';

/** Where the picture of a contact person is; it never changes under its name. */
export function photoPath(company: string, photo: string): string {
  return atPortal(apiPath`/api/companies/${company}/contacts/photos/${photo}`);
}
