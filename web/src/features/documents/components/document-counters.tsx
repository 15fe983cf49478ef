import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Counter, counterLink } from '@/components/ui/counter';
import { useFormat } from '@/lib/format';
import { countQuery } from '../api/get-count';
import { dueRange, UNPAID, type DocumentFilter } from '../filter';
import { permissionFor, type Kind } from '../kinds';

interface Watched {
  id: 'quotesWaiting' | 'ordersInProgress' | 'ordersOnTheWay' | 'invoicesOverdue';
  kind: Kind;
  filter: () => DocumentFilter;
  tone?: 'bad';
}

/** What somebody wants to know first. The filter is that of the list behind the number, so the two are never apart. */
const WATCHED: readonly Watched[] = [
  { id: 'quotesWaiting', kind: 'quotes', filter: () => ({ waiting: 'true' }) },
  { id: 'ordersInProgress', kind: 'orders', filter: () => ({ status: ['RECEIVED', 'CONFIRMED', 'IN_PROGRESS'] }) },
  { id: 'ordersOnTheWay', kind: 'orders', filter: () => ({ status: ['PARTIALLY_SHIPPED', 'SHIPPED'] }) },
  { id: 'invoicesOverdue', kind: 'invoices', filter: () => ({ status: [...UNPAID], ...dueRange('overdue') }), tone: 'bad' },
];

/** Numbers of documents that wait for something; only kinds that this person may see. */
export function DocumentCounters({ company, permissions }: { company: string; permissions: readonly string[] }) {
  return WATCHED.filter(({ kind }) => permissions.includes(permissionFor(kind))).map((watched) => <DocumentCounter key={watched.id} company={company} {...watched} />);
}

function DocumentCounter({ company, id, kind, filter, tone }: Watched & { company: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = filter();
  const { data } = useQuery(countQuery(company, kind, search));
  const count = data && (data.capped ? t('list.more', { count: data.count }) : format.number(data.count));
  const sums = (data?.totals ?? []).map(({ currency, gross }) => format.money(gross, currency)).join(' + ');
  return (
    <Link to="/c/$company/$kind" params={{ company, kind }} search={search} className={counterLink}>
      <Counter label={t(`dashboard.${id}`)} count={count} detail={sums || undefined} tone={tone} />
    </Link>
  );
}
