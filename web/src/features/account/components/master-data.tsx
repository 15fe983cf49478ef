import { Button, Skeleton, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconPencil } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MasterData as Data, Proposal, SheetView } from '@/api/identity';
import { BookingSteps } from '@/components/ui/booking-steps';
import { ProblemView } from '@/components/ui/problem-view';
import { Problem } from '@/lib/problem';
import { putSheet, sheetQuery } from '../api/sheet';
import classes from './account.module.css';

const FIELDS = ['name', 'vatId', 'email', 'phone', 'website'] as const;
type Field = (typeof FIELDS)[number];
const TYPES: Record<Field, { type: string; autoComplete: string; maxLength: number }> = {
  name: { type: 'text', autoComplete: 'organization', maxLength: 300 },
  vatId: { type: 'text', autoComplete: 'off', maxLength: 40 },
  email: { type: 'email', autoComplete: 'email', maxLength: 254 },
  phone: { type: 'tel', autoComplete: 'tel', maxLength: 40 },
  website: { type: 'url', autoComplete: 'url', maxLength: 200 },
};

/** The master-data sheet (F-007): what the supplier has on record, what was proposed, and how far that has got. */
export function MasterData({ company, mayChange }: { company: string; mayChange: boolean }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const sheet = useQuery(sheetQuery(company));
  return (
    <section className={classes.card} aria-labelledby="sheet-title">
      <div className={classes.cardHead}>
        <h2 id="sheet-title">{t('account.sheet.title')}</h2>
        {mayChange && sheet.data && !editing ? (
          <Button variant="subtle" leftSection={<IconPencil size={14} />} onClick={() => setEditing(true)}>
            {t('account.sheet.propose')}
          </Button>
        ) : null}
      </div>
      {sheet.data ? (
        editing ? (
          <SheetForm company={company} sheet={sheet.data} onDone={() => setEditing(false)} />
        ) : (
          <>
            <Facts data={sheet.data.current} />
            {sheet.data.proposal ? <Changes current={sheet.data.current} proposal={sheet.data.proposal} /> : null}
          </>
        )
      ) : sheet.isError ? (
        <ProblemView error={sheet.error} onRetry={() => void sheet.refetch()} />
      ) : (
        <Skeleton height={180} m="md" />
      )}
    </section>
  );
}

function Facts({ data }: { data: Data }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.facts}>
      {FIELDS.map((field) => (
        <div key={field}>
          <dt>{t(`account.sheet.field.${field}`)}</dt>
          <dd>{data[field] ?? <span className={classes.none}>{t('account.sheet.nothing')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Changes({ current, proposal }: { current: Data; proposal: Proposal }) {
  const { t } = useTranslation();
  const different = FIELDS.filter((field) => (current[field] ?? '') !== (proposal.data[field] ?? ''));
  return (
    <div className={classes.proposal}>
      <h3>{t('account.sheet.proposal')}</h3>
      {different.length > 0 ? (
        <ul>
          {different.map((field) => (
            <li key={field}>
              <span>{t(`account.sheet.field.${field}`)}</span> <del>{current[field] ?? t('account.sheet.nothing')}</del> → <ins>{proposal.data[field] ?? t('account.sheet.nothing')}</ins>
            </li>
          ))}
        </ul>
      ) : null}
      <BookingSteps booking={proposal.booking} />
    </div>
  );
}

function SheetForm({ company, sheet, onDone }: { company: string; sheet: SheetView; onDone: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const begin = sheet.proposal && sheet.proposal.booking.state !== 'BOOKED' ? sheet.proposal.data : sheet.current;
  const [values, setValues] = useState<Record<Field, string>>(() => Object.fromEntries(FIELDS.map((field) => [field, begin[field] ?? ''])) as Record<Field, string>);
  const save = useMutation({
    mutationFn: putSheet,
    onSuccess: (changed) => {
      queryClient.setQueryData(sheetQuery(company).queryKey, changed);
      notifications.show({ message: t('account.sheet.sent'), color: 'teal' });
      onDone();
    },
  });
  const problem = save.error instanceof Problem ? save.error : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ company, version: sheet.proposal?.version, sheet: values });
  };
  return (
    <form className={classes.form} onSubmit={submit} data-inset>
      <p className={classes.note}>{t('account.sheet.hint')}</p>
      {problem && problem.errors.length === 0 ? (
        <p className={classes.reason} role="alert">
          {problem.status === 412 ? t('account.changedMeanwhile') : (problem.detail ?? t('account.notSaved'))}
        </p>
      ) : null}
      {FIELDS.map((field) => (
        <TextInput
          key={field}
          {...TYPES[field]}
          size="sm"
          label={t(`account.sheet.field.${field}`)}
          required={field === 'name'}
          data-autofocus={field === 'name' || undefined}
          value={values[field]}
          onChange={(event) => setValues({ ...values, [field]: event.currentTarget.value })}
          error={problem?.errors.find((one) => one.field === field)?.message}
        />
      ))}
      <div className={classes.ends}>
        <Button variant="default" onClick={onDone}>
          {t('account.cancel')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('account.sheet.send')}
        </Button>
      </div>
    </form>
  );
}
