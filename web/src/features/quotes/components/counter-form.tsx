import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecideQuote, Document } from '@/api/documents';
import { useFormat } from '@/lib/format';
import { useUnit } from '@/lib/unit';
import classes from './quotes.module.css';

interface Props {
  quote: Document;
  busy: boolean;
  onSend: (counter: Pick<DecideQuote, 'reason' | 'lineNotes'>) => void;
  onCancel: () => void;
}

/** What the customer wants otherwise, line by line; the supplier answers with a new version of the quote. */
export function CounterForm({ quote, busy, onSend, onCancel }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [notes, setNotes] = useState<Record<number, string>>({});
  const [general, setGeneral] = useState('');
  const lineNotes = quote.lines.flatMap(({ position }) => (notes[position]?.trim() ? [{ position, note: notes[position].trim() }] : []));
  const unit = useUnit();
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && lineNotes.length > 0) onSend({ lineNotes, ...(general.trim() ? { reason: general.trim() } : {}) });
      }}
    >
      <p className={classes.hint}>{t('quotes.counterHint')}</p>
      <ul className={classes.notes}>
        {quote.lines.map(({ position, description, quantity, unit: code, unitPrice }, index) => (
          <li key={position}>
            <TextInput
              label={`${position}. ${description}`}
              description={[`${format.quantity(quantity)} ${unit(code)}`, unitPrice ? format.price(unitPrice, quote.currency) : ''].filter(Boolean).join(' · ')}
              placeholder={t('quotes.noteOnLine')}
              value={notes[position] ?? ''}
              onChange={(event) => setNotes({ ...notes, [position]: event.currentTarget.value })}
              maxLength={500}
              {...(index === 0 ? { ref: (element: HTMLInputElement | null) => focusFirst(element) } : {})}
            />
          </li>
        ))}
      </ul>
      <Textarea label={t('quotes.general')} value={general} onChange={(event) => setGeneral(event.currentTarget.value)} maxLength={1000} autosize minRows={2} />
      <div className={classes.actions}>
        <Button type="submit" loading={busy} disabled={lineNotes.length === 0}>
          {t('quotes.sendCounter')}
        </Button>
        <Button variant="default" disabled={busy} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Once, when the form opens: each keystroke draws it anew. */
function focusFirst(element: HTMLInputElement | null) {
  if (element && !element.closest('form')?.contains(document.activeElement)) element.focus();
}
