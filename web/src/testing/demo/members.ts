import type { MemberAccess, MemberView, PutMember, RuleVerdict } from '@/api/identity';
import { ADMINISTRATION, ME } from './data.ts';
import type { Answer } from './portal.ts';

const EVERYBODY = ['company.read', 'orders.read', 'quotes.read', 'deliveries.read', 'invoices.read', 'credit-notes.read', 'account.password', 'addresses.read'];
const RIGHTS = [...EVERYBODY, 'addresses.change', 'company.change', ...ADMINISTRATION, 'audit.read'];
const GROUPS: Record<string, string[]> = { customers: EVERYBODY, administrators: RIGHTS, warehouse: ['deliveries.read'] };
/** What the staff calls the group that is of its own making. */
const LABELS: Record<string, string> = { warehouse: 'Warehouse staff' };
const RULES: RuleVerdict['rule'][] = ['PORTAL_CLOSED', 'COMPANY_INACTIVE', 'MEMBERSHIP_INACTIVE', 'NOT_INTERNET_USER', 'MEMBERSHIP_EXPIRED', 'SETTINGS_PROFILE', 'ACCESS_GROUP', 'USER_EXCEPTION'];

let members: MemberView[] = [];

export function resetMembers() {
  const base = { passwordSet: true, state: 'ACTIVE', active: true, internetUser: true, exceptions: [], accessGroups: ['customers'], self: false, managedHere: true, visibility: 'COMPANY', version: 1 } as const;
  const [firstName = '', lastName = ''] = ME.name.split(' ');
  members = [
    { ...base, exceptions: [], accessGroups: ['administrators', 'customers'], email: ME.email, firstName, lastName, self: true, language: 'de' },
    { ...base, exceptions: ['invoices.read', 'credit-notes.read'], accessGroups: ['customers'], email: 'jonas.lager@brandt-soehne.example', firstName: 'Jonas', lastName: 'Lager', language: 'de' },
    { ...base, exceptions: [], accessGroups: ['warehouse'], email: 'mihai.popa@brandt-soehne.example', firstName: 'Mihai', lastName: 'Popa', active: false, language: 'ro' },
    { ...base, exceptions: [], accessGroups: ['customers'], email: 'tove.holm@brandt-soehne.example', firstName: 'Tove', lastName: 'Holm', managedHere: false },
  ];
}

resetMembers();

/** Whoever may run the users of a company, as identity-service would answer him. */
export function answerMembers(method: string, rest: string, query: URLSearchParams, body: unknown): Answer {
  const [, email = '', more] = rest.split('/').map(decodeURIComponent);
  if (email === '') return ok({ items: members.filter((member) => matches(member, query)), next: null });
  if (email === 'choices') return ok({ accessGroups: Object.entries(GROUPS).map(([name, permissions]) => ({ name, ...(LABELS[name] ? { label: LABELS[name] } : {}), permissions, beyond: [] })), settingsProfiles: [{ name: 'default', permissions: RIGHTS, beyond: [] }] });
  const member = members.find((one) => one.email === email);
  if (method === 'PUT' && body) return put(email, member, body as PutMember);
  if (!member) return { status: 404, body: { code: 'not-found', title: 'Not found', status: 404 } };
  if (more === 'access') return ok(access(member, query));
  return ok(more === 'one-time-password' ? { ...member, oneTimePassword: 'Ab3dEf7hJk9mNp2q' } : member);
}

function put(email: string, before: MemberView | undefined, { settingsProfile, language, active, accessGroups, exceptions, visibility, unit, ...names }: PutMember): Answer {
  const after: MemberView = {
    ...(before ?? { email, passwordSet: true, state: 'ACTIVE', internetUser: true, self: false, managedHere: true, visibility: 'COMPANY', version: 0 }),
    ...names,
    ...(settingsProfile ? { settingsProfile } : {}),
    ...(language ? { language } : {}),
    ...(visibility ? { visibility } : {}),
    ...(unit ? { unit } : {}),
    active: active ?? true,
    accessGroups: accessGroups ?? ['customers'],
    exceptions: exceptions ?? [],
    version: (before?.version ?? 0) + 1,
  };
  members = [...members.filter((one) => one.email !== email), after].toSorted((a, b) => a.email.localeCompare(b.email));
  return { status: before ? 200 : 201, body: before ? after : { ...after, oneTimePassword: 'Xy7zAb3dEf7hJk9m' } };
}

function matches({ firstName, lastName, email, active }: MemberView, query: URLSearchParams): boolean {
  const words = `${firstName} ${lastName} ${email}`.toLowerCase().split(/\W+/);
  const typed = (query.get('query') ?? '').toLowerCase().split(/\W+/).filter(Boolean);
  return typed.every((word) => words.some((one) => one.startsWith(word))) && (!query.has('active') || query.get('active') === String(active));
}

function access(member: MemberView, query: URLSearchParams): MemberAccess {
  const list = (name: string, stored: readonly string[]) => (query.has(name) ? (query.get(name) ?? '').split(',').filter(Boolean) : [...stored]);
  const accessGroups = list('accessGroups', member.accessGroups);
  const exceptions = list('exceptions', member.exceptions);
  return {
    settingsProfile: { name: 'default', level: 'DEFAULT' },
    accessGroups,
    seen: { visibility: member.visibility, limits: [] },
    permissions: RIGHTS.map((permission) => {
      const grantingGroups = accessGroups.filter((group) => GROUPS[group]?.includes(permission));
      const refusing = new Set<string>([...(member.active ? [] : ['MEMBERSHIP_INACTIVE']), ...(grantingGroups.length > 0 ? [] : ['ACCESS_GROUP']), ...(exceptions.includes(permission) ? ['USER_EXCEPTION'] : [])]);
      return { permission, granted: refusing.size === 0, grantingGroups, rules: RULES.map((rule) => ({ rule, refuses: refusing.has(rule) })) };
    }),
  };
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}
