import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/features/companies/api/get-me';
import { memberLooksQuery } from '@/features/impersonation/api/impersonation';
import { Looks } from '@/features/impersonation/components/looks';
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
  return (
    <>
      <MemberDetail key={`${company}/${email}`} caller={useCaller(company)} email={email} />
      <MemberLooks company={company} email={email} />
    </>
  );
}

/** The supplier's staff may look at the portal as a user; who runs the users sees that it did. */
function MemberLooks({ company, email }: { company: string; email: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(memberLooksQuery(company, email));
  return <Looks title={t('impersonation.seenMember')} looks={data} />;
}

function useCaller(company: string): Caller {
  const { data: me } = useSuspenseQuery(meQuery);
  return { company, email: me.email, permissions: me.companies.find(({ id }) => id === company)?.permissions ?? [] };
}
