import { Button, Checkbox, Group, Select, Skeleton } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipView, RightExplained } from '@/api/identity';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { Limits, ScopeChoice } from '@/components/ui/scope-choice';
import { StatusPill } from '@/components/ui/status-pill';
import { endOfDay, lastDayOf } from '@/lib/last-day';
import { Problem } from '@/lib/problem';
import { DATE_FORMATS, parseTypedDate } from '@/lib/typed-date';
import { grantsQuery } from '../api/grants';
import { accessQuery, membershipQuery, previewMembership, putMembership, type Terms } from '../api/memberships';
import { grantsName, useRightName } from '../words';
import classes from './backoffice.module.css';

/** F-027: one tick per right, and beside each what comes of it with everything else that decides. */
export function InternetTab({ member }: { member: MembershipView }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const stored = termsOf(member);
  const [terms, setTerms] = useState(stored);
  const { data: profiles = [] } = useQuery(grantsQuery('settings-profiles'));
  const { data: groups = [] } = useQuery(grantsQuery('access-groups'));
  const access = useQuery(accessQuery(member.company, member.email, terms));
  const { queryKey } = membershipQuery(member.company, member.email);
  const [question, setQuestion] = useState<string>();
  const body = { ...terms, firstName: member.firstName, lastName: member.lastName };
  const save = useMutation({
    mutationFn: (confirmation: string | undefined) => putMembership(member.company, member.email, body, member.version, confirmation),
    onError: async (error) => {
      if (!isAboutTheLast(error)) return;
      const { confirmation } = await previewMembership(member.company, member.email, body);
      setQuestion(confirmation);
    },
    onSuccess: async (saved) => {
      client.setQueryData(queryKey, saved);
      notifications.show({ message: t('action.saved') });
      await client.invalidateQueries({ queryKey: ['backoffice', 'memberships', member.company] });
    },
  });
  const change = (some: Partial<Terms>) => setTerms({ ...terms, ...some });
  const changed = JSON.stringify(terms) !== JSON.stringify(stored);
  const tick = (word: string, ticked: boolean) =>
    change({ exceptions: ticked ? terms.exceptions.filter((one) => one !== word) : [...terms.exceptions, word].toSorted() });
  return (
    <>
    {question ? (
      <ConfirmDialog title={t('backoffice.lastAdministrator')} confirm={t('action.save')} onConfirm={() => save.mutateAsync(question).catch(() => {}).finally(() => setQuestion(undefined))} onClose={() => setQuestion(undefined)}>
        {t('backoffice.lastAdministratorText', { name: `${member.firstName} ${member.lastName}` })}
      </ConfirmDialog>
    ) : null}
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <section className={classes.card} aria-label={t('backoffice.terms')}>
        <div className={classes.fields}>
          <div className={classes.stack}>
            <Checkbox label={t('backoffice.active')} description={t('backoffice.activeHint')} checked={terms.active} onChange={(event) => change({ active: event.currentTarget.checked })} />
            <Checkbox label={t('backoffice.internetUser')} description={t('backoffice.internetUserHint')} checked={terms.internetUser} onChange={(event) => change({ internetUser: event.currentTarget.checked })} />
          </div>
          <DateInput
            label={t('backoffice.validUntil')}
            description={t('backoffice.validUntilHint')}
            value={terms.validUntil ? lastDayOf(terms.validUntil) : null}
            onChange={(day) => change({ validUntil: day ? endOfDay(day) : undefined })}
            valueFormat={DATE_FORMATS[i18n.language] ?? 'DD/MM/YYYY'}
            dateParser={parseTypedDate}
            placeholder={t('filter.dateFormat')}
            locale={i18n.language}
            clearable
            clearButtonProps={{ 'aria-label': t('action.clear') }}
          />
          <Select
            label={t('backoffice.ownProfile')}
            description={t('backoffice.ownProfileHint')}
            data={[{ value: '', label: t('backoffice.companysProfile') }, ...profiles.map((one) => ({ value: one.name, label: grantsName(one) }))]}
            value={terms.settingsProfile ?? ''}
            onChange={(value) => change({ settingsProfile: value || undefined })}
            allowDeselect={false}
          />
          <Checkbox.Group label={t('backoffice.nav.accessGroups')} description={t('backoffice.groupsHint')} value={terms.accessGroups} onChange={(accessGroups) => change({ accessGroups: accessGroups.toSorted() })}>
            <Group gap="md" mt={6}>
              {groups.map((one) => (
                <Checkbox key={one.name} value={one.name} label={grantsName(one)} />
              ))}
            </Group>
          </Checkbox.Group>
          <ScopeChoice visibility={terms.visibility} unit={terms.unit} onChange={(scope) => change(scope as Partial<Terms>)} />
        </div>
        {access.data && access.data.seen.limits.length > 0 ? (
          <div className={classes.limits} role="note">
            <Limits limits={access.data.seen.limits} />
          </div>
        ) : null}
      </section>
      <section className={`${classes.sheet} ${classes.scroll}`} aria-label={t('backoffice.rights')}>
        {access.isError && !access.data ? (
          <ProblemView error={access.error} onRetry={() => void access.refetch()} />
        ) : (
          <table className={classes.rights} aria-busy={access.isPlaceholderData}>
            <thead>
              <tr>
                <th scope="col">{t('backoffice.right')}</th>
                <th scope="col">{t('backoffice.effective')}</th>
              </tr>
            </thead>
            <tbody>
              {access.data ? access.data.permissions.map((right) => <Right key={right.permission} right={right} ticked={!terms.exceptions.includes(right.permission)} onTick={tick} />) : <GreyRows />}
            </tbody>
          </table>
        )}
      </section>
      <ProblemAlert
        error={isAboutTheLast(save.error) && question ? null : save.error}
        onReload={() => {
          save.reset();
          void client.invalidateQueries({ queryKey });
        }}
      />
      <div className={classes.footer}>
        {changed ? (
          <Button variant="default" onClick={() => setTerms(stored)}>
            {t('action.discard')}
          </Button>
        ) : null}
        <Button type="submit" disabled={!changed} loading={save.isPending}>
          {t('action.save')}
        </Button>
      </div>
    </form>
    </>
  );
}

