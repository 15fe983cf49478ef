import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { meQuery } from '@/features/companies/api/get-me';
import type { Caller } from '@/features/members/caller';
import { MemberDetail } from '@/features/members/components/member-detail';
import { MemberList } from '@/features/members/components/member-list';

const list = getRouteApi('/logged-in/c/$company/members/');
const one = getRouteApi('/logged-in/c/$company/members/$email');

export function Members() {
  const { company } = list.useParams();
  return <MemberList key={company} caller={useCaller(company)} search={list.useSearch()} />;
}

export function Member() {
  const { company, email } = one.useParams();
  return <MemberDetail key={`${company}/${email}`} caller={useCaller(company)} email={email} />;
}

function useCaller(company: string): Caller {
  const { data: me } = useSuspenseQuery(meQuery);
  return { company, email: me.email, permissions: me.companies.find(({ id }) => id === company)?.permissions ?? [] };
}
