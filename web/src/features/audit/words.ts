import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import { isLanguage, LANGUAGE_NAMES } from '@/lib/i18n';
import { lastDayOf } from '@/lib/last-day';
import { isSubject } from './search';

/** What access groups and settings profiles are called, by their names. */
export interface GrantNames {
  group: (name: string) => string;
  profile: (name: string) => string;
}

/** What the audit has stored, in the reader's words; what this release has no words for stands as it is stored. */
export function useAuditWords({ group, profile }: GrantNames) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const known = (keys: readonly string[], stored: string) => {
    // some keys hold further ones: those are no words
    const key = keys.find((one) => typeof i18n.getResource(i18n.language, 'translation', one) === 'string');
    return key ? t(key as 'audit.yes') : stored;
  };
  const word = (key: string, stored: string) => known([key], stored);

  const texts: Record<string, (stored: string, subject: string) => string> = {
    permissions: (right) => word(`right.${right}`, right),
    exceptions: (right) => word(`right.${right}`, right),
    visibility: (one) => word(`scope.${one}`, one),
    accessGroups: group,
    settingsProfile: profile,
    state: (state, subject) => (subject === 'registration' ? word(`registrations.state.${state}`, state) : state),
    invitation: (state) => word(`audit.invitation.${state}`, state),
    language: (tag) => (isLanguage(tag) ? LANGUAGE_NAMES[tag] : tag),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? format.country(code) : code),
    validUntil: (moment) => (isMoment(moment) ? format.date(lastDayOf(moment)) : moment),
    restrictions: (line) => {
      const [, dimension = '', values = ''] = /^([\w-]+): (.*)$/.exec(line) ?? [];
      return values ? `${word(`audit.dimension.${dimension}`, dimension)}: ${values}` : line;
    },
  };
  const written = new Set(['label', 'description', 'reason', 'unit', 'firstName', 'lastName', 'name', 'attention', 'lines', 'city', 'subdivision']);

  return {
    subject: (subject: string) => (isSubject(subject) ? t(`audit.subject.${subject}`) : subject),
    action: (subject: string, action: 'MADE' | 'CHANGED' | 'REMOVED') => {
      if (subject === 'password') return t('audit.action.NEW');
      return subject === 'impersonation' && action !== 'CHANGED' ? t(`audit.look.${action}`) : t(`audit.action.${action}`);
    },
    /** Addresses and master data speak of their fields as their own pages do. */
    field: (field: string, subject: string) =>
      known([...(subject === 'sheet' ? [`account.sheet.field.${field}`] : subject === 'address' ? [`account.address.field.${field}`] : []), `audit.field.${field}`], field),
    value: (field: string, stored: string, subject: string) => {
      const text = texts[field];
      if (text) return text(stored, subject);
      // what a person has typed is no word of ours, whatever it looks like
      if (written.has(field)) return stored;
      if (stored === 'true' || stored === 'false') return t(stored === 'true' ? 'audit.yes' : 'audit.no');
      return isMoment(stored) ? format.dateTime(stored) : stored;
    },
  };
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
