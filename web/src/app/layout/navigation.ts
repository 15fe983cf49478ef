import { IconFileDollar, IconFileInvoice, IconReceiptRefund, IconShoppingCart, IconTruckDelivery, type Icon } from '@tabler/icons-react';
import type { MyCompany } from '@/api/identity';
import { permissionFor, type Kind } from '@/features/documents/kinds';

export interface NavGroup {
  id: 'purchases' | 'documents';
  items: readonly { kind: Kind; icon: Icon }[];
}

/** The main menu (F-051). A later page adds itself to a group, or a group, here. */
const GROUPS: readonly NavGroup[] = [
  { id: 'purchases', items: [{ kind: 'orders', icon: IconShoppingCart }] },
  {
    id: 'documents',
    items: [
      { kind: 'quotes', icon: IconFileDollar },
      { kind: 'deliveries', icon: IconTruckDelivery },
      { kind: 'invoices', icon: IconFileInvoice },
      { kind: 'credit-notes', icon: IconReceiptRefund },
    ],
  },
];

/** What this person may see at this company; what may not be seen is absent. */
export function navigationFor(company: MyCompany): NavGroup[] {
  return GROUPS.map((group) => ({
    ...group,
    items: group.items.filter(({ kind }) => company.permissions.includes(permissionFor(kind))),
  })).filter(({ items }) => items.length > 0);
}
