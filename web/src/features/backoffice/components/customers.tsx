import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FoundCompany } from '@/api/identity';
import { DataTable, type Column } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { customersQuery } from '../api/customers';
import classes from './backoffice.module.css';
import { More } from './more';
import { SearchField } from './search-field';

/** F-032: every customer, found by number or name while one types. */
export function Customers({ query }: { query: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const found = useInfiniteQuery(customersQuery(query));
  const search = (next: string) => void navigate({ to: '/backoffice/customers', search: next ? { query: next } : {}, replace: true });
  const rows = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const open = ({ id }: FoundCompany) => void navigate({ to: '/backoffice/customers/$customer', params: { customer: id } });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('backoffice.nav.customers')} />
      <div className={classes.bar} role="search" aria-label={t('backoffice.findCustomer')}>
        <SearchField name={t('backoffice.findCustomer')} value={query} onChange={search} />
      </div>
      <section className={classes.sheet} aria-label={t('backoffice.nav.customers')}>
        {found.isError && !found.data ? (
          <ProblemView error={found.error} onRetry={() => void found.refetch()} />
        ) : found.data && rows.length === 0 ? (
          <EmptyState icon={<IconUsers />} title={t('backoffice.noCustomer')} text={t('backoffice.noCustomerText')} />
        ) : (
          <>
            <DataTable label={t('backoffice.nav.customers')} columns={columns} rows={rows} rowId={({ id }) => id} density="roomy" loadingRows={found.data ? 0 : 10} stale={found.isPlaceholderData} onOpen={open} />
            <More query={found} />
          </>
        )}
      </section>
    </>
  );
}

function useColumns(): Column<FoundCompany>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: 'name',
      title: t('backoffice.column.name'),
      phone: 'title',
      cell: ({ id, name }) => (
        <Link to="/backoffice/customers/$customer" params={{ customer: id }} className={classes.link}>
          {name}
        </Link>
      ),
    },
    { id: 'number', title: t('column.number'), phone: 'date', cell: ({ id }) => id },
    { id: 'country', title: t('backoffice.column.country'), cell: ({ country }) => format.country(country) },
    { id: 'status', title: t('column.status'), phone: 'status', cell: ({ status }) => <CompanyStatus status={status} /> },
  ];
}

export function CompanyStatus({ status }: { status: FoundCompany['status'] }) {
  const { t } = useTranslation();
  return <StatusPill tone={status === 'ACTIVE' ? 'good' : 'bad'}>{t(`backoffice.companyStatus.${status}`)}</StatusPill>;
}
