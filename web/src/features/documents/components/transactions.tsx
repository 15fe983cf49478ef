import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '@/api/documents';
import { AsOf } from '@/components/ui/as-of';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { useColumnView } from '@/components/ui/column-view';
import type { Column } from '@/components/ui/data-table';
import { ExportMenu } from '@/components/ui/export-menu';
import { DateFilter } from '@/components/ui/date-filter';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { NoRows, RowList } from '@/components/ui/row-list';
import { ViewMenu } from '@/components/ui/view-menu';
import { useFormat } from '@/lib/format';
import { asOfPages, rowsOf } from '@/lib/pages';
import { transactionExportPath, transactionsQuery } from '../api/get-transactions';
import { isKind, KIND, type Kind } from '../kinds';
import { isOverdue } from '../overdue';
import { useDocumentWords } from '../status-text';
import { parseTransactionSearch, type TransactionSearch } from '../transactions';
import columnClasses from './columns.module.css';
import { NumberFilter } from './filters';
import { StatusBadge } from './status-badge';

interface TransactionsProps {
  company: string;
  search: TransactionSearch;
  /** The kinds that this person may see. */
  readable: readonly Kind[];
  mayExport: boolean;
}

/** Columns that wait in the column choice until somebody wants them. */
const HIDDEN_AT_FIRST = ['subject', 'channel', 'netTotal'];

/** One entry to everything (F-053): choose the type, then filter by status, date or number. */
export function Transactions({ company, search, readable, mayExport }: TransactionsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useInfiniteQuery(transactionsQuery(company, search));
  const columns = useColumns(company);
  const view = useColumnView('transactions', HIDDEN_AT_FIRST);
  const go = (change: Partial<Record<keyof TransactionSearch, string | string[] | undefined>>) =>
    void navigate({ to: '/c/$company/transactions', params: { company }, search: parseTransactionSearch({ ...search, ...change }) });
  const clear = () => void navigate({ to: '/c/$company/transactions', params: { company }, search: {} });
  const filtered = Object.keys(search).length > 0;
  const open = (row: DocumentSummary) => void navigate({ to: '/c/$company/$kind/$', params: { company, kind: row.kind, _splat: row.number } });
  return (
    <>
      <PageHeader title={t('nav.page.transactions')} below={t('transactions.intro')}>
        <AsOf time={asOfPages(list.data)} />
        {mayExport ? <ExportMenu path={(file) => transactionExportPath(company, search, file)} /> : null}
        <ViewMenu columns={columns} fixed="number" view={view} />
      </PageHeader>
      <FilterBar>
        <NumberFilter value={search.number} onChange={(number) => go({ number })} />
        <ChoiceFilter name={t('transactions.kind')} options={readable} chosen={search.kind} word={(kind) => t(`kinds.${kind}.many`)} onChange={(kind) => go({ kind, status: undefined })} />
        <StatusOfKinds kinds={search.kind ?? readable} chosen={search.status ?? []} onChange={(status) => go({ status })} />
        <DateFilter filter={search} onChange={go} />
        {filtered ? (
          <Button variant="subtle" color="gray" onClick={clear}>
            {t('list.clearFilters')}
          </Button>
        ) : null}
      </FilterBar>
      <RowList
        label={t('nav.page.transactions')}
        answer={list}
        nothing={<NoRows title={t('transactions.empty')} text={t('transactions.emptyText')} noMatch={filtered ? { text: t('list.noMatchText'), onClear: clear } : undefined} />}
        greyRows={12}
        columns={columns}
        hidden={view.hidden}
        density={view.density}
        rows={rowsOf(list.data)}
        rowId={({ kind, number }) => `${kind}/${number}`}
        onOpen={open}
        marked={isOverdue}
      />
    </>
  );
}

/** The statuses that the chosen kinds have; a word that several have is offered once. */
function StatusOfKinds({ kinds, chosen, onChange }: { kinds: readonly Kind[]; chosen: readonly string[]; onChange: (status: string[]) => void }) {
  const { t } = useTranslation();
  const words = useDocumentWords();
  const kindOf = new Map(kinds.toReversed().flatMap((kind) => Object.keys(KIND[kind].statuses).map((status) => [status, kind] as const)));
  const all = [...new Set(kinds.flatMap((kind) => Object.keys(KIND[kind].statuses)))];
  const of = (status: string) => kindOf.get(status) ?? 'orders';
  return (
    <ChoiceFilter
      name={t('filter.status')}
      options={all}
      chosen={chosen}
      word={(status) => words.status(of(status), status)}
      renderOption={(status) => <StatusBadge kind={of(status)} status={status} />}
      onChange={onChange}
    />
  );
}

function useColumns(company: string): Column<DocumentSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDocumentWords();
  return [
    {
      id: 'number',
      title: t('column.number'),
      phone: 'title',
      cell: ({ kind, number }) => (
        <Link to="/c/$company/$kind/$" params={{ company, kind, _splat: number }} className={columnClasses.number} tabIndex={-1}>
          {number}
        </Link>
      ),
    },
    { id: 'kind', title: t('transactions.kind'), cell: ({ kind }) => (isKind(kind) ? t(`kinds.${kind}.one`) : kind) },
    { id: 'status', title: t('column.status'), phone: 'status', cell: ({ kind, status }) => <StatusBadge kind={kind} status={status} /> },
    { id: 'issuedOn', title: t('column.issuedOn'), phone: 'date', cell: ({ issuedOn }) => format.date(issuedOn) },
    { id: 'subject', title: t('column.subject'), cell: ({ subject }) => subject ?? null },
    { id: 'customerReference', title: t('column.customerReference'), cell: ({ customerReference }) => customerReference ?? null },
    { id: 'commission', title: t('column.commission'), cell: ({ commission }) => commission ?? null },
    { id: 'channel', title: t('column.channel'), cell: ({ channel }) => (channel ? words.channel(channel) : null) },
    { id: 'netTotal', title: t('column.netTotal'), align: 'end', phone: 'none', cell: ({ netTotal, currency }) => (netTotal ? format.money(netTotal, currency) : null) },
    { id: 'grossTotal', title: t('column.grossTotal'), align: 'end', phone: 'aside', cell: ({ grossTotal, currency }) => (grossTotal ? format.money(grossTotal, currency) : null) },
  ];
}
