import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconKey, IconMailForward, IconMailOff, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MemberView } from '@/api/identity';
import { WhyNot } from '@/components/ui/why-not';
import { showUndo } from '@/components/ui/undo';
import { inviteAgain, memberQuery, membersKey, putMember, replacePassword, withdrawInvitation } from '../api/members';
import type { Caller } from '../caller';
import { Problem } from '@/lib/problem';
import { joiningOf } from '../words';
import { useMyRefusals } from '../my-refusals';
import { useProblemText } from '../problem-text';
import classes from './members.module.css';
import { OneTimePassword } from './one-time-password';

/** A new password, and out or in again; each says why when it is not to be had. */
export function MemberActions({ caller, member }: { caller: Caller; member: MemberView }) {
  const { t } = useTranslation();
  const mayNotChange = useMyRefusals(caller, 'members.change');
  const reasons = member.self ? [t('members.notYourself')] : mayNotChange;
  const active = useActive(caller.company, member);
  const [asking, ask] = useDisclosure();
  return (
    <>
      {joiningOf(member) ? <OnTheWay caller={caller} member={member} /> : null}
      <NewPassword caller={caller} member={member} />
      <WhyNot reasons={reasons}>
        {member.active ? (
          <Button variant="default" color="red" leftSection={<IconUserOff size={15} />} onClick={ask.open} disabled={reasons.length > 0}>
            {t('members.deactivate')}
          </Button>
        ) : (
          <Button leftSection={<IconUserCheck size={15} />} onClick={() => active.mutate(true)} loading={active.isPending} disabled={reasons.length > 0}>
            {t('members.reactivate')}
          </Button>
        )}
      </WhyNot>
      <Confirm
        opened={asking}
        title={t('members.deactivateTitle', { name: nameOf(member) })}
        text={t('members.deactivateText')}
        action={t('members.deactivate')}
        error={active.error}
        loading={active.isPending}
        onClose={ask.close}
        onConfirm={() => active.mutate(false, { onSuccess: ask.close })}
      />
    </>
  );
}

/** Somebody who was written to and is not in yet: written to again, or the invitation taken back. */
function OnTheWay({ caller, member }: { caller: Caller; member: MemberView }) {
  const { company } = caller;
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [asking, ask] = useDisclosure();
  const mayNot = useMyRefusals(caller, 'members.change');
  const again = useMutation({
    mutationFn: () => inviteAgain(company, member.email),
    onSuccess: (after) => {
      queryClient.setQueryData(memberQuery(company, member.email).queryKey, after);
      notifications.show({ message: t('members.invitedAgain', { email: member.email }) });
    },
    onError: (error) => notifications.show({ message: error instanceof Problem && error.status === 429 ? t('members.invitedJustNow') : t('account.notSaved'), color: 'red' }),
  });
  const withdraw = useMutation({
    mutationFn: () => withdrawInvitation(company, member.email),
    onSuccess: async () => {
      await navigate({ to: '/c/$company/members', params: { company } });
      notifications.show({ message: t('members.withdrawn', { name: nameOf(member) }) });
      queryClient.removeQueries({ queryKey: memberQuery(company, member.email).queryKey });
      await queryClient.invalidateQueries({ queryKey: membersKey(company) });
    },
  });
  return (
    <>
      <WhyNot reasons={mayNot}>
        <Button variant="default" leftSection={<IconMailForward size={15} />} onClick={() => again.mutate()} loading={again.isPending} disabled={mayNot.length > 0}>
          {t('members.inviteAgain')}
        </Button>
      </WhyNot>
      <WhyNot reasons={mayNot}>
        <Button variant="default" leftSection={<IconMailOff size={15} />} onClick={ask.open} disabled={mayNot.length > 0}>
          {t('members.withdraw')}
        </Button>
      </WhyNot>
      <Confirm
        opened={asking}
        title={t('members.withdrawTitle', { name: nameOf(member) })}
        text={t('members.withdrawText')}
        action={t('members.withdraw')}
        error={withdraw.error}
        loading={withdraw.isPending}
        onClose={ask.close}
        onConfirm={() => withdraw.mutate()}
      />
    </>
  );
}

function nameOf({ firstName, lastName }: MemberView): string {
  return `${firstName} ${lastName}`;
}

/** Turns a member off or on, and offers the way back. */
function useActive(company: string, member: MemberView) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const turn = (from: MemberView, active: boolean) =>
    putMember(
      company,
      from.email,
      { firstName: from.firstName, lastName: from.lastName, language: from.language ?? null, accessGroups: from.accessGroups, settingsProfile: from.settingsProfile ?? null, exceptions: from.exceptions, active },
      from.version,
    );
  const show = async (after: MemberView) => {
    queryClient.setQueryData(memberQuery(company, after.email).queryKey, after);
    await queryClient.invalidateQueries({ queryKey: membersKey(company) });
  };
  const undo = async (after: MemberView) => {
    try {
      await show(await turn(after, !after.active));
    } catch {
      // somebody else was faster: what is there now is shown
      await queryClient.invalidateQueries({ queryKey: membersKey(company) });
      notifications.show({ message: t('members.changedMeanwhile'), color: 'red' });
    }
  };
  return useMutation({
    mutationFn: (active: boolean) => turn(member, active),
    onSuccess: async (after) => {
      showUndo(t(after.active ? 'members.reactivated' : 'members.deactivated', { name: nameOf(after) }), () => void undo(after));
      await show(after);
    },
  });
}

function NewPassword({ caller, member }: { caller: Caller; member: MemberView }) {
  const { t } = useTranslation();
  const [asking, ask] = useDisclosure();
  const queryClient = useQueryClient();
  const mayNot = useMyRefusals(caller, 'members.password');
  const reasons = member.managedHere ? mayNot : [t('members.keptElsewhere')];
  const replace = useMutation({
    mutationFn: () => replacePassword(caller.company, member.email),
    onSuccess: async () => {
      ask.close();
      await queryClient.invalidateQueries({ queryKey: memberQuery(caller.company, member.email).queryKey });
    },
  });
  const password = replace.data?.oneTimePassword;
  return (
    <>
      <WhyNot reasons={reasons}>
        <Button variant="default" leftSection={<IconKey size={15} />} onClick={ask.open} disabled={reasons.length > 0}>
          {t('members.newPassword')}
        </Button>
      </WhyNot>
      <Confirm
        opened={asking}
        title={t('members.newPasswordTitle', { name: nameOf(member) })}
        text={t('members.newPasswordText')}
        action={t('members.newPassword')}
        error={replace.error}
        loading={replace.isPending}
        onClose={ask.close}
        onConfirm={() => replace.mutate()}
      />
      <OneTimePassword shown={password ? { email: member.email, password } : undefined} onClose={replace.reset} />
    </>
  );
}

interface ConfirmProps {
  opened: boolean;
  title: string;
  text: string;
  action: string;
  error: unknown;
  loading: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

function Confirm({ opened, title, text, action, error, loading, onClose, onConfirm }: ConfirmProps) {
  const { t } = useTranslation();
  const problem = useProblemText(error);
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('members.cancel') }}>
      <p>{text}</p>
      {problem ? (
        <p className={classes.refused} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('members.cancel')}
        </Button>
        <Button onClick={onConfirm} loading={loading}>
          {action}
        </Button>
      </div>
    </Modal>
  );
}
