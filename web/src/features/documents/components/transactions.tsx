import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconFilterOff, IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '@/api/documents';
import { DataTable, type Column } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { ExportMenu } from '@/components/ui/export-menu';
import { FilterChip } from '@/components/ui/filter-chip';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { useFormat } from '@/lib/format';
import { transactionExportPath, transactionsQuery } from '../api/get-transactions';
import { isKind, KIND, KINDS, type Kind } from '../kinds';
import { isOverdue } from '../overdue';
import { useDocumentWords } from '../status-text';
import { parseTransactionSearch, type TransactionSearch } from '../transactions';
import columnClasses from './columns.module.css';
import { DateFilter } from './date-filter';
import classes from './document-list.module.css';
import filterClasses from './filters.module.css';
import actionClasses from './list-actions.module.css';
import { NumberFilter } from './number-filter';
import { StatusBadge } from './status-badge';

interface TransactionsProps {
  company: string;
  search: TransactionSearch;
  /** The kinds that this person may see. */
  readable: readonly Kind[];
  mayExport: boolean;
}

/** One entry to everything (F-053): choose the type, then filter by status, date or number. */
export function Transactions({ company, search, readable, mayExport }: TransactionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const list = useInfiniteQuery(transactionsQuery(company, search));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const asOf = list.data?.pages.map((page) => page.asOf).filter((one) => one != null).toSorted().at(-1);
  const columns = useColumns(company);
  const go = (change: Partial<Record<keyof TransactionSearch, string | string[] | undefined>>) =>
    void navigate({ to: '/c/$company/transactions', params: { company }, search: parseTransactionSearch({ ...search, ...change }) });
  const filtered = Object.keys(search).length > 0;
  const open = (row: DocumentSummary) => void navigate({ to: '/c/$company/$kind/$', params: { company, kind: row.kind, _splat: row.number } });
  return (
    <>
      <PageHeader title={t('nav.page.transactions')} below={t('transactions.intro')}>
        {asOf ? <span className={actionClasses.asOf}>{t('list.asOf', { time: format.asOf(asOf) })}</span> : null}
        {mayExport ? <ExportMenu path={(file) => transactionExportPath(company, search, file)} /> : null}
      </PageHeader>
      <div className={classes.bar}>
        <div className={`${filterClasses.filters} no-print`} role="search" aria-label={t('list.filter')}>
          <NumberFilter value={search.number} onChange={(number) => go({ number })} />
          <KindFilter chosen={search.kind ?? []} readable={readable} onChange={(kind) => go({ kind, status: undefined })} />
          <StatusOfKinds kinds={search.kind ?? readable} chosen={search.status ?? []} onChange={(status) => go({ status })} />
          <DateFilter filter={search} onChange={go} />
          {filtered ? (
            <Button variant="subtle" color="gray" onClick={() => void navigate({ to: '/c/$company/transactions', params: { company }, search: {} })}>
              {t('list.clearFilters')}
            </Button>
          ) : null}
        </div>
      </div>
      <section className={classes.sheet} aria-label={t('nav.page.transactions')}>
        {list.isError && !list.data ? (
          <ProblemView error={list.error} onRetry={() => void list.refetch()} />
        ) : list.data && rows.length === 0 ? (
          <EmptyState icon={filtered ? <IconFilterOff /> : <IconInbox />} title={t(filtered ? 'list.noMatch' : 'transactions.empty')} text={t(filtered ? 'list.noMatchText' : 'transactions.emptyText')} />
        ) : (
          <DataTable
            label={t('nav.page.transactions')}
            columns={columns}
            rows={rows}
            rowId={({ kind, number }) => `${kind}/${number}`}
            loadingRows={list.data ? 0 : 12}
            onOpen={open}
            marked={isOverdue}
          />
        )}
      </section>
      {list.hasNextPage ? (
        <Button variant="default" mt="sm" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('transactions.more')}
        </Button>
      ) : null}
    </>
  );
}

function KindFilter({ chosen, readable, onChange }: { chosen: readonly Kind[]; readable: readonly Kind[]; onChange: (kinds: Kind[]) => void }) {
  const { t } = useTranslation();
  const name = t('transactions.kind');
  return (
    <FilterChip name={name} value={chosen.map((kind) => t(`kinds.${kind}.many`)).join(', ') || undefined} removeLabel={t('filter.remove', { name })} onRemove={() => onChange([])}>
      {() => (
        <Checkbox.Group aria-label={name} value={[...chosen]} onChange={(kinds) => onChange(KINDS.filter((kind) => kinds.includes(kind)))}>
          <div className={filterClasses.options}>
            {readable.map((kind) => (
              <Checkbox key={kind} value={kind} label={t(`kinds.${kind}.many`)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FilterChip>
  );
}

/** The statuses that the chosen kinds have; a word that several have is offered once. */
function StatusOfKinds({ kinds, chosen, onChange }: { kinds: readonly Kind[]; chosen: readonly string[]; onChange: (status: string[]) => void }) {
  const { t } = useTranslation();
  const words = useDocumentWords();
  const name = t('filter.status');
  const all = [...new Map(kinds.flatMap((kind) => Object.keys(KIND[kind].statuses).map((status) => [status, kind] as const)).toReversed())].toReversed();
  const word = (status: string) => words.status(all.find(([one]) => one === status)?.[1] ?? 'orders', status);
  return (
    <FilterChip name={name} value={chosen.map(word).join(', ') || undefined} removeLabel={t('filter.remove', { name })} onRemove={() => onChange([])}>
      {() => (
        <Checkbox.Group aria-label={name} value={[...chosen]} onChange={(status) => onChange(all.map(([one]) => one).filter((one) => status.includes(one)))}>
          <div className={filterClasses.options}>
            {all.map(([status, kind]) => (
              <Checkbox key={status} value={status} label={<StatusBadge kind={kind} status={status} />} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FilterChip>
  );
}

function useColumns(company: string): Column<DocumentSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
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
    { id: 'customerReference', title: t('column.customerReference'), cell: ({ customerReference }) => customerReference ?? null },
    { id: 'commission', title: t('column.commission'), cell: ({ commission }) => commission ?? null },
    { id: 'grossTotal', title: t('column.grossTotal'), align: 'end', phone: 'aside', cell: ({ grossTotal, currency }) => (grossTotal ? format.money(grossTotal, currency) : null) },
  ];
}
