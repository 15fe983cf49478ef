import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconKey } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { atPortal } from '@/config/portal';
import type { Me } from '@/api/identity';
import { Problem } from '@/lib/problem';
import { passwordQuery, putName } from '../api/me';
import classes from './account.module.css';
import { Security } from './security';

/** Name, e-mail address and password of the person itself (F-012, F-044). */
export function MyData({ me }: { me: Me }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [first, setFirst] = useState(me.firstName ?? '');
  const [last, setLast] = useState(me.lastName ?? '');
  const save = useMutation({
    mutationFn: putName,
    onSuccess: (changed) => {
      queryClient.setQueryData(['me'], changed);
      notifications.show({ message: t('account.me.saved'), color: 'teal' });
    },
    onError: (error) => {
      if (!(error instanceof Problem) || error.errors.length === 0) notifications.show({ message: t('account.notSaved'), color: 'red' });
    },
  });
  const errorOf = (field: string) => (save.error instanceof Problem ? save.error.errors.find((one) => one.field === field)?.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ firstName: first, lastName: last });
  };
  // staff is kept elsewhere
  const ours = me.firstName !== undefined;
  return (
    <section className={classes.card} aria-labelledby="me-data">
      <div className={classes.cardHead}>
        <h2 id="me-data">{t('account.me.data')}</h2>
      </div>
      <form className={classes.form} onSubmit={submit} data-inset>
        {ours ? (
          <>
            <TextInput size="sm" required maxLength={255} autoComplete="given-name" label={t('account.me.firstName')} value={first} onChange={(event) => setFirst(event.currentTarget.value)} error={errorOf('firstName')} />
            <TextInput size="sm" required maxLength={255} autoComplete="family-name" label={t('account.me.lastName')} value={last} onChange={(event) => setLast(event.currentTarget.value)} error={errorOf('lastName')} />
          </>
        ) : (
          <TextInput size="sm" label={t('account.me.name')} value={me.name} readOnly variant="filled" />
        )}
        <TextInput size="sm" label={t('account.me.email')} description={t('account.me.emailHint')} value={me.email} readOnly variant="filled" />
        {ours ? (
          <div className={classes.ends}>
            <Button type="submit" loading={save.isPending} disabled={first === me.firstName && last === me.lastName}>
              {t('account.save')}
            </Button>
          </div>
        ) : null}
      </form>
      <Password />
      <Security />
    </section>
  );
}

/** The password is changed at the login page, by whom the settings let (F-014). */
function Password() {
  const { t } = useTranslation();
  const password = useQuery(passwordQuery);
  const refused = password.error instanceof Problem && password.error.status === 403 ? password.error : undefined;
  return (
    <div className={classes.proposal}>
      <h3>{t('account.me.password')}</h3>
      {refused ? (
        <>
          <p className={classes.note}>{t('account.me.passwordRefused')}</p>
          <ul>
            {refused.reasons.map(({ rule, message }) => (
              <li key={rule}>{message}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p className={classes.note}>{t('account.me.passwordHint')}</p>
          <Button component="a" href={password.data ? `${atPortal(password.data.location)}&lang=${document.documentElement.lang}` : undefined} variant="default" leftSection={<IconKey size={15} />} disabled={!password.data}>
            {t('account.me.changePassword')}
          </Button>
        </>
      )}
    </div>
  );
}
