import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '@/api/support';
import type { Column } from '@/components/ui/data-table';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { NoRows, RowList } from '@/components/ui/row-list';
import { SearchField } from '@/components/ui/search-field';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { queueQuery } from '../api/desk';
import { LIST_AGAIN } from '../api/tickets';
import { parseQueueSearch, STATUSES, type QueueSearch } from '../search';
import { DESK_TONE } from '../words';
import { useAboutWords } from './about-link';
import classes from './support.module.css';

/** The staff's desk: who has waited longest comes first. */
export function Queue({ search }: { search: QueueSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queue = useInfiniteQuery({ ...queueQuery(search), refetchInterval: LIST_AGAIN });
  const columns = useColumns();
  const change = (some: Record<string, string | undefined>) => void navigate({ to: '/backoffice/tickets', search: parseQueueSearch({ ...search, ...some }), replace: true });
  const open = ({ id }: QueueRow) => void navigate({ to: '/backoffice/tickets/$ticket', params: { ticket: id } });
  return (
    <>
      <PageHeader title={t('desk.title')} />
      <FilterBar>
        <SegmentedControl
          size="xs"
          aria-label={t('column.status')}
          value={search.status ?? 'OPEN'}
          onChange={(status) => change({ status })}
          data={[...STATUSES.map((value) => ({ value, label: t(`desk.status.${value}`) })), { value: 'ALL', label: t('members.all') }]}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('desk.assigned')}
          value={search.assigned ?? ''}
          onChange={(assigned) => change({ assigned: assigned || undefined })}
          data={[
            { value: '', label: t('desk.everybody') },
            { value: 'ME', label: t('desk.me') },
            { value: 'NOBODY', label: t('desk.nobody') },
          ]}
        />
        <SearchField value={search.company} onChange={(company) => change({ company })} label={t('desk.company')} maxLength={40} />
        <SearchField value={search.reference} onChange={(reference) => change({ reference })} label={t('support.findReference')} maxLength={20} />
      </FilterBar>
      <RowList
        label={t('desk.title')}
        answer={queue}
        nothing={<NoRows title={t('desk.none')} text={t('desk.noneText')} />}
        columns={columns}
        rows={rowsOf(queue.data)}
        rowId={({ id }) => id}
        density="roomy"
        onOpen={open}
      />
    </>
  );
}

function useColumns(): Column<QueueRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAboutWords();
  return [
    {
      id: 'subject',
      title: t('support.subject'),
      phone: 'title',
      cell: ({ id, subject, priority }) => (
        <span className={classes.subject}>
          <Link to="/backoffice/tickets/$ticket" params={{ ticket: id }} className={classes.link}>
            {subject}
          </Link>
          {priority === 'HIGH' ? <StatusPill tone="bad">{t('support.priorities.HIGH')}</StatusPill> : null}
        </span>
      ),
    },
    { id: 'status', title: t('column.status'), phone: 'status', cell: ({ status }) => <StatusPill tone={DESK_TONE[status]}>{t(`desk.status.${status}`)}</StatusPill> },
    { id: 'company', title: t('registrations.company'), cell: ({ company, companyName }) => `${companyName} (${company})` },
    { id: 'about', title: t('support.about'), cell: ({ link }) => (link ? words(link) : null) },
    { id: 'changedAt', title: t('support.changedAt'), phone: 'date', cell: ({ changedAt }) => format.dateTime(changedAt) },
    { id: 'assignee', title: t('desk.assignee'), cell: ({ assignee, mine }) => (mine ? t('desk.me') : (assignee ?? '–')) },
  ];
}
