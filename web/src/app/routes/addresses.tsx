import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AddressList } from '@/features/account/components/address-list';
import { meQuery } from '@/features/companies/api/get-me';

const route = getRouteApi('/logged-in/c/$company/addresses');

export function Addresses() {
  const { company: id } = route.useParams();
  const { data: me } = useQuery(meQuery);
  const company = me?.companies.find((one) => one.id === id);
  return <AddressList key={id} company={id} country={company?.country ?? 'DE'} mayChange={company?.permissions.includes('addresses.change') ?? false} />;
}
