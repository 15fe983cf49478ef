import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditedChange, Change } from '@/api/identity';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemView } from '@/components/ui/problem-view';
import { useFormat } from '@/lib/format';
import { auditQuery } from '../api/get-audit';
import type { AuditSearch } from '../search';
import { useAuditWords, type GrantNames } from '../words';
import classes from './audit.module.css';

interface AuditListProps {
  search: AuditSearch;
  names: GrantNames;
  /** The company whose administrator reads its own. */
  within?: string;
}

/** When, who, what, and what is different since; the newest first. */
export function AuditList({ search, names, within }: AuditListProps) {
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
          <Entry key={entry.id} entry={entry} names={names} showsCompany={within === undefined && !search.company} />
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

function Entry({ entry, names, showsCompany }: { entry: AuditedChange; names: GrantNames; showsCompany: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAuditWords(names);
  const { at, actor, party, subject, action, person, changes } = entry;
  const company = showsCompany ? companyOf(entry) : undefined;
  const about = [grantsOf(entry, names), person, company && t('company.number', { number: company })];
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
          {words.subject(subject)}: {words.action(subject, action)}
        </span>{' '}
        <span className={classes.about}>{about.filter(Boolean).join(' · ')}</span>
        {changes.length > 0 ? (
          <dl className={classes.changes}>
            {changes.map((change) => (
              <Difference key={change.field} name={words.field(change.field, subject)} change={change} word={(stored) => words.value(change.field, stored, subject)} />
            ))}
          </dl>
        ) : null}
      </div>
    </li>
  );
}

/** Addresses and master data that were changed before entries of theirs named the company. */
function companyOf({ company, subject, key = '' }: AuditedChange): string | undefined {
  if (company) return company;
  const [first, second] = key.split('/');
  if (subject === 'address') return second;
  return subject === 'sheet' ? first : undefined;
}

function grantsOf({ subject, key = '' }: AuditedChange, { group, profile }: GrantNames): string | undefined {
  if (subject === 'access-group') return group(key);
  return subject === 'settings-profile' ? profile(key) : undefined;
}

const MANY = new Set(['permissions', 'exceptions', 'accessGroups']);

function Difference({ name, change: { field, before, after }, word }: { name: string; change: Change; word: (stored: string) => string }) {
  const added = after.filter((one) => !before.includes(one));
  const gone = before.filter((one) => !after.includes(one));
  return (
    <>
      <dt>{name}</dt>
      <dd className={classes.values}>
        {gone.map((one) => (
          <del key={one} className={classes.gone}>
            {MANY.has(field) ? '− ' : ''}
            {word(one)}
          </del>
        ))}
        {!MANY.has(field) && gone.length > 0 && added.length > 0 ? <span aria-hidden="true">→</span> : null}
        {added.map((one) => (
          <ins key={one} className={classes.added}>
            {MANY.has(field) ? '+ ' : ''}
            {word(one)}
          </ins>
        ))}
      </dd>
    </>
  );
}
