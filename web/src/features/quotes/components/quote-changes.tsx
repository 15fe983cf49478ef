import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentLine } from '@/api/documents';
import { useFormat } from '@/lib/format';
import { useUnit } from '@/lib/unit';
import type { Change } from '../changes';
import classes from './quotes.module.css';

/** The supplier has changed the quote while it was read: what is otherwise now, before anything is decided. */
export function QuoteChanges({ changes, currency, onSeen }: { changes: readonly Change[]; currency: string; onSeen: () => void }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const unit = useUnit();
  const line = (one: DocumentLine | undefined) =>
    one ? [one.description, `${format.quantity(one.quantity)} ${unit(one.unit)}`, one.unitPrice ? format.price(one.unitPrice, currency) : ''].filter(Boolean).join(' · ') : '–';
  const value = (what: 'status' | 'validUntil' | 'netTotal' | 'grossTotal', text: string | undefined) => {
    if (text === undefined) return '–';
    if (what === 'status') return i18n.exists(`status.quotes.${text}`) ? t(`status.quotes.${text as 'OPEN'}`) : text;
    return what === 'validUntil' ? format.date(text) : format.money(text, currency);
  };
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={16} />} title={t('quotes.changed')} role="alert">
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={change.what === 'line' ? `line-${change.position}` : change.what}>
            <span>{change.what === 'line' ? t('quotes.line', { position: change.position }) : t(`column.${change.what}`)}</span>
            <del>{change.what === 'line' ? line(change.before) : value(change.what, change.before)}</del>
            <ins>{change.what === 'line' ? line(change.after) : value(change.what, change.after)}</ins>
          </li>
        ))}
        {changes.length === 0 ? <li>{t('quotes.changedOtherwise')}</li> : null}
      </ul>
      <Button mt="xs" size="compact-sm" variant="default" onClick={onSeen}>
        {t('quotes.changesSeen')}
      </Button>
    </Alert>
  );
}
