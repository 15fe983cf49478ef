import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/features/companies/api/get-me';
import { Invitations } from '@/features/invitations/components/invitations';
import { usePageTitle } from '@/lib/page-title';
import { PlainLayout } from '../layout/plain-layout';
import { useAccessArrives } from '../access-arrives';

/** Where the mail of an invitation leads to, and what is still open. */
export function InvitationsRoute() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const { company } = useParams({ strict: false });
  const { link } = useSearch({ strict: false });
  const [agreed, setAgreed] = useState<string>();
  const navigate = useNavigate();
  useAccessArrives(agreed !== undefined, (now) => now.companies.some(({ id }) => id === agreed), () => {
    if (agreed) void navigate({ to: '/c/$company', params: { company: agreed }, replace: true });
  });
  usePageTitle(t('invitations.title'));
  return (
    <PlainLayout>
      <Invitations me={me} company={company} link={link} onAgreed={setAgreed} />
    </PlainLayout>
  );
}
