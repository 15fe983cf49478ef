import { Button, Textarea } from '@mantine/core';
import { useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Problem } from '@/lib/problem';
import classes from './support.module.css';

interface Props {
  /** Where what is typed is kept until it is sent. */
  storageKey: string;
  label: string;
  hint?: string | undefined;
  button: string;
  /** Sends under an id that stays the same until it has arrived. */
  onSend: (id: string, text: string) => Promise<unknown>;
  children?: ReactNode;
}

/** Where one writes the next message; what is typed outlives the page, and what was sent twice arrives once. */
export function Reply({ storageKey, label, hint, button, onSend, children }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => sessionStorage.getItem(storageKey) ?? '');
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const id = useRef(crypto.randomUUID());
  const form = useRef<HTMLFormElement>(null);
  const type = (next: string) => {
    setText(next);
    if (error) id.current = crypto.randomUUID();
    setError(undefined);
    if (next) sessionStorage.setItem(storageKey, next);
    else sessionStorage.removeItem(storageKey);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      await onSend(id.current, text);
      id.current = crypto.randomUUID();
      type('');
    } catch (failed) {
      setError(failed);
    } finally {
      setSending(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  const field = error instanceof Problem ? error.errors.find((one) => one.field === 'text')?.message : undefined;
  return (
    <form ref={form} className={classes.reply} onSubmit={(event) => void send(event)}>
      <Textarea label={label} description={hint} required autosize minRows={3} maxRows={12} maxLength={4000} value={text} onChange={(event) => type(event.currentTarget.value)} onKeyDown={onKeyDown} error={field} />
      {error && !field ? <ProblemAlert error={error} /> : null}
      <div className={classes.replyEnds}>
        {children}
        <Button type="submit" loading={sending} disabled={text.trim() === ''} title={t('support.ctrlEnter')}>
          {button}
        </Button>
      </div>
    </form>
  );
}