/** Nobody else runs the users of this customer: asks first whether it is meant. */
function isAboutTheLast(error: unknown): boolean {
  return error instanceof Problem && error.code === 'last-administrator';
}

function Right({ right, ticked, onTick }: { right: RightExplained; ticked: boolean; onTick: (word: string, ticked: boolean) => void }) {
  const { t, i18n } = useTranslation();
  const name = useRightName();
  const refusing = right.rules.filter(({ refuses }) => refuses);
  return (
    <tr>
      <th scope="row">
        <Checkbox label={name(right.permission)} checked={ticked} onChange={(event) => onTick(right.permission, event.currentTarget.checked)} />
      </th>
      <td>
        <StatusPill tone={right.granted ? 'good' : 'neutral'}>{right.granted ? t('backoffice.granted') : t('backoffice.refused')}</StatusPill>
        {refusing.map(({ rule }) => (
          <span key={rule} className={classes.why}>
            {i18n.exists(`backoffice.rule.${rule}`) ? t(`backoffice.rule.${rule}` as 'backoffice.rule.ACCESS_GROUP') : rule}
          </span>
        ))}
      </td>
    </tr>
  );
}

function GreyRows() {
  return Array.from({ length: 8 }, (_, index) => (
    <tr key={index} aria-hidden="true">
      <td>
        <Skeleton height={12} width="60%" />
      </td>
      <td>
        <Skeleton height={12} width="40%" />
      </td>
    </tr>
  ));
}

function termsOf({ active, internetUser, validUntil, settingsProfile, accessGroups, exceptions, visibility, unit }: MembershipView): Terms {
  return { active, internetUser, validUntil, settingsProfile, accessGroups, exceptions, visibility, unit } as Terms;
}
