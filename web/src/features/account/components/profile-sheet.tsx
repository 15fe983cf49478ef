import { Button, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@/api/identity';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n';
import { Problem } from '@/lib/problem';
import { confirmProfile } from '../api/profile';
import classes from './account.module.css';

/** The prepared sheet with a person's own data, which it confirms before anything else (F-007). */
export function ProfileSheet({ profile, waiting, onConfirmed }: { profile: Profile; waiting: boolean; onConfirmed: (profile: Profile) => void }) {
  const { t, i18n } = useTranslation();
  const [first, setFirst] = useState(profile.firstName);
  const [last, setLast] = useState(profile.lastName);
  const [language, setLanguage] = useState(profile.language ?? i18n.language);
  const confirm = useMutation({ mutationFn: () => confirmProfile({ firstName: first, lastName: last, language }), onSuccess: onConfirmed });
  const errors = confirm.error instanceof Problem ? confirm.error.errors : [];
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <section className={classes.card} aria-labelledby="profile">
      <div className={classes.cardHead}>
        <h2 id="profile">{t('profile.data')}</h2>
      </div>
      <form className={classes.form} onSubmit={submit} data-inset>
        {errors.length === 0 ? <ProblemAlert error={confirm.error} /> : null}
        <TextInput size="sm" label={t('account.me.email')} value={profile.email} readOnly variant="filled" />
        <TextInput size="sm" required maxLength={255} autoComplete="given-name" label={t('account.me.firstName')} value={first} onChange={(event) => setFirst(event.currentTarget.value)} error={errorOf('firstName')} />
        <TextInput size="sm" required maxLength={255} autoComplete="family-name" label={t('account.me.lastName')} value={last} onChange={(event) => setLast(event.currentTarget.value)} error={errorOf('lastName')} />
        <Select
          size="sm"
          label={t('profile.language')}
          value={language}
          onChange={(chosen) => chosen && setLanguage(chosen)}
          data={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
          allowDeselect={false}
        />
        {profile.companies.length > 0 ? <TextInput size="sm" label={t('profile.companies')} value={profile.companies.join(', ')} readOnly variant="filled" /> : null}
        <div className={classes.ends}>
          <Button type="submit" loading={confirm.isPending || waiting}>
            {t('profile.confirm')}
          </Button>
        </div>
      </form>
    </section>
  );
}
