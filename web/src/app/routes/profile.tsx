import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { profileQuery } from '@/features/account/api/profile';
import { ProfileSheet } from '@/features/account/components/profile-sheet';
import { meQuery } from '@/features/companies/api/get-me';
import { useAccessArrives } from '../access-arrives';
import { PlainLayout } from '../layout/plain-layout';
import classes from './account.module.css';

/** The first page after the first login: without the own sheet there is no access (F-007). */
export function ProfileRoute() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const profile = useQuery(profileQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [expected, setExpected] = useState<number>();
  useAccessArrives(expected !== undefined, ({ companies }) => companies.length >= (expected ?? 0), () => void navigate({ to: '/', replace: true }));
  return (
    <PlainLayout>
      <div className={`${classes.account} ${classes.sheet}`}>
        <PageHeader title={t('profile.title', { name: me.name })} below={t('profile.intro')} />
        {profile.data ? (
          <ProfileSheet
            profile={profile.data}
            waiting={expected !== undefined}
            onConfirmed={(confirmed) => {
              client.setQueryData(profileQuery.queryKey, confirmed);
              setExpected(confirmed.companies.length);
            }}
          />
        ) : profile.isError ? (
          <ProblemView error={profile.error} onRetry={() => void profile.refetch()} />
        ) : (
          <Skeleton height={320} radius="md" />
        )}
      </div>
    </PlainLayout>
  );
}
