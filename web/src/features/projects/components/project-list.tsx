import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProjectSummary } from '@/api/documents';
import { AsOf } from '@/components/ui/as-of';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { useColumnView } from '@/components/ui/column-view';
import type { Column } from '@/components/ui/data-table';
import { DateFilter } from '@/components/ui/date-filter';
import { ExportMenu } from '@/components/ui/export-menu';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { NoRows, RowList } from '@/components/ui/row-list';
import { SearchField } from '@/components/ui/search-field';
import { StatusPill } from '@/components/ui/status-pill';
import { ViewMenu } from '@/components/ui/view-menu';
import { useFormat } from '@/lib/format';
import { asOfPages, rowsOf } from '@/lib/pages';
import { projectCountQuery, projectExportPath, projectsQuery } from '../api/projects';
import { parseProjectSearch, STATUSES, type ProjectSearch } from '../search';
import { TONE, useProjectWords } from '../words';
import { ProgressBar } from './progress-bar';
import classes from './projects.module.css';

let lastOpened: string | undefined;

/** The projects of a company: status, progress and how many tasks are done (F-105). */
export function ProjectList({ company, search, mayExport }: { company: string; search: ProjectSearch; mayExport: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const projects = useInfiniteQuery(projectsQuery(company, search));
  const count = useQuery(projectCountQuery(company, search));
  const columns = useColumns(company);
  const view = useColumnView('projects');
  const rows = rowsOf(projects.data);
  const filtered = Object.keys(search).length > 0;
  const go = (next: ProjectSearch) => void navigate({ to: '/c/$company/projects', params: { company }, search: next, replace: true });
  const open = ({ number }: ProjectSummary) => {
    lastOpened = number;
    void navigate({ to: '/c/$company/projects/$', params: { company, _splat: number } });
  };
  const below = count.data ? (count.data.capped ? t('list.more', { count: count.data.count }) : t('projects.count', { count: count.data.count })) : ' ';
  return (
    <>
      <PageHeader title={t('nav.page.projects')} below={below}>
        <AsOf time={asOfPages(projects.data)} />
        {mayExport ? <ExportMenu path={(format) => projectExportPath(company, search, format)} /> : null}
        <ViewMenu columns={columns} fixed="number" view={view} />
      </PageHeader>
      <Filters search={search} onSearch={go} />
      <RowList
        label={t('nav.page.projects')}
        answer={projects}
        nothing={<NoRows title={t('projects.empty')} text={t('projects.emptyText')} noMatch={filtered ? { text: t('projects.noMatchText'), onClear: () => go({}) } : undefined} />}
        columns={columns}
        hidden={view.hidden}
        density={view.density}
        rows={rows}
        rowId={({ number }) => number}
        startAt={lastOpened}
        onOpen={open}
      />
    </>
  );
}

function Filters({ search, onSearch }: { search: ProjectSearch; onSearch: (search: ProjectSearch) => void }) {
  const { t } = useTranslation();
  const words = useProjectWords();
  return (
    <FilterBar>
      <SearchField
        value={search.number}
        onChange={(number) => onSearch(parseProjectSearch({ ...search, number }))}
        name={t('column.number')}
        label={t('list.findNumberLabel')}
        placeholder={t('list.findNumber')}
      />
      <ChoiceFilter name={t('filter.status')} options={STATUSES} chosen={search.status} word={words.status} onChange={(status) => onSearch(parseProjectSearch({ ...search, status }))} />
      <DateFilter name={t('projects.startsOn')} filter={search} onChange={(range) => onSearch(parseProjectSearch({ ...search, ...range }))} />
      {Object.keys(search).length > 0 ? (
        <Button variant="subtle" color="gray" onClick={() => onSearch({})}>
          {t('list.clearFilters')}
        </Button>
      ) : null}
    </FilterBar>
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
