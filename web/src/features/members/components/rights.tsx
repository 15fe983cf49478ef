import { Checkbox, Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MemberAccess, RightExplained } from '@/api/identity';
import { ProblemView } from '@/components/ui/problem-view';
import { Limits } from '@/components/ui/scope-choice';
import { accessQuery, choicesQuery, type TriedTerms } from '../api/members';
import { bySection, useMemberWords, type MemberWords } from '../words';
import classes from './members.module.css';

const PAUSE = 150;

interface RightsProps {
  company: string;
  email: string;
  /** What is ticked but not saved yet; the server says what it would come to. */
  draft: TriedTerms | undefined;
  exceptions: readonly string[];
  onChange: (exceptions: string[]) => void;
  readOnly: boolean;
}

/** Every right with its tick, whether the member has it in the end, and why (F-026, F-027, B-01). */
export function Rights({ company, email, draft, exceptions, onChange, readOnly }: RightsProps) {
  const { t } = useTranslation();
  const choices = useQuery(choicesQuery(company));
  const words = useMemberWords(choices.data);
  const [tried] = useDebouncedValue(draft, PAUSE);
  const stored = useQuery(accessQuery(company, email));
  const wouldBe = useQuery({ ...accessQuery(company, email, termsOf(tried)), enabled: tried !== undefined });
  const shown = (tried && wouldBe.data) ?? stored.data;
  if (stored.isError && !stored.data) return <ProblemView error={stored.error} onRetry={() => void stored.refetch()} />;
  if (!shown) return <Skeleton height={320} radius="md" />;
  const grantedNow = new Set(stored.data?.permissions.filter(({ granted }) => granted).map(({ permission }) => permission));
  const tick = (permission: string, ticked: boolean) => onChange(ticked ? exceptions.filter((one) => one !== permission) : [...exceptions, permission]);
  return (
    <>
      {shown.seen.limits.length > 0 ? (
        <div className={classes.hint} role="note">
          <Limits limits={shown.seen.limits.map((limit) => ({ ...limit, accessGroups: limit.accessGroups.map(words.group) }))} />
        </div>
      ) : null}
    <table className={classes.rights} aria-busy={wouldBe.isFetching}>
      <caption>{t('members.rightsHint')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('members.right')}</th>
          <th scope="col">{t('members.effect')}</th>
        </tr>
      </thead>
      {bySection(shown.permissions).map(({ section, rights }) => (
        <tbody key={section}>
          <tr>
            <th scope="rowgroup" colSpan={2} className={classes.section}>
              {t(`members.section.${section}`)}
            </th>
          </tr>
          {rights.map((right) => (
            <tr key={right.permission}>
              <td>
                <Checkbox
                  label={words.right(right.permission)}
                  checked={!exceptions.includes(right.permission)}
                  onChange={(event) => tick(right.permission, event.currentTarget.checked)}
                  disabled={readOnly}
                />
              </td>
              <td>
                <Effect words={words} right={right} access={shown} changes={tried !== undefined && right.granted !== grantedNow.has(right.permission)} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
    </>
  );
}

/** Only the terms: the names do not matter to what somebody may do. */
function termsOf(draft: TriedTerms | undefined): TriedTerms | undefined {
  return draft && { accessGroups: draft.accessGroups, exceptions: draft.exceptions, settingsProfile: draft.settingsProfile, visibility: draft.visibility, unit: draft.unit };
}

/** Whether the member has the right in the end, and which rules and groups decide that. */
function Effect({ right, access, changes, words }: { right: RightExplained; access: MemberAccess; changes: boolean; words: MemberWords }) {
  const { t } = useTranslation();
  const profile = words.profile(access.settingsProfile.name);
  const reasons = right.granted
    ? [t('members.through', { groups: right.grantingGroups.map(words.group).join(', ') })]
    : right.rules.filter(({ refuses }) => refuses).map(({ rule }) => t(`members.rule.${rule}`, { profile, level: words.level(access.settingsProfile) }));
  return (
    <div className={classes.effect} data-granted={right.granted}>
      {right.granted ? <IconCheck size={16} aria-hidden="true" /> : <IconX size={16} aria-hidden="true" />}
      <div>
        {t(right.granted ? 'members.granted' : 'members.refused')}
        {changes ? <span className={classes.changes}>{t('members.changesOnSave')}</span> : null}
        <div className={classes.reason}>{reasons.join(' ')}</div>
      </div>
    </div>
  );
}
