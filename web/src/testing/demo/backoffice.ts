import type { AuditedChange, Customer, MemberAccess, MembershipView, NamedPermissions } from '@/api/identity';
import type { Answer } from './portal.ts';

export const RIGHTS = ['company.read', 'orders.read', 'quotes.read', 'deliveries.read', 'invoices.read', 'credit-notes.read', 'members.read', 'audit.read'];

export const CUSTOMERS: Customer[] = [
  { id: '10042', name: 'Brandt & Söhne GmbH', country: 'DE', currency: 'EUR', status: 'ACTIVE', contacts: [], version: 0 },
  { id: '20817', name: 'Carpathia Instalații SRL', country: 'RO', currency: 'RON', status: 'BLOCKED', contacts: [], version: 0 },
];

export const MEMBER: MembershipView = {
  person: 'b7',
  email: 'rita@brandt.example',
  visibility: 'COMPANY',
  company: '10042',
  firstName: 'Rita',
  lastName: 'Reader',
  language: 'de',
  passwordSet: true,
  state: 'ACTIVE',
  active: true,
  internetUser: true,
  accessGroups: ['customers'],
  exceptions: [],
  version: 3,
};

export const GROUPS: NamedPermissions[] = [
  { name: 'administrators', label: 'Administrators', permissions: RIGHTS, restrictions: {}, memberships: 1, companies: 0, builtIn: true, version: 1 },
  { name: 'customers', permissions: RIGHTS.slice(0, 6), restrictions: {}, memberships: 12, companies: 0, builtIn: true, version: 4 },
];

const PROFILES: NamedPermissions[] = [{ name: 'default', permissions: RIGHTS, restrictions: {}, memberships: 13, companies: 0, builtIn: true, version: 1 }];

const AUDIT: AuditedChange[] = [
  {
    id: 'a2',
    at: '2026-11-22T10:15:00Z',
    actor: 'Vera Vogt',
    party: 'SUPPLIER',
    subject: 'membership',
    key: '10042/b7',
    company: '10042',
    person: MEMBER.email,
    action: 'CHANGED',
    changes: [
      { field: 'exceptions', before: ['orders.read'], after: ['quotes.read'] },
      { field: 'internetUser', before: ['false'], after: ['true'] },
    ],
  },
  { id: 'a1', at: '2026-11-20T08:00:00Z', actor: '', party: 'ERP', subject: 'company', key: '10042', company: '10042', action: 'CHANGED', changes: [{ field: 'active', before: ['false'], after: ['true'] }] },
];

/** The back office as identity-service would answer. */
export function backoffice(method: string, path: string, query: URLSearchParams): Answer {
  const rest = decodeURIComponent(path).slice('/api/backoffice/'.length);
  if (rest === 'companies') return ok({ items: CUSTOMERS.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes((query.get('query') ?? '').toLowerCase())), next: null });
  if (rest === 'permissions') return ok(RIGHTS);
  if (rest === 'access-groups') return ok(GROUPS);
  if (rest === 'settings-profiles') return ok(PROFILES);
  if (rest.endsWith('/preview')) return ok({ people: 5, companies: 2, confirmation: 'seen' });
  if (rest === 'portal') return ok(method === 'PUT' ? { open: false, version: 2 } : { open: true, version: 1 });
  if (rest === 'audit') return audit(query);
  if (rest === `persons/${MEMBER.email}`) return ok({ email: MEMBER.email, firstName: 'Rita', lastName: 'Reader', language: 'de', version: 0 });
  if (rest.startsWith('persons/')) return ok({ exists: true, passwordSet: false, passwordIsOneTime: false, enabled: true, blocked: false, locked: true, emailVerified: true });
  const [, id = '', more = ''] = /^companies\/([^/]+)(?:\/(.*))?$/.exec(rest) ?? [];
  const customer = CUSTOMERS.find((one) => one.id === id);
  if (!customer) return { status: 404, body: { code: 'not-found' } };
  if (more === '') return ok(customer);
  if (more === 'settings-profile') return ok({ ...customer, settingsProfile: 'default', version: 1 });
  if (more === 'memberships') return ok({ items: id === '10042' ? [MEMBER] : [], next: null });
  if (more.endsWith('/access')) return ok(access(query));
  if (more.endsWith('/one-time-password')) return ok({ ...MEMBER, oneTimePassword: 'Abcd2345Efgh6789' });
  if (method === 'DELETE') return { status: 204, body: undefined };
  return method === 'PUT' && !more.includes(MEMBER.email) ? { status: 201, body: { ...MEMBER, email: more.slice('memberships/'.length), version: 1, oneTimePassword: 'Abcd2345Efgh6789' } } : ok(MEMBER);
}

export function audit(query: URLSearchParams): Answer {
  return ok({ items: AUDIT.filter(({ subject, person }) => (!query.has('subject') || subject === query.get('subject')) && (!query.has('person') || person === query.get('person'))), next: null });
}

function access(query: URLSearchParams): MemberAccess {
  const unticked = query.getAll('exceptions');
  return {
    settingsProfile: { name: 'default', level: 'DEFAULT' },
    accessGroups: query.getAll('accessGroups'),
    seen: { visibility: 'COMPANY', limits: query.get('visibility') === 'UNIT' ? [{ dimension: 'unit', values: query.getAll('unit'), accessGroups: [] }] : [] },
    permissions: RIGHTS.map((permission) => {
      const inGroup = (GROUPS[1] as NamedPermissions).permissions.includes(permission);
      const rules: MemberAccess['permissions'][number]['rules'] = [
        { rule: 'ACCESS_GROUP', refuses: !inGroup },
        { rule: 'USER_EXCEPTION', refuses: unticked.includes(permission) },
      ];
      return { permission, granted: rules.every(({ refuses }) => !refuses), rules, grantingGroups: inGroup ? ['customers'] : [] };
    }),
  };
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}
