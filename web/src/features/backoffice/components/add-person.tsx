import { Alert, Button, Checkbox, Group, Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n';
import { Problem } from '@/lib/problem';
import { grantsQuery } from '../api/grants';
import { membershipsQuery, putMembership } from '../api/memberships';
import { grantsName } from '../words';
import classes from './backoffice.module.css';
import { OneTimePassword } from './one-time-password';

const CUSTOMERS = 'customers';

/** F-032: name, address, rights; afterwards the password of a new login, or the notice that there is one already (C-2). */
export function AddPerson({ company, onClose }: { company: string; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const { data: groups = [] } = useQuery(grantsQuery('access-groups'));
  const [chosen, setChosen] = useState<string[]>([CUSTOMERS]);
  const [language, setLanguage] = useState<string>(i18n.language);
  const add = useMutation({
    mutationFn: ({ email, firstName, lastName }: Record<'email' | 'firstName' | 'lastName', string>) =>
      putMembership(company, email, { firstName, lastName, language, accessGroups: chosen }),
    onSettled: () => client.invalidateQueries({ queryKey: membershipsQuery(company).queryKey }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name)).trim();
    add.mutate({ email: text('email').toLowerCase(), firstName: text('firstName'), lastName: text('lastName') });
  };
  const problem = add.error instanceof Problem ? add.error : undefined;
  const fieldError = (field: string) => problem?.errors.find((one) => one.field === field)?.message;
  const made = add.data;
  return (
    <Modal opened onClose={onClose} title={made ? t('backoffice.personAdded') : t('backoffice.addPerson')} closeButtonProps={{ 'aria-label': t('action.close') }} closeOnClickOutside={!made}>
      {made ? (
        <div className={classes.stack}>
          <strong>
            {made.firstName} {made.lastName} · {made.email}
          </strong>
          {made.oneTimePassword ? <OneTimePassword value={made.oneTimePassword} /> : null}
          {made.notice === 'PERSON_ALREADY_HAS_LOGIN' ? <Alert color="blue">{t('backoffice.alreadyHasLogin')}</Alert> : null}
          {made.state === 'BEING_SET_UP' ? <Alert color="yellow">{t('backoffice.beingSetUp')}</Alert> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.close')}
            </Button>
            <Button renderRoot={(props) => <Link {...props} to="/backoffice/customers/$customer/$email" params={{ customer: company, email: made.email }} />}>{t('backoffice.toRights')}</Button>
          </Group>
        </div>
      ) : (
        <form onSubmit={submit} className={classes.stack}>
          {problem?.status === 428 ? <Alert color="yellow">{t('backoffice.alreadyMember')}</Alert> : problem && problem.errors.length === 0 ? <ProblemAlert error={problem} /> : null}
          <TextInput size="sm" name="email" type="email" label={t('backoffice.column.email')} required maxLength={254} autoComplete="off" data-autofocus error={fieldError('email')} />
          <TextInput size="sm" name="firstName" label={t('backoffice.firstName')} required maxLength={255} autoComplete="off" error={fieldError('firstName')} />
          <TextInput size="sm" name="lastName" label={t('backoffice.lastName')} required maxLength={255} autoComplete="off" error={fieldError('lastName')} />
          <Select size="sm" label={t('user.language')} data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} value={language} onChange={(value) => value && setLanguage(value)} allowDeselect={false} />
          <Checkbox.Group label={t('backoffice.nav.accessGroups')} value={chosen} onChange={setChosen}>
            <Group gap="md" mt={6}>
              {groups.map((one) => (
                <Checkbox key={one.name} value={one.name} label={grantsName(one)} />
              ))}
            </Group>
          </Checkbox.Group>
          {chosen.length === 0 ? <p className={classes.hint}>{t('backoffice.noGroupHint')}</p> : null}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t('action.add')}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
