import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './quotes.module.css';

/** A rejection tells the supplier why; sending it is the second step, since it cannot be taken back. */
export function RejectForm({ busy, onSend, onCancel }: { busy: boolean; onSend: (reason: string) => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSend(reason.trim());
      }}
    >
      <Textarea label={t('quotes.reason')} description={t('quotes.reasonHint')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} required maxLength={1000} autosize minRows={2} data-autofocus ref={focusOnSight} />
      <div className={classes.actions}>
        <Button type="submit" color="red" loading={busy} disabled={reason.trim() === ''}>
          {t('quotes.sendRejection')}
        </Button>
        <Button variant="default" disabled={busy} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

export function focusOnSight(element: HTMLElement | null) {
  element?.focus();
}
