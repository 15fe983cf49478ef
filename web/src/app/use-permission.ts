import { useQuery } from '@tanstack/react-query';
import { meQuery } from '@/features/companies/api/get-me';

/** Whether this person has a right at a company; false until it is known. */
export function usePermission(company: string, permission: string): boolean {
  const { data } = useQuery(meQuery);
  return data?.companies.find(({ id }) => id === company)?.permissions.includes(permission) ?? false;
}
