import { IconArrowsLeftRight, IconBasket, IconBolt, IconBuilding, IconChecklist, IconContract, IconFileDollar, IconFileInvoice, IconFileStack, IconHelp, IconHistory, IconLifebuoy, IconMailQuestion, IconMapPin, IconReceiptRefund, IconReceiptTax, IconShoppingCart, IconTimeline, IconTruckDelivery, IconTruckReturn, IconUsers, type Icon } from '@tabler/icons-react';
import type { MyCompany } from '@/api/identity';
import { KINDS, permissionFor, type Kind } from '@/features/documents/kinds';

/** A page of a company that is no list of documents. */
export type Page = 'cart' | 'quick-order' | 'transactions' | 'quote-requests' | 'order-statement' | 'projects' | 'support' | 'help' | 'account' | 'addresses' | 'members' | 'audit';

export type NavItem = { icon: Icon } & ({ kind: Kind } | { page: Page });

export interface NavGroup {
  id: 'purchases' | 'documents' | 'agreements' | 'reports' | 'support' | 'company';
  items: readonly NavItem[];
}

/** What a page needs, of several one, and where it is. */
export const PAGES = {
  cart: { permission: 'cart.use', to: '/c/$company/cart' },
  'quick-order': { permission: 'cart.use', to: '/c/$company/quick-order' },
  transactions: { permission: KINDS.map(permissionFor), to: '/c/$company/transactions' },
  'quote-requests': { permission: 'quotes.read', to: '/c/$company/quote-requests' },
  'order-statement': { permission: 'order-statement.read', to: '/c/$company/order-statement' },
  projects: { permission: 'projects.read', to: '/c/$company/projects' },
  support: { permission: 'tickets.read', to: '/c/$company/support' },
  // for everybody
  help: { permission: [], to: '/c/$company/help' },
  account: { permission: 'company.read', to: '/c/$company/account' },
  addresses: { permission: 'addresses.read', to: '/c/$company/addresses' },
  members: { permission: 'members.read', to: '/c/$company/members' },
  audit: { permission: 'audit.read', to: '/c/$company/audit' },
} as const satisfies Record<Page, { permission: string | readonly string[]; to: string }>;

/** The main menu (F-051). A later page adds itself to a group, or a group, here. */
const GROUPS: readonly NavGroup[] = [
  {
    id: 'purchases',
    items: [
      { page: 'transactions', icon: IconArrowsLeftRight },
      { page: 'cart', icon: IconBasket },
      { page: 'quick-order', icon: IconBolt },
      { kind: 'orders', icon: IconShoppingCart },
    ],
  },
  {
    id: 'documents',
    items: [
      { kind: 'quotes', icon: IconFileDollar },
      { page: 'quote-requests', icon: IconMailQuestion },
      { kind: 'deliveries', icon: IconTruckDelivery },
      { kind: 'invoices', icon: IconFileInvoice },
      { kind: 'tax-invoices', icon: IconReceiptTax },
      { kind: 'credit-notes', icon: IconReceiptRefund },
      { kind: 'goods-returns', icon: IconTruckReturn },
    ],
  },
  {
    id: 'agreements',
    items: [
      { kind: 'contracts', icon: IconContract },
      { kind: 'framework-contracts', icon: IconFileStack },
      { page: 'projects', icon: IconTimeline },
    ],
  },
  { id: 'reports', items: [{ page: 'order-statement', icon: IconChecklist }] },
  {
    id: 'support',
    items: [
      { page: 'support', icon: IconLifebuoy },
      { page: 'help', icon: IconHelp },
    ],
  },
  {
    id: 'company',
    items: [
      { page: 'account', icon: IconBuilding },
      { page: 'addresses', icon: IconMapPin },
      { page: 'members', icon: IconUsers },
      { page: 'audit', icon: IconHistory },
    ],
  },
];

function neededFor(item: NavItem): readonly string[] {
  if ('kind' in item) return [permissionFor(item.kind)];
  const { permission } = PAGES[item.page];
  return typeof permission === 'string' ? [permission] : permission;
}

/** What this person may see at this company; what may not be seen is absent. */
export function navigationFor(company: MyCompany): NavGroup[] {
  return GROUPS.map((group) => ({
    ...group,
    items: group.items.filter((item) => isOpenTo(company, neededFor(item))),
  })).filter(({ items }) => items.length > 0);
}

function isOpenTo({ permissions }: MyCompany, needed: readonly string[]): boolean {
  return needed.length === 0 || needed.some((permission) => permissions.includes(permission));
}
