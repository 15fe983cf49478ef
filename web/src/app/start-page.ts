import type { MyCompany } from '@/api/identity';
import { isKind, permissionFor } from '@/features/documents/kinds';

/** Where a company opens: the page its visitor has chosen (F-046), if that is open to him there; as `/orders`. */
export function startPageOf({ permissions }: MyCompany, page: string | undefined): string {
  if (page === undefined || page === 'overview') return '';
  const needed = isKind(page) ? permissionFor(page) : page === 'addresses' ? 'addresses.read' : 'company.read';
  return permissions.includes(needed) ? `/${page}` : '';
}
