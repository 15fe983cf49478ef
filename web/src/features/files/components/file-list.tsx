import { ActionIcon, Modal, Select, Tooltip } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileSummary } from '@/api/documents';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import type { Column } from '@/components/ui/data-table';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { NoRows, RowList } from '@/components/ui/row-list';
import { SearchField } from '@/components/ui/search-field';
import { useFormat } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { contentAddress, filesQuery, rememberVisit, visitQuery } from '../api/files';
import { CATEGORIES, parseFileSearch, SORTS, type FileSearch } from '../search';
import classes from './files.module.css';

/** What the supplier hands out (F-112, F-113): to be looked at, kept, and told apart from what one has seen before. */
export function FileList({ company, search }: { company: string; search: FileSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const files = useInfiniteQuery(filesQuery(company, search));
  const [picture, setPicture] = useState<FileSummary>();
  const isNew = useNews(company, files.data?.pages[0]?.items, Object.keys(search).length === 0);
  const columns = useColumns(company, isNew, setPicture);
  const rows = rowsOf(files.data);
  const filtered = Boolean(search.q ?? search.category);
  const go = (next: FileSearch) => void navigate({ to: '/c/$company/files', params: { company }, search: next, replace: true });
  const open = (file: FileSummary) => (isPicture(file) ? setPicture(file) : window.open(contentAddress(company, file.id), '_blank', 'noopener'));
  return (
    <>
      <PageHeader title={t('nav.page.files')} below={t('files.below')} />
      <Filters search={search} onSearch={go} />
      <RowList
        label={t('nav.page.files')}
        answer={files}
        nothing={<NoRows title={t('files.empty')} text={t('files.emptyText')} noMatch={filtered ? { title: t('files.noMatch'), text: t('files.noMatchText'), onClear: () => go({}) } : undefined} />}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        onOpen={open}
      />
      <Modal opened={picture !== undefined} onClose={() => setPicture(undefined)} title={picture?.title} size="xl" centered closeButtonProps={{ 'aria-label': t('files.close') }}>
        {picture ? <img className={classes.picture} src={contentAddress(company, picture.id)} alt={picture.title} /> : null}
      </Modal>
    </>
  );
}

/** Which files are new: those the supplier sent since the visit before this one. What is shown now counts as seen. */
function useNews(company: string, newest: readonly FileSummary[] | undefined, whole: boolean) {
  const visit = useQuery(visitQuery(company));
  const seenAt = whole ? newest?.[0]?.changedAt : undefined;
  const known = visit.isSuccess;
  useEffect(() => {
    // what could not be remembered is shown as new once more
    if (known && seenAt) rememberVisit(company, seenAt).catch(() => undefined);
  }, [company, known, seenAt]);
  return (file: FileSummary) => known && (visit.data.seenAt == null || file.changedAt > visit.data.seenAt);
}

function Filters({ search, onSearch }: { search: FileSearch; onSearch: (search: FileSearch) => void }) {
  const { t } = useTranslation();
  const change = (some: Record<string, unknown>) => onSearch(parseFileSearch({ ...search, ...some }));
  return (
    <FilterBar>
      <SearchField value={search.q} onChange={(q) => change({ q })} label={t('files.find')} width="wide" />
      <ChoiceFilter name={t('files.categories')} options={CATEGORIES} chosen={search.category} word={(one) => t(`files.category.${one as (typeof CATEGORIES)[number]}`)} onChange={(category) => change({ category })} />
      <Select
        className={classes.sort}
        size="xs"
        aria-label={t('files.sort')}
        allowDeselect={false}
        value={search.sort ?? SORTS[0]}
        data={SORTS.map((value) => ({ value, label: t(`files.sorted.${value}`) }))}
        onChange={(value) => change({ sort: value === SORTS[0] ? undefined : value })}
      />
    </FilterBar>
  );
}

function useColumns(company: string, isNew: (file: FileSummary) => boolean, show: (file: FileSummary) => void): Column<FileSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const validity = ({ validFrom, validUntil }: FileSummary) => {
    if (!validFrom && !validUntil) return null;
    return `${validFrom ? format.date(validFrom) : ''} – ${validUntil ? format.date(validUntil) : ''}`.trim();
  };
  return [
    {
      id: 'title',
      title: t('files.title'),
      phone: 'title',
      cell: (file) => (
        <span className={classes.name}>
          <span>
            {isPicture(file) ? (
              <button type="button" className={classes.link} onClick={() => show(file)} tabIndex={-1}>
                {file.title}
              </button>
            ) : (
              <a className={classes.link} href={contentAddress(company, file.id)} target="_blank" rel="noopener" tabIndex={-1}>
                {file.title}
              </a>
            )}
            {isNew(file) ? <span className={classes.new}>{t('files.new')}</span> : null}
          </span>
          {file.description ? <span className={classes.description}>{file.description}</span> : null}
        </span>
      ),
    },
    { id: 'category', title: t('files.categories'), phone: 'status', cell: ({ category }) => t(`files.category.${category}`) },
    { id: 'product', title: t('detail.product'), cell: ({ product }) => product ?? null },
    { id: 'validity', title: t('files.validity'), cell: validity },
    { id: 'changedAt', title: t('files.changedAt'), phone: 'date', cell: ({ changedAt }) => format.date(changedAt.slice(0, 10)) },
    { id: 'size', title: t('files.size'), align: 'end', cell: ({ size, name }) => `${ending(name)} · ${format.number(Math.max(1, Math.round(size / 1024)))} KB` },
    {
      id: 'download',
      title: t('files.download'),
      align: 'end',
      phone: 'actions',
      cell: ({ id, title }) => (
        <Tooltip label={t('files.download')}>
          <ActionIcon component="a" variant="subtle" color="gray" href={contentAddress(company, id, true)} download aria-label={t('files.downloadOf', { title })}>
            <IconDownload size={16} />
          </ActionIcon>
        </Tooltip>
      ),
    },
  ];
}

function isPicture({ mediaType }: FileSummary): boolean {
  return ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(mediaType);
}

function ending(name: string): string {
  return name.includes('.') ? (name.split('.').at(-1) as string).toUpperCase() : '';
}
