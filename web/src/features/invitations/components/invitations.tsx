import { Button, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconMailOpened, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Invitation, Me } from '@/api/identity';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { useFormat } from '@/lib/format';
import { answerInvitation, invitationsQuery } from '../api/invitations';
import classes from './invitations.module.css';

interface InvitationsProps {
  me: Me;
  /** Out of the mail: which company, and the proof that the mail was read. */
  company?: string | undefined;
  link?: string | undefined;
  onAgreed: (company: string) => void;
}

/** Companies that want the person to act for them; it decides (C-2). */
export function Invitations({ me, company, link, onAgreed }: InvitationsProps) {
  const { t } = useTranslation();
  const open = useQuery(invitationsQuery);
  if (open.isError && !open.data) return <ProblemView level={1} error={open.error} onRetry={() => void open.refetch()} />;
  if (!open.data) return <Skeleton height={120} radius="md" />;
  const shown = company ? open.data.filter((one) => one.company === company) : open.data;
  if (shown.length === 0) {
    return (
      <EmptyState level={1} icon={<IconMailOpened />} title={t('invitations.noneTitle')} text={t('invitations.noneText', { email: me.email })}>
        <Button variant="default" renderRoot={(props) => <Link {...props} to="/" />}>
          {t('problem.start')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className={classes.page}>
      <h1>{t('invitations.title')}</h1>
      {shown.map((invitation) => (
        <Question key={invitation.company} invitation={invitation} email={me.email} link={invitation.company === company ? link : undefined} onAgreed={onAgreed} />
      ))}
    </div>
  );
}

function Question({ invitation, email, link, onAgreed }: { invitation: Invitation; email: string; link: string | undefined; onAgreed: (company: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: (said: 'AGREED' | 'DECLINED') => answerInvitation(invitation.company, said, link),
    onSuccess: async (_, said) => {
      if (said === 'AGREED') {
        onAgreed(invitation.company);
        return;
      }
      notifications.show({ message: t('invitations.declined', { company: invitation.companyName }) });
      await client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    },
  });
  return (
    <section className={classes.card} aria-label={invitation.companyName}>
      <h2>{invitation.companyName}</h2>
      <p>{t('invitations.question', { by: invitation.askedBy, company: invitation.companyName })}</p>
      <p className={classes.note}>{t('invitations.until', { date: format.dateTime(invitation.until) })}</p>
      {link ? null : <p className={classes.note}>{t('invitations.needsLink', { email })}</p>}
      <ProblemAlert error={answer.error} />
      <div className={classes.buttons}>
        <Button variant="default" leftSection={<IconX size={15} />} loading={answer.isPending && answer.variables === 'DECLINED'} onClick={() => answer.mutate('DECLINED')}>
          {t('invitations.decline')}
        </Button>
        {link ? (
          <Button leftSection={<IconCheck size={15} />} loading={answer.isPending && answer.variables === 'AGREED'} onClick={() => answer.mutate('AGREED')}>
            {t('invitations.agree')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
