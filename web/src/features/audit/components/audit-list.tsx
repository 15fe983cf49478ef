import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditedChange, Change } from '@/api/identity';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemView } from '@/components/ui/problem-view';
import { useFormat } from '@/lib/format';
import { auditQuery } from '../api/get-audit';
import { isSubject, type AuditSearch } from '../search';
import classes from './audit.module.css';

interface AuditListProps {
  search: AuditSearch;
  /** The company whose administrator reads its own. */
  within?: string;
}

/** When, who, what, and what is different since; the newest first. */
export function AuditList({ search, within }: AuditListProps) {
  const { t } = useTranslation();
  const audit = useInfiniteQuery(auditQuery(search, within));
  const entries = audit.data?.pages.flatMap(({ items }) => items);
  if (audit.isError && !entries) return <ProblemView error={audit.error} onRetry={() => void audit.refetch()} />;
  if (!entries) return <Skeleton height={240} />;
  if (entries.length === 0) return <EmptyState icon={<IconHistory />} title={t('audit.none')} text={t('audit.noneText')} />;
  return (
    <>
      <ol className={classes.sheet} aria-label={t('audit.title')}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} showsCompany={within === undefined && !search.company} />
        ))}
      </ol>
      {audit.hasNextPage ? (
        <div className={classes.more}>
          <Button variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {t('action.more')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Entry({ entry, showsCompany }: { entry: AuditedChange; showsCompany: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { at, actor, party, subject, action, person, company, key, changes } = entry;
  const about = [isSubject(subject) && ['settings-profile', 'access-group'].includes(subject) ? key : undefined, person, showsCompany && company ? t('company.number', { number: company }) : undefined];
  return (
    <li className={classes.entry}>
      <div>
        <time className={classes.when} dateTime={at}>
          {format.dateTime(at)}
        </time>
        <span className={classes.who}>{actor ? `${actor} (${t(`audit.party.${party}`)})` : t(`audit.party.${party}`)}</span>
      </div>
      <div>
        <span className={classes.what}>
          {isSubject(subject) ? t(`audit.subject.${subject}`) : subject}: {subject === 'password' ? t('audit.action.NEW') : t(`audit.action.${action}`)}
        </span>{' '}
        <span className={classes.about}>{about.filter(Boolean).join(' · ')}</span>
        {changes.length > 0 ? (
          <dl className={classes.changes}>
            {changes.map((change) => (
              <Difference key={change.field} change={change} />
            ))}
          </dl>
        ) : null}
      </div>
    </li>
  );
}

const MANY = new Set(['permissions', 'exceptions', 'accessGroups']);

function Difference({ change: { field, before, after } }: { change: Change }) {
  const { t, i18n } = useTranslation();
  const word = useWord();
  const added = after.filter((one) => !before.includes(one));
  const gone = before.filter((one) => !after.includes(one));
  return (
    <>
      <dt>{i18n.exists(`audit.field.${field}`) ? t(`audit.field.${field}` as 'audit.field.active') : field}</dt>
      <dd className={classes.values}>
        {gone.map((one) => (
          <del key={one} className={classes.gone}>
            {MANY.has(field) ? '− ' : ''}
            {word(field, one)}
          </del>
        ))}
        {!MANY.has(field) && gone.length > 0 && added.length > 0 ? <span aria-hidden="true">→</span> : null}
        {added.map((one) => (
          <ins key={one} className={classes.added}>
            {MANY.has(field) ? '+ ' : ''}
            {word(field, one)}
          </ins>
        ))}
      </dd>
    </>
  );
}

/** A stored value as a reader would say it. */
function useWord(): (field: string, value: string) => string {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (field, value) => {
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'audit.yes' : 'audit.no');
    if ((field === 'permissions' || field === 'exceptions') && i18n.exists(`right.${value}`)) return t(`right.${value}` as 'right.orders.read');
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? format.dateTime(value) : value;
  };
}
