import { Button, CloseButton, Drawer, Select, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { IconFileText } from '@tabler/icons-react';
import { useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenTicket } from '@/api/support';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Problem } from '@/lib/problem';
import { openTicket, showTicket } from '../api/tickets';
import { emptyDraft, isWorthKeeping, type Draft, type Subject } from '../draft';
import { CATEGORIES, PRIORITIES } from '../search';
import { referenceOf } from '../words';
import classes from './support.module.css';

interface Props {
  company: string;
  draft: Draft;
  /** Where the customer is now. */
  here: Subject | undefined;
  onChange: (draft: Draft | undefined) => void;
  onClose: () => void;
}

/** A question to the support, about what the customer was looking at (F-056). What is typed stays when it is closed. */
export function AskDrawer({ company, draft, here, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const send = useMutation({
    mutationFn: (sent: Draft) => openTicket(company, sent.id, bodyOf(sent)),
    onMutate: (sent) => onChange({ ...sent, tried: true }),
    onSuccess: async (ticket) => {
      onChange(undefined);
      onClose();
      sayItIsSent(t('support.sent', { reference: ticket.reference }), () => void router.navigate({ to: '/c/$company/support/$ticket', params: { company, ticket: ticket.id } }));
      await showTicket(client, company, ticket);
    },
    onError: () => requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()),
  });
  const problem = send.error instanceof Problem ? send.error : undefined;
  const errorOf = (field: string) => problem?.errors.find((one) => one.field === field)?.message;
  // what is sent under the id already stays as it was sent
  const change = (some: Partial<Draft>) => onChange({ ...draft, ...some, ...(draft.tried ? { id: crypto.randomUUID(), tried: false } : {}) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate(draft);
  };
  const elsewhere = here && draft.about?.path !== here.path && isWorthKeeping(draft);
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={t('support.new')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form className={classes.form} onSubmit={submit} ref={form}>
        {elsewhere ? (
          <p className={classes.hint} role="status">
            {t('support.draftKept')}{' '}
            <button type="button" className={classes.textButton} onClick={() => onChange(emptyDraft(here))}>
              {t('support.startAnew', { label: here.label })}
            </button>
          </p>
        ) : null}
        {draft.about ? (
          <div className={classes.about}>
            <IconFileText size={16} aria-hidden="true" />
            <span>{t('support.aboutThis', { label: draft.about.label })}</span>
            <CloseButton
              size="sm"
              aria-label={t('support.removeAbout')}
              onClick={() => {
                const { about: _about, ...rest } = draft;
                onChange({ ...rest, line: '', id: crypto.randomUUID() });
              }}
            />
          </div>
        ) : null}
        {errorOf('link.path') ? <p role="alert">{errorOf('link.path')}</p> : null}
        <Select
          label={t('support.category')}
          data={CATEGORIES.map((value) => ({ value, label: t(`support.categories.${value}`) }))}
          value={draft.category}
          onChange={(value) => value && change({ category: value as Draft['category'] })}
          allowDeselect={false}
          error={errorOf('category')}
        />
        <TextInput label={t('support.subject')} required maxLength={120} value={draft.subject} onChange={(event) => change({ subject: event.currentTarget.value })} error={errorOf('subject')} />
        {draft.about?.number && draft.about.kind !== 'projects' ? (
          <TextInput
            label={t('support.line')}
            description={t('support.lineHint')}
            maxLength={60}
            value={draft.line}
            onChange={(event) => change({ line: event.currentTarget.value })}
            error={errorOf('link.line')}
          />
        ) : null}
        <Textarea
          label={t('support.text')}
          description={t('support.textHint')}
          required
          autosize
          minRows={6}
          maxRows={16}
          maxLength={4000}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          error={errorOf('text')}
          data-autofocus
        />
        <Select
          label={t('support.priority')}
          data={PRIORITIES.map((value) => ({ value, label: t(`support.priorities.${value}`) }))}
          value={draft.priority}
          onChange={(value) => value && change({ priority: value as Draft['priority'] })}
          allowDeselect={false}
        />
        {problem?.code === 'id-in-use' ? (
          <p role="alert" className={classes.hint}>
            {t('support.sentAlready', { reference: referenceOf(draft.id) })}
          </p>
        ) : problem && problem.errors.length === 0 ? (
          <ProblemAlert error={problem} />
        ) : null}
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {t('support.later')}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {t('support.send')}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}

function sayItIsSent(title: string, onFollow: () => void) {
  notifications.show({ autoClose: 10_000, color: 'teal', title, message: <ToTicket onFollow={onFollow} /> });
}

/** Notifications live outside the router: its links are not to be had there. */
function ToTicket({ onFollow }: { onFollow: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={classes.toastLink} onClick={onFollow}>
      {t('support.toTicket')}
    </button>
  );
}

function bodyOf({ subject, category, priority, text, line, about }: Draft): OpenTicket {
  return {
    subject,
    category,
    priority,
    text,
    ...(about
      ? {
          link: {
            kind: about.kind,
            path: about.path,
            ...(about.number ? { number: about.number } : {}),
            ...(about.label ? { label: about.label } : {}),
            ...(line.trim() ? { line: line.trim() } : {}),
          },
        }
      : {}),
  };
}
