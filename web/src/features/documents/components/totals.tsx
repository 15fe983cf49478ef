import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentCount } from '@/api/documents';
import { useFormat } from '@/lib/format';
import type { Kind } from '../kinds';
import classes from './totals.module.css';

interface TotalsProps {
  kind: Kind;
  count: DocumentCount | undefined;
  stale: boolean;
}

/** How many documents match and what they sum up to, each currency for itself. */
export function Totals({ kind, count, stale }: TotalsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!count) return <Skeleton height={12} width={180} my={4} />;
  const number = count.capped ? t('list.more', { count: count.count }) : undefined;
  return (
    <p className={classes.totals} aria-live="polite" aria-atomic="true" data-stale={stale || undefined}>
      <span>{number ? `${number} ${t(`kinds.${kind}.many`)}` : t(`kinds.${kind}.count`, { count: count.count })}</span>
      {(count.totals ?? []).map(({ currency, net, gross }) => (
        <span key={currency} className={classes.total}>
          <strong>{t('list.gross', { amount: format.money(gross, currency) })}</strong>
          <span>{t('list.net', { amount: format.money(net, currency) })}</span>
        </span>
      ))}
    </p>
  );
}
