import { Button, Skeleton, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoginState, PersonView } from '@/api/identity';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill, type Tone } from '@/components/ui/status-pill';
import { loginQuery, personQuery, renamePerson, unblockLogin, unlockLogin } from '../api/persons';
import classes from './backoffice.module.css';

/** Who it is, and why the login works or does not (F-018, F-019). */
export function PersonTab({ email }: { email: string }) {
  const { t } = useTranslation();
  const person = useQuery(personQuery(email));
  const login = useQuery(loginQuery(email));
  return (
    <>
      <section className={classes.card} aria-labelledby="person-name">
        <h2 className={classes.section} id="person-name">
          {t('backoffice.name')}
        </h2>
        {person.data ? <Name key={person.data.version} person={person.data} onReload={() => void person.refetch()} /> : person.isError ? <ProblemView error={person.error} onRetry={() => void person.refetch()} /> : <Skeleton height={60} />}
      </section>
      <section className={classes.card} aria-labelledby="person-login">
        <h2 className={classes.section} id="person-login">
          {t('backoffice.login.title')}
        </h2>
        {login.data ? <Login email={email} state={login.data} /> : login.isError ? <ProblemView error={login.error} onRetry={() => void login.refetch()} /> : <Skeleton height={60} />}
      </section>
    </>
  );
}

function Name({ person, onReload }: { person: PersonView; onReload: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: ({ first, last }: { first: string; last: string }) => renamePerson(person, first, last),
    onSuccess: async (saved) => {
      client.setQueryData(personQuery(person.email).queryKey, saved);
      notifications.show({ message: t('action.saved') });
      await Promise.all(['membership', 'memberships'].map((one) => client.invalidateQueries({ queryKey: ['backoffice', one] })));
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    save.mutate({ first: String(form.get('firstName')).trim(), last: String(form.get('lastName')).trim() });
  };
  return (
    <form onSubmit={submit} className={classes.stack}>
      <p className={classes.hint}>{t('backoffice.nameHint')}</p>
      <div className={classes.fields}>
        <TextInput name="firstName" label={t('backoffice.firstName')} defaultValue={person.firstName} required maxLength={255} autoComplete="off" />
        <TextInput name="lastName" label={t('backoffice.lastName')} defaultValue={person.lastName} required maxLength={255} autoComplete="off" />
      </div>
      <ProblemAlert
        error={save.error}
        onReload={() => {
          save.reset();
          onReload();
        }}
      />
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('action.save')}
        </Button>
      </div>
    </form>
  );
}

function Login({ email, state }: { email: string; state: LoginState }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const unlock = useMutation({
    mutationFn: () => unlockLogin(email),
    onSuccess: async () => {
      notifications.show({ message: t('backoffice.login.unlocked') });
      await client.invalidateQueries({ queryKey: loginQuery(email).queryKey });
    },
  });
  const unblock = useMutation({
    mutationFn: () => unblockLogin(email),
    onSuccess: async () => {
      notifications.show({ message: t('backoffice.login.unblocked') });
      await Promise.all(['login', 'membership', 'memberships'].map((one) => client.invalidateQueries({ queryKey: ['backoffice', one] })));
    },
  });
  const blocked = state.blocked ? (
    <div className={classes.stack}>
      <p className={classes.hint}>{t('backoffice.login.blockedHint')}</p>
      <ProblemAlert error={unblock.error} />
      <div>
        <Button variant="default" loading={unblock.isPending} onClick={() => unblock.mutate()}>
          {t('backoffice.login.unblock')}
        </Button>
      </div>
    </div>
  ) : null;
  if (!state.exists) {
    return (
      <div className={classes.stack}>
        <div className={classes.pills}>
          <StatusPill tone={state.blocked ? 'bad' : 'warn'}>{t(state.blocked ? 'backoffice.login.removed' : 'backoffice.login.none')}</StatusPill>
        </div>
        {blocked}
      </div>
    );
  }
  const facts: [keyof LoginState, Tone, string][] = [
    ['enabled', state.enabled ? 'good' : 'bad', state.blocked ? t('backoffice.login.blocked') : state.enabled ? t('backoffice.login.enabled') : t('backoffice.login.disabled')],
    ['passwordSet', state.passwordSet && !state.passwordIsOneTime ? 'good' : 'warn', !state.passwordSet ? t('backoffice.login.noPassword') : state.passwordIsOneTime ? t('backoffice.login.oneTime') : t('backoffice.login.password')],
    ['locked', state.locked ? 'bad' : 'good', state.locked ? t('backoffice.login.locked') : t('backoffice.login.notLocked')],
    ['emailVerified', state.emailVerified ? 'good' : 'warn', state.emailVerified ? t('backoffice.login.verified') : t('backoffice.login.unverified')],
  ];
  return (
    <div className={classes.stack}>
      <div className={classes.pills}>
        {facts.map(([fact, tone, text]) => (
          <StatusPill key={fact} tone={tone}>
            {text}
          </StatusPill>
        ))}
      </div>
      {blocked}
      <ProblemAlert error={unlock.error} />
      {state.locked ? (
        <div>
          <Button variant="default" loading={unlock.isPending} onClick={() => unlock.mutate()}>
            {t('backoffice.login.unlock')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
