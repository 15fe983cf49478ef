import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FoundCompany } from '@/api/identity';
import type { Column } from '@/components/ui/data-table';
import { FilterBar } from '@/components/ui/filter-bar';
import { PageHeader } from '@/components/ui/page-header';
import { NoRows, RowList } from '@/components/ui/row-list';
import { SearchField } from '@/components/ui/search-field';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { rowsOf } from '@/lib/pages';
import { customersQuery } from '../api/customers';
import classes from './backoffice.module.css';

/** F-032: every customer, found by number or name while one types. */
export function Customers({ query }: { query: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const found = useInfiniteQuery(customersQuery(query));
  const search = (next: string | undefined) => void navigate({ to: '/backoffice/customers', search: next ? { query: next } : {}, replace: true });
  const open = ({ id }: FoundCompany) => void navigate({ to: '/backoffice/customers/$customer', params: { customer: id } });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('backoffice.nav.customers')} />
      <FilterBar label={t('backoffice.findCustomer')}>
        <SearchField label={t('backoffice.findCustomer')} value={query || undefined} onChange={search} maxLength={100} width="wide" />
      </FilterBar>
      <RowList
        label={t('backoffice.nav.customers')}
        answer={found}
        nothing={<NoRows icon={<IconUsers />} title={t('backoffice.noCustomer')} text={t('backoffice.noCustomerText')} />}
        greyRows={10}
        columns={columns}
        rows={rowsOf(found.data)}
        rowId={({ id }) => id}
        density="roomy"
        onOpen={open}
      />
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
