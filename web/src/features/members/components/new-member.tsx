import { Button, Drawer, Radio, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberView } from '@/api/identity';
import { Problem } from '@/lib/problem';
import { choicesQuery, membersKey, putMember } from '../api/members';
import { useProblemText } from '../problem-text';
import { GroupChoice } from './group-choice';
import classes from './members.module.css';
import { OneTimePassword } from './one-time-password';
import { errorOf, PersonFields, type PersonDraft } from './person-fields';

interface NewMemberProps {
  company: string;
  opened: boolean;
  onClose: () => void;
}

const NOBODY: PersonDraft = { firstName: '', lastName: '', language: null };

/** A new user in a drawer; its password is shown once, right after (F-034, F-040). */
export function NewMember({ company, opened, onClose }: NewMemberProps) {
  const { t } = useTranslation();
  const [made, setMade] = useState<MemberView>();
  const navigate = useNavigate();
  const firstLoginText = ({ email, joining }: MemberView) => (joining?.state === 'FIRST_LOGIN' ? t('members.linkSent', { email }) : t('members.beingSetUp'));
  const show = (email: string) => void navigate({ to: '/c/$company/members/$email', params: { company, email } });
  const onMade = (member: MemberView) => {
    onClose();
    if (member.oneTimePassword) {
      setMade(member);
      return;
    }
    const message = member.notice ? t('members.joined', { email: member.email }) : firstLoginText(member);
    notifications.show({ message, autoClose: 12_000 });
    show(member.email);
  };
  return (
    <>
      <Drawer opened={opened} onClose={onClose} position="right" size="md" title={t('members.create')} closeButtonProps={{ 'aria-label': t('members.cancel') }}>
        <Form company={company} onMade={onMade} onCancel={onClose} />
      </Drawer>
      <OneTimePassword
        shown={made?.oneTimePassword ? { email: made.email, password: made.oneTimePassword } : undefined}
        onClose={() => {
          setMade(undefined);
          if (made) show(made.email);
        }}
      />
    </>
  );
}

function Form({ company, onMade, onCancel }: { company: string; onMade: (member: MemberView) => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const choices = useQuery(choicesQuery(company));
  const [email, setEmail] = useState('');
  const [person, setPerson] = useState(NOBODY);
  const [accessGroups, setAccessGroups] = useState(['customers']);
  const [firstLogin, setFirstLogin] = useState<'LINK' | 'PASSWORD'>('LINK');
  const put = useMutation({
    mutationFn: () => putMember(company, email.trim(), { ...person, accessGroups, firstLogin }),
    onSuccess: async (member) => {
      await queryClient.invalidateQueries({ queryKey: membersKey(company) });
      onMade(member);
    },
  });
  const problem = put.error instanceof Problem ? put.error : undefined;
  const errors = problem?.errors ?? [];
  // a version is asked for when there is one already (F-041)
  const taken = problem?.code === 'precondition-required' ? t('members.taken') : undefined;
  const text = useProblemText(taken || errors.length > 0 ? undefined : put.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        type="email"
        label={t('members.email')}
        description={t('members.emailHint')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={taken ?? errorOf(errors, 'email')}
        required
        maxLength={254}
        autoComplete="off"
        data-autofocus
      />
      <PersonFields value={person} onChange={setPerson} errors={errors} />
      <GroupChoice choices={choices.data} value={accessGroups} onChange={setAccessGroups} error={errorOf(errors, 'accessGroups')} />
      <Radio.Group label={t('members.firstLogin')} value={firstLogin} onChange={(chosen) => setFirstLogin(chosen as 'LINK')}>
        <div className={classes.choices}>
          <Radio value="LINK" label={t('members.byLink')} description={t('members.byLinkHint')} />
          <Radio value="PASSWORD" label={t('members.byPassword')} description={t('members.byPasswordHint')} />
        </div>
      </Radio.Group>
      {text ? (
        <div className={classes.refused} role="alert">
          {text}
        </div>
      ) : null}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {t('members.cancel')}
        </Button>
        <Button type="submit" loading={put.isPending}>
          {t('members.createNow')}
        </Button>
      </div>
    </form>
  );
}
