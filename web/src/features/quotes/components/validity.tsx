import { IconClock, IconClockOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QuoteDecisionState } from '@/api/documents';
import { useFormat } from '@/lib/format';
import classes from './quotes.module.css';

const SOON = 3;

/** Until when the supplier is bound, and how long that still is (F-089). */
export function Validity({ state: { validUntil, validTo, daysLeft, obstacle }, status }: { state: QuoteDecisionState; status: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (obstacle === 'DECIDED' || (obstacle === 'CLOSED' && status !== 'EXPIRED')) return null;
  if (validUntil === undefined || daysLeft === undefined) return <p className={classes.validity}>{t('quotes.validWithoutEnd')}</p>;
  const date = format.date(validUntil);
  const over = daysLeft < 0 || status === 'EXPIRED';
  const left = daysLeft === 0 ? t('quotes.lastDay', { time: validTo ? format.dateTime(validTo) : date }) : t('quotes.daysLeft', { count: daysLeft });
  return (
    <p className={classes.validity} data-tone={over ? 'over' : daysLeft <= SOON ? 'soon' : undefined}>
      {over ? <IconClockOff size={16} aria-hidden="true" /> : <IconClock size={16} aria-hidden="true" />}
      {over ? t('quotes.expired', { date }) : `${t('quotes.validUntil', { date })} · ${left}`}
    </p>
  );
}
