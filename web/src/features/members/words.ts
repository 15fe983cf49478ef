import { useTranslation } from 'react-i18next';
import type { Choice, MemberChoices, MemberSummary, MemberView, ProfileInForce } from '@/api/identity';
import type { Tone } from '@/components/ui/status-pill';

export type Standing = 'active' | 'inactive' | 'notInternetUser' | 'expired' | 'asked' | 'declined' | 'notAnswered' | 'firstLogin';

export const TONE: Record<Standing, Tone> = { active: 'good', inactive: 'neutral', notInternetUser: 'warn', expired: 'warn', asked: 'warn', declined: 'bad', notAnswered: 'warn', firstLogin: 'warn' };

const ON_THE_WAY = { ASKED: 'asked', DECLINED: 'declined', EXPIRED: 'notAnswered', FIRST_LOGIN: 'firstLogin' } as const;

/** How far somebody is who is not in yet. */
export function joiningOf({ joining }: Pick<MemberView | MemberSummary, 'joining'>): keyof typeof ON_THE_WAY | undefined {
  return typeof joining === 'string' ? joining : joining?.state;
}

/** Whether a member can sign in, and if not, what keeps it out. */
export function standingOf(member: Pick<MemberSummary | MemberView, 'active' | 'internetUser' | 'validUntil' | 'joining'>, now = new Date()): Standing {
  if (!member.active) return 'inactive';
  if (!member.internetUser) return 'notInternetUser';
  const joining = joiningOf(member);
  if (joining) return ON_THE_WAY[joining];
  return member.validUntil && new Date(member.validUntil) <= now ? 'expired' : 'active';
}

/** Rights, groups and profiles in the reader's words; what has none keeps its name. */
export function useMemberWords(choices: Record<keyof MemberChoices, readonly Pick<Choice, 'name' | 'label'>[]> | undefined) {
  const { t, i18n } = useTranslation();
  const named = (key: string, fallback: string) => (i18n.exists(key) ? t(key as 'app.loading') : fallback);
  // what the staff calls it goes before our words for what every portal begins with
  const labelled = (among: readonly Pick<Choice, 'name' | 'label'>[] | undefined, name: string) => among?.find((one) => one.name === name)?.label;
  return {
    right: (word: string) => named(`right.${word}`, word),
    group: (name: string) => labelled(choices?.accessGroups, name) ?? named(`members.group.${name}`, name),
    profile: (name: string) => labelled(choices?.settingsProfiles, name) ?? named(`members.profile.${name}`, name),
    level: ({ level }: ProfileInForce) => t(`members.level.${level}`),
  };
}

export type MemberWords = ReturnType<typeof useMemberWords>;

const SECTIONS = ['company', 'buying', 'documents', 'returns', 'money', 'support', 'users', 'account'] as const;
export type Section = (typeof SECTIONS)[number];

const SECTION: Record<string, Section> = {
  company: 'company',
  addresses: 'company',
  catalogue: 'buying',
  prices: 'buying',
  stock: 'buying',
  cart: 'buying',
  orders: 'buying',
  quotes: 'buying',
  returns: 'returns',
  'service-orders': 'returns',
  'open-items': 'money',
  payments: 'money',
  'order-statement': 'money',
  balances: 'money',
  'balances-by-order': 'money',
  'reconciliation-report': 'money',
  exports: 'money',
  tickets: 'support',
  members: 'users',
  audit: 'users',
  account: 'account',
};

/** The rights under the headings of the rights editor, in their own order. */
export function bySection<T extends { permission: string }>(rights: readonly T[]): { section: Section; rights: T[] }[] {
  const sectionOf = ({ permission }: T) => SECTION[permission.split('.')[0] ?? ''] ?? 'documents';
  return SECTIONS.map((section) => ({ section, rights: rights.filter((right) => sectionOf(right) === section) })).filter(({ rights: some }) => some.length > 0);
}
