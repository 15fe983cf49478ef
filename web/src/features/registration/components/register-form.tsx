import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconMailCheck } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { atPortal } from '@/config/portal';
import { EmptyState } from '@/components/ui/empty-state';
import { loginPath } from '@/config/paths';
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n';
import { Problem } from '@/lib/problem';
import { register } from '../api/register';
import classes from './register-form.module.css';

const EMPTY = { customerNumber: '', vatId: '', postcode: '', firstName: '', lastName: '', email: '' };
type Field = keyof typeof EMPTY;

/** Asks for access to a company that the supplier knows (F-002 to F-004). */
export function RegisterForm() {
  const { t, i18n } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [id, setId] = useState(() => crypto.randomUUID());
  const [values, setValues] = useState(EMPTY);
  const [language, setLanguage] = useState(i18n.language);
  const [termsAccepted, setTermsAccepted] = useState(false);
  const send = useMutation({
    mutationFn: () => register(id, { ...values, language, termsAccepted }),
    onError: (error) => {
      // what was sent under this id stays what it was
      if (error instanceof Problem && error.code === 'conflict') setId(crypto.randomUUID());
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus());
    },
  });
  if (send.isSuccess) {
    return (
      <EmptyState level={1} icon={<IconMailCheck />} title={t('register.sentTitle')} text={t('register.sentText', { email: values.email.trim() })}>
        <Button component="a" variant="default" href={atPortal('/')}>
          {t('register.back')}
        </Button>
      </EmptyState>
    );
  }
  const problem = send.error instanceof Problem ? send.error : undefined;
  const errorOf = (field: string) => problem?.errors.find((error) => error.field === field)?.message;
  const field = (name: Field, more: { required?: boolean; autoComplete?: string; type?: string; maxLength: number; description?: string }) => (
    <TextInput
      label={t(`register.${name}`)}
      value={values[name]}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
      error={errorOf(name)}
      {...more}
    />
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate ref={form}>
      <header>
        <h1>{t('register.title')}</h1>
        <p className={classes.intro}>{t('register.intro')}</p>
      </header>
      {problem && problem.errors.length === 0 ? (
        <div className={classes.refused} role="alert" tabIndex={-1}>
          {problem.detail ?? t(problem.passing ? 'register.unavailable' : 'register.failed')}
        </div>
      ) : null}
      <fieldset>
        <legend>{t('register.company')}</legend>
        {field('customerNumber', { required: true, maxLength: 40, description: t('register.customerNumberHint'), autoComplete: 'off' })}
        <div className={classes.pair}>
          {field('vatId', { maxLength: 40, autoComplete: 'off' })}
          {field('postcode', { maxLength: 20, autoComplete: 'postal-code' })}
        </div>
        <p className={classes.note}>{t('register.oneOfBoth')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('register.you')}</legend>
        <div className={classes.pair}>
          {field('firstName', { required: true, maxLength: 255, autoComplete: 'given-name' })}
          {field('lastName', { required: true, maxLength: 255, autoComplete: 'family-name' })}
        </div>
        {field('email', { required: true, type: 'email', maxLength: 254, autoComplete: 'email', description: t('register.emailHint') })}
        <Select
          label={t('register.language')}
          value={language}
          onChange={(chosen) => chosen && setLanguage(chosen)}
          data={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one] }))}
          allowDeselect={false}
          error={errorOf('language')}
        />
      </fieldset>
      <Checkbox checked={termsAccepted} onChange={(event) => setTermsAccepted(event.currentTarget.checked)} label={t('register.terms')} error={errorOf('termsAccepted')} />
      <Button type="submit" size="md" loading={send.isPending} fullWidth>
        {t('register.send')}
      </Button>
      <p className={classes.note}>
        {t('register.haveAccess')} <a href={loginPath('/')}>{t('start.logIn')}</a>
      </p>
    </form>
  );
}
