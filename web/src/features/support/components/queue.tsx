import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QueueRow } from '@/api/support';
import { DataTable, type Column } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
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
  const rows = queue.data?.pages.flatMap(({ items }) => items) ?? [];
  const change = (some: Record<string, string | undefined>) => void navigate({ to: '/backoffice/tickets', search: parseQueueSearch({ ...search, ...some }), replace: true });
  const open = ({ id }: QueueRow) => void navigate({ to: '/backoffice/tickets/$ticket', params: { ticket: id } });
  const field = (name: 'company' | 'reference', label: string) => (
    <TextInput
      key={`${name} ${search[name] ?? ''}`}
      size="xs"
      placeholder={label}
      aria-label={label}
      defaultValue={search[name] ?? ''}
      maxLength={40}
      onBlur={(event) => event.currentTarget.value.trim() !== (search[name] ?? '') && change({ [name]: event.currentTarget.value })}
      onKeyDown={(event) => event.key === 'Enter' && change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <PageHeader title={t('desk.title')} />
      <div className={classes.bar} role="search" aria-label={t('list.filter')}>
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
        {field('company', t('desk.company'))}
        {field('reference', t('support.findReference'))}
      </div>
      <section className={classes.sheet} aria-label={t('desk.title')}>
        {queue.isError && !queue.data ? (
          <ProblemView error={queue.error} onRetry={() => void queue.refetch()} />
        ) : queue.data && rows.length === 0 ? (
          <EmptyState icon={<IconInbox />} title={t('desk.none')} text={t('desk.noneText')} />
        ) : (
          <DataTable label={t('desk.title')} columns={columns} rows={rows} rowId={({ id }) => id} density="roomy" loadingRows={queue.data ? 0 : 6} stale={queue.isPlaceholderData} onOpen={open} />
        )}
      </section>
      {queue.hasNextPage ? (
        <Button variant="default" mt="sm" loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
          {t('action.more')}
        </Button>
      ) : null}
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
