import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { memberQuery } from '../api/members';
import type { Caller } from '../caller';
import { MemberActions } from './member-actions';
import { MemberForm } from './member-form';
import { StandingPill } from './member-list';
import classes from './members.module.css';

/** One user of the company: what it is called, what it may do and why, and whether it may come in. */
export function MemberDetail({ caller, email }: { caller: Caller; email: string }) {
  const { t } = useTranslation();
  const member = useQuery(memberQuery(caller.company, email));
  if (member.isError && !member.data) return <ProblemView level={1} error={member.error} onRetry={() => void member.refetch()} />;
  if (!member.data) {
    return (
      <div className={classes.page} aria-busy="true">
        <PageHeader title={email} />
        <Skeleton height={150} radius="md" />
        <Skeleton height={380} radius="md" />
      </div>
    );
  }
  const { firstName, lastName, self } = member.data;
  return (
    <article className={classes.page}>
      <PageHeader
        title={`${firstName} ${lastName}`}
        below={email}
        aside={
          <>
            <StandingPill member={member.data} />
            {self ? <span className={classes.self}>{t('members.self')}</span> : null}
          </>
        }
      >
        <MemberActions caller={caller} member={member.data} />
      </PageHeader>
      {/* another version is another form: what was typed belongs to the one it was typed for */}
      <MemberForm key={member.data.version} caller={caller} member={member.data} />
    </article>
  );
}
