import { queryOptions } from '@tanstack/react-query';
import type { AddressForm, AddressView, PutAddress } from '@/api/identity';
import { api, apiPath } from '@/lib/api-client';
import { isUnderWay } from '@/lib/booking';

export type AddressKind = 'delivery' | 'billing';

const ASK_AGAIN = 2000;

export function addressesQuery(company: string, kind: AddressKind) {
  return queryOptions({
    queryKey: ['addresses', company, kind],
    queryFn: ({ signal }) => api<AddressView[]>(apiPath`/api/companies/${company}/${kind}-addresses`, { signal }),
    // until the supplier's system has decided
    refetchInterval: ({ state: { data } }) => (data?.some(({ booking }) => isUnderWay(booking)) ? ASK_AGAIN : false),
  });
}

export function addressFormsQuery(company: string) {
  return queryOptions({
    queryKey: ['address-forms'],
    queryFn: ({ signal }) => api<AddressForm[]>(apiPath`/api/companies/${company}/address-forms`, { signal }),
    staleTime: Infinity,
  });
}

export interface AddressChange {
  company: string;
  kind: AddressKind;
  id: string;
  version?: number | undefined;
  address: PutAddress;
}

export function putAddress({ company, kind, id, version, address }: AddressChange) {
  return api<AddressView>(apiPath`/api/companies/${company}/${kind}-addresses/${id}`, { method: 'PUT', body: address, version });
}

export function deleteAddress({ company, id, version }: Pick<AddressChange, 'company' | 'id' | 'version'>) {
  return api<void>(apiPath`/api/companies/${company}/delivery-addresses/${id}`, { method: 'DELETE', version });
}
