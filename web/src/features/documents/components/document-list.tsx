import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '@/api/documents';
import { PageHeader } from '@/components/ui/page-header';
import { RowList } from '@/components/ui/row-list';
import { countQuery } from '../api/get-count';
import { documentsQuery, exportPath } from '../api/get-documents';
import { filterOf, withFilter, type DocumentSearch } from '../filter';
import { lastOpenedDocument, trailOf } from '../history';
import type { Kind } from '../kinds';
import { rememberSort, useListView } from '../list-view';
import { isOverdue } from '../overdue';
import { Archives, SelectionBar } from './archives';
import { useColumns } from './columns';
import classes from './document-list.module.css';
import { Filters } from './filters';
import { ListActions } from './list-actions';
import { NoDocuments } from './no-documents';
import { Pager } from './pager';
import { SavedFilters } from './saved-filters';
import { Totals } from './totals';

interface DocumentListProps {
  company: string;
  kind: Kind;
  search: DocumentSearch;
  /** Whether this person may take lists out of the portal. */
  mayExport: boolean;
}

/** The list of one kind: what is asked for stands in the address, how it looks is the reader's habit. */
export function DocumentList({ company, kind, search, mayExport }: DocumentListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const trail = trailOf(search, useLocation({ select: ({ state }) => state.trail }));
  const view = useListView(kind);
  const page = useQuery(documentsQuery(company, kind, search, view.size));
  const count = useQuery({ ...countQuery(company, kind, filterOf(search)), placeholderData: keepPreviousData, enabled: !page.isError });

  const go = useCallback(
    (next: DocumentSearch, options: { replace?: boolean; trail?: string[] | undefined } = {}) =>
      void navigate({
        to: '/c/$company/$kind',
        params: { company, kind },
        search: next,
        replace: options.replace ?? false,
        state: { trail: options.trail },
      }),
    [navigate, company, kind],
  );
  const open = (row: DocumentSummary) => {
    lastOpenedDocument.set(row.number);
    void navigate({ to: '/c/$company/$kind/$', params: { company, kind, _splat: row.number }, state: { list: search } });
  };
  const columns = useColumns({
    company,
    kind,
    search,
    onSort: (sort) => {
      rememberSort(kind, sort);
      go(withFilter(search, { sort }));
    },
  });

  // what is chosen stays chosen from page to page; without the mode nothing is
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const choose = (ids: readonly string[], wanted: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (wanted) after.add(id);
        else after.delete(id);
      }
      return after;
    });

  const rows = page.data?.items ?? [];
  return (
    <>
      <PageHeader title={t(`kinds.${kind}.many`)} below={<Totals kind={kind} count={count.data} stale={count.isPlaceholderData} />}>
        <ListActions choosing={chosen !== undefined} onChoose={() => setChosen(chosen ? undefined : new Set())} columns={columns} view={view} asOf={page.data?.asOf} loading={page.isFetching} onRefresh={() => void Promise.all([page.refetch(), count.refetch()])} exportPath={mayExport ? (format) => exportPath(company, kind, search, format) : undefined} />
      </PageHeader>
      <div className={classes.bar}>
        <Filters kind={kind} search={search} onSearch={go} />
        <SavedFilters company={company} list={kind} search={search} onSearch={go} />
      </div>
      <Archives company={company} />
      {chosen ? <SelectionBar company={company} kind={kind} search={search} chosen={[...chosen]} count={count.data} onDone={() => setChosen(undefined)} /> : null}
      <RowList
        label={t(`kinds.${kind}.many`)}
        answer={page}
        nothing={<NoDocuments kind={kind} search={search} onSearch={go} />}
        wayOut={<ClearFilters search={search} onClear={() => go({})} />}
        greyRows={12}
        columns={columns}
        hidden={view.hidden}
        rows={rows}
        rowId={({ number }) => number}
        density={view.density}
        startAt={lastOpenedDocument.get()}
        onOpen={open}
        marked={isOverdue}
        choice={chosen ? { chosen, onChange: choose, label: (number) => t('archives.choose', { number }), allLabel: t('archives.chooseAll') } : undefined}
      />
      <Pager
        shown={rows.length}
        trail={trail}
        size={view.size}
        onSize={(size) => {
          view.setSize(size);
          go(withFilter(search, {}), { replace: true });
        }}
        onFirst={() => go(withFilter(search, {}))}
        onPrevious={trail && trail.length > 0 ? () => go({ ...withFilter(search, {}), ...cursor(trail.at(-1)) }, { trail: trail.slice(0, -1) }) : undefined}
        onNext={page.data?.next && !page.isPlaceholderData ? () => go({ ...search, after: page.data.next as string }, { trail: trail && [...trail, search.after ?? ''] }) : undefined}
      />
    </>
  );
}

function cursor(after: string | undefined): Pick<DocumentSearch, 'after'> {
  return after ? { after } : {};
}

function ClearFilters({ search, onClear }: { search: DocumentSearch; onClear: () => void }) {
  const { t } = useTranslation();
  return Object.keys(search).length > 0 ? (
    <button type="button" className={classes.clear} onClick={onClear}>
      {t('list.clearFilters')}
    </button>
  ) : null;
}
