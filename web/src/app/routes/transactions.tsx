import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { meQuery } from '@/features/companies/api/get-me';
import { Transactions as TransactionList } from '@/features/documents/components/transactions';
import { KINDS, permissionFor } from '@/features/documents/kinds';

const route = getRouteApi('/logged-in/c/$company/transactions');

export function Transactions() {
  const { company } = route.useParams();
  const { data: me } = useQuery(meQuery);
  const permissions = me?.companies.find(({ id }) => id === company)?.permissions ?? [];
  return <TransactionList key={company} company={company} search={route.useSearch()} readable={KINDS.filter((kind) => permissions.includes(permissionFor(kind)))} mayExport={permissions.includes('exports.create')} />;
}
