import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconFilterOff, IconInbox, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '@/api/documents';
import { DataTable, type Column } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChip } from '@/components/ui/filter-chip';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { useSendSoon } from '@/lib/send-soon';
import { projectCountQuery, projectsQuery } from '../api/projects';
import { STATUSES, type ProjectSearch } from '../search';
import { TONE, useProjectWords } from '../words';
import { ProgressBar } from './progress-bar';
import classes from './projects.module.css';

let lastOpened: string | undefined;

/** The projects of a company: status, progress and how many tasks are done (F-105). */
export function ProjectList({ company, search }: { company: string; search: ProjectSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const projects = useInfiniteQuery(projectsQuery(company, search));
  const count = useQuery(projectCountQuery(company, search));
  const columns = useColumns(company);
  const rows = projects.data?.pages.flatMap(({ items }) => items) ?? [];
  const asOf = projects.data?.pages.map((page) => page.asOf).filter((one) => one != null).toSorted().at(-1);
  const filtered = Boolean(search.number ?? search.status);
  const go = (next: ProjectSearch) => void navigate({ to: '/c/$company/projects', params: { company }, search: next, replace: true });
  const open = ({ number }: ProjectSummary) => {
    lastOpened = number;
    void navigate({ to: '/c/$company/projects/$', params: { company, _splat: number } });
  };
  const below = count.data ? (count.data.capped ? t('list.more', { count: count.data.count }) : t('projects.count', { count: count.data.count })) : ' ';
  return (
    <>
      <PageHeader title={t('nav.page.projects')} below={below}>
        {asOf ? <span className={classes.asOf}>{t('list.asOf', { time: format.asOf(asOf) })}</span> : null}
      </PageHeader>
      <Filters search={search} onSearch={go} />
      <section className={classes.sheet} aria-label={t('nav.page.projects')}>
        {projects.isError && !projects.data ? (
          <ProblemView error={projects.error} onRetry={() => void projects.refetch()} />
        ) : projects.data && rows.length === 0 ? (
          <EmptyState
            icon={filtered ? <IconFilterOff /> : <IconInbox />}
            title={t(filtered ? 'list.noMatch' : 'projects.empty')}
            text={t(filtered ? 'projects.noMatchText' : 'projects.emptyText')}
          >
            {filtered ? (
              <Button variant="default" onClick={() => go({})}>
                {t('list.clearFilters')}
              </Button>
            ) : null}
          </EmptyState>
        ) : (
          <DataTable
            label={t('nav.page.projects')}
            columns={columns}
            rows={rows}
            rowId={({ number }) => number}
            loadingRows={projects.data ? 0 : 5}
            startAt={lastOpened}
            onOpen={open}
          />
        )}
      </section>
      {projects.hasNextPage ? (
        <Button variant="default" mt="sm" loading={projects.isFetchingNextPage} onClick={() => void projects.fetchNextPage()}>
          {t('projects.more')}
        </Button>
      ) : null}
    </>
  );
}

function Filters({ search, onSearch }: { search: ProjectSearch; onSearch: (search: ProjectSearch) => void }) {
  const { t } = useTranslation();
  const words = useProjectWords();
  const [number, setNumber] = useState(search.number ?? '');
  const send = (text: string) => onSearch({ ...(text.trim() ? { number: text.trim() } : {}), ...(search.status ? { status: search.status } : {}) });
  const sendSoon = useSendSoon(send);
  const type = (text: string) => {
    setNumber(text);
    sendSoon(text);
  };
  const status = search.status ?? [];
  const choose = (chosen: string[]) => onSearch({ ...(search.number ? { number: search.number } : {}), ...(chosen.length > 0 ? { status: chosen } : {}) });
  return (
    <div className={`${classes.filters} no-print`} role="search" aria-label={t('list.filter')}>
      <TextInput
        type="search"
        value={number}
        onChange={(event) => type(event.currentTarget.value)}
        placeholder={t('list.findNumber')}
        aria-label={t('list.findNumberLabel')}
        leftSection={<IconSearch size={14} />}
        rightSection={number ? <CloseButton size="xs" aria-label={t('filter.remove', { name: t('column.number') })} onClick={() => type('')} /> : null}
        maxLength={60}
      />
      <FilterChip name={t('filter.status')} value={status.map(words.status).join(', ') || undefined} removeLabel={t('filter.remove', { name: t('filter.status') })} onRemove={() => choose([])}>
        {() => (
          <Checkbox.Group aria-label={t('filter.status')} value={status} onChange={(chosen) => choose(STATUSES.filter((one) => chosen.includes(one)))}>
            <div className={classes.options}>
              {STATUSES.map((one) => (
                <Checkbox key={one} value={one} label={words.status(one)} />
              ))}
            </div>
          </Checkbox.Group>
        )}
      </FilterChip>
    </div>
  );
}

function useColumns(company: string): Column<ProjectSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useProjectWords();
  return [
    {
      id: 'number',
      title: t('column.number'),
      phone: 'title',
      cell: ({ number }) => (
        <Link to="/c/$company/projects/$" params={{ company, _splat: number }} className={classes.number} tabIndex={-1}>
          {number}
        </Link>
      ),
    },
    { id: 'title', title: t('projects.title'), cell: ({ title }) => title },
    { id: 'status', title: t('column.status'), phone: 'status', cell: ({ status }) => <StatusPill tone={TONE[status] ?? 'neutral'}>{words.status(status)}</StatusPill> },
    { id: 'startsOn', title: t('projects.startsOn'), phone: 'date', cell: ({ startsOn }) => format.date(startsOn) },
    { id: 'endsOn', title: t('projects.endsOn'), cell: ({ endsOn }) => format.date(endsOn) },
    { id: 'progress', title: t('projects.progress'), cell: ({ number, progress }) => <ProgressBar percent={progress} label={t('projects.progressOf', { number })} /> },
    { id: 'tasks', title: t('projects.tasks'), align: 'end', cell: ({ tasks, tasksDone }) => t('projects.tasksDone', { done: tasksDone, all: tasks }) },
    { id: 'manager', title: t('projects.manager'), cell: ({ manager }) => manager ?? null },
  ];
}
