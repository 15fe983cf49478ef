import { Button, Modal, Skeleton, Tabs } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconKey, IconMailForward, IconUserMinus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipView } from '@/api/identity';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { Problem } from '@/lib/problem';
import { inviteAgain, membershipQuery, newOneTimePassword, removalQuery, removeMembership } from '../api/memberships';
import { loginQuery } from '../api/persons';
import classes from './backoffice.module.css';
import { MemberStatus } from './customer-page';
import { InternetTab } from './internet-tab';
import { OneTimePassword } from './one-time-password';
import { PersonTab } from './person-tab';

interface MembershipPageProps {
  company: string;
  email: string;
  /** The way into the portal as this one. */
  lookAs: ReactNode;
  history: ReactNode;
}

/** One orderer of a customer: what it may (F-027), who it is, how its login is, and what was changed. */
export function MembershipPage({ company, email, lookAs, history }: MembershipPageProps) {
  const { t } = useTranslation();
  const membership = useQuery(membershipQuery(company, email));
  const [step, setStep] = useState<'password' | 'remove'>();
  if (membership.isError && !membership.data) return <ProblemView level={1} error={membership.error} onRetry={() => void membership.refetch()} />;
  if (!membership.data) return <Skeleton height={28} width={280} />;
  const member = membership.data;
  return (
    <>
      <PageHeader
        title={`${member.firstName} ${member.lastName}`}
        aside={<MemberStatus member={member} />}
        below={
          <>
            {member.email} ·{' '}
            <Link to="/backoffice/customers/$customer" params={{ customer: company }} className={classes.link}>
              {t('company.number', { number: company })}
            </Link>
          </>
        }
      >
        {member.joining ? <InviteAgain member={member} /> : lookAs}
        <Button variant="default" leftSection={<IconKey size={15} />} onClick={() => setStep('password')}>
          {t('backoffice.newPassword')}
        </Button>
        <Button variant="default" leftSection={<IconUserMinus size={15} />} onClick={() => setStep('remove')}>
          {t('backoffice.remove')}
        </Button>
      </PageHeader>
      <Tabs defaultValue="internet" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="internet">{t('backoffice.tab.internet')}</Tabs.Tab>
          <Tabs.Tab value="person">{t('backoffice.tab.person')}</Tabs.Tab>
          <Tabs.Tab value="history">{t('backoffice.tab.history')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="internet">
          <InternetTab key={member.version} member={member} />
        </Tabs.Panel>
        <Tabs.Panel value="person">
          <PersonTab email={email} />
        </Tabs.Panel>
        <Tabs.Panel value="history">{history}</Tabs.Panel>
      </Tabs>
      {step === 'password' ? <NewPassword member={member} onClose={() => setStep(undefined)} /> : null}
      {step === 'remove' ? <Remove member={member} onClose={() => setStep(undefined)} /> : null}
    </>
  );
}

/** Somebody who has not come in yet is written to once more. */
function InviteAgain({ member }: { member: MembershipView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: () => inviteAgain(member),
    onSuccess: (after) => {
      client.setQueryData(membershipQuery(member.company, member.email).queryKey, after);
      notifications.show({ message: t('members.invitedAgain', { email: member.email }) });
    },
    onError: (error) => notifications.show({ message: error instanceof Problem && error.status === 429 ? t('members.invitedJustNow') : t('action.notSaved'), color: 'red' }),
  });
  return (
    <Button variant="default" leftSection={<IconMailForward size={15} />} loading={again.isPending} onClick={() => again.mutate()}>
      {t('members.inviteAgain')}
    </Button>
  );
}

/** F-020: puts a new password in place of the present one, in two steps. */
function NewPassword({ member, onClose }: { member: MembershipView; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () => newOneTimePassword(member),
    onSettled: () => client.invalidateQueries({ queryKey: loginQuery(member.email).queryKey }),
  });
  if (make.data?.oneTimePassword) {
    return (
      <Modal opened onClose={onClose} title={t('backoffice.newPassword')} closeButtonProps={{ 'aria-label': t('action.close') }} closeOnClickOutside={false}>
        <OneTimePassword value={make.data.oneTimePassword} />
      </Modal>
    );
  }
  return (
    <ConfirmDialog title={t('backoffice.newPassword')} confirm={t('backoffice.makePassword')} onConfirm={() => make.mutateAsync().catch(() => {})} onClose={onClose}>
      <ProblemAlert error={make.error} />
      {t('backoffice.newPasswordText', { name: `${member.firstName} ${member.lastName}` })}
    </ConfirmDialog>
  );
}

function Remove({ member, onClose }: { member: MembershipView; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const removal = useQuery(removalQuery(member.company, member.email));
  const remove = useMutation({
    mutationFn: () => removeMembership(member, removal.data?.confirmation),
    onSuccess: async () => {
      await navigate({ to: '/backoffice/customers/$customer', params: { customer: member.company } });
      notifications.show({ message: t('backoffice.removed') });
      await client.invalidateQueries({ queryKey: ['backoffice', 'memberships', member.company] });
      client.removeQueries({ queryKey: membershipQuery(member.company, member.email).queryKey });
    },
  });
  return (
    <ConfirmDialog title={t('backoffice.remove')} confirm={t('backoffice.remove')} waiting={removal.isPending} onConfirm={() => remove.mutateAsync().catch(() => {})} onClose={onClose}>
      <ProblemAlert
        error={remove.error}
        onReload={() => {
          void client.invalidateQueries({ queryKey: membershipQuery(member.company, member.email).queryKey });
          onClose();
        }}
      />
      {t('backoffice.removeText', { name: `${member.firstName} ${member.lastName}` })}
      {removal.data?.lastAdministrator ? <p role="alert">{t('backoffice.lastAdministratorText', { name: `${member.firstName} ${member.lastName}` })}</p> : null}
    </ConfirmDialog>
  );
}
