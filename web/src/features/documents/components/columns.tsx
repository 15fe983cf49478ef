import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '@/api/documents';
import type { Column } from '@/components/ui/data-table';
import { useFormat } from '@/lib/format';
import { sortedBy, sortOf, usualSort, type DocumentSearch, type Sort, type SortField } from '../filter';
import { isSortable, KIND, type ColumnId, type Kind } from '../kinds';
import { isOverdue } from '../overdue';
import { useDocumentWords } from '../status-text';
import classes from './columns.module.css';
import { StatusBadge } from './status-badge';
import { Tracking } from './tracking';

interface Options {
  company: string;
  kind: Kind;
  search: DocumentSearch;
  onSort: (sort: Sort) => void;
}

const PHONE: Partial<Record<ColumnId, Column<DocumentSummary>['phone']>> = {
  number: 'title',
  status: 'status',
  issuedOn: 'date',
  netTotal: 'none',
};

/** The columns that a list of this kind can show. */
export function useColumns({ company, kind, search, onSort }: Options): Column<DocumentSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDocumentWords();

  const date = (field: 'issuedOn' | 'dueOn' | 'validFrom' | 'validUntil' | 'noticeBy') => (row: DocumentSummary) => {
    const iso = row[field];
    return iso ? format.date(iso) : null;
  };
  const arrival = (field: 'plannedOn' | 'deliveredOn') => ({ shipment }: DocumentSummary) => (shipment?.[field] ? format.date(shipment[field]) : null);
  const money = (field: 'netTotal' | 'grossTotal' | 'paidTotal' | 'openTotal' | 'usedTotal' | 'remainingTotal') => (row: DocumentSummary) => {
    const amount = row[field];
    return amount && row.currency ? format.money(amount, row.currency) : null;
  };

  const cells: Record<ColumnId, (row: DocumentSummary) => ReactNode> = {
    number: (row) => (
      <Link
        to="/c/$company/$kind/$"
        params={{ company, kind, _splat: row.number }}
        state={{ list: search }}
        className={classes.number}
        tabIndex={-1}
      >
        {row.number}
      </Link>
    ),
    status: (row) => <StatusBadge kind={kind} status={row.status} decided={row.decided} />,
    issuedOn: date('issuedOn'),
    dueOn: (row) =>
      row.dueOn ? (
        <span className={isOverdue(row) ? classes.overdue : undefined}>
          {date('dueOn')(row)}
          {isOverdue(row) ? <span className={classes.mark}>{t('list.overdue')}</span> : null}
        </span>
      ) : null,
    subject: (row) => row.subject ?? null,
    validFrom: date('validFrom'),
    validUntil: date('validUntil'),
    noticeBy: date('noticeBy'),
    carrier: ({ shipment }) => (shipment ? <Tracking shipment={shipment} /> : null),
    plannedOn: arrival('plannedOn'),
    deliveredOn: arrival('deliveredOn'),
    customerReference: (row) => row.customerReference ?? null,
    commission: (row) => row.commission ?? null,
    channel: (row) => (row.channel ? words.channel(row.channel) : null),
    netTotal: money('netTotal'),
    grossTotal: money('grossTotal'),
    paidTotal: money('paidTotal'),
    usedTotal: money('usedTotal'),
    remainingTotal: money('remainingTotal'),
    openTotal: (row) =>
      row.openTotal === undefined ? null : (
      <span className={Number(row.openTotal ?? 0) > 0 ? classes.open : classes.nothing}>{money('openTotal')(row)}</span>
    ),
  };

  const sorted = sortOf(search);
  const usual = usualSort(search);
  return KIND[kind].columns.map((id): Column<DocumentSummary> => {
    const phone = id === 'grossTotal' ? 'aside' : PHONE[id];
    const column: Column<DocumentSummary> = { id, title: t(`column.${id}`), cell: cells[id] };
    if (id.endsWith('Total')) column.align = 'end';
    if (phone) column.phone = phone;
    const field = id as SortField;
    // what is due when is kept by due date and in no other order, what waits by its last day, and what ends by a day that no column alone shows
    if (onlyBy(usual) ? id === onlyBy(usual) : isSortable(kind, id) || (id === 'commission' && search.commission)) {
      const order = sorted.field === field ? sorted.order : 'none';
      column.sort = { order, toggle: () => onSort(sortedBy(search, field)), label: t('list.sortBy', { column: column.title, order: t(`list.sorted.${field === 'issuedOn' || field === 'validUntil' ? 'date' : 'other'}.${order}`) }) };
    }
    return column;
  });
}

function onlyBy(usual: Sort): 'dueOn' | 'validUntil' | 'endsBy' | undefined {
  return usual === 'dueOn' || usual === 'validUntil' || usual === 'endsBy' ? usual : undefined;
}
