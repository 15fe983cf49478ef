import { useTranslation } from 'react-i18next';
import type { ProductStock } from '@/api/documents';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { useProductWords } from '../words';
import classes from './catalogue.module.css';

/** Whether it can be had, and in short where. */
export function StockState({ stock, unit, places = false }: { stock: ProductStock; unit: string; places?: boolean }) {
  const words = useProductWords();
  const { tone, text } = words.stock(stock, unit);
  const filled = stock.warehouses.filter(({ quantity }) => Number(quantity) > 0);
  return (
    <span className={classes.stock}>
      <StatusPill tone={tone}>{text}</StatusPill>
      {places && filled.length > 0 ? <small>{filled.map(({ name, quantity }) => `${name} ${words.quantity(quantity, unit)}`).join(' · ')}</small> : null}
    </span>
  );
}

/** Each warehouse with what lies there and what comes next. */
export function StockTable({ stock, unit }: { stock: ProductStock; unit: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useProductWords();
  if (stock.warehouses.length === 0) return <p className={classes.note}>{t('catalogue.stockUnknown')}</p>;
  return (
    <table className={classes.small} aria-label={t('catalogue.stock')}>
      <thead>
        <tr>
          <th scope="col">{t('catalogue.warehouse')}</th>
          <th scope="col" data-align="end">
            {t('catalogue.available')}
          </th>
          <th scope="col">{t('catalogue.next')}</th>
        </tr>
      </thead>
      <tbody>
        {stock.warehouses.map(({ code, name, quantity, nextQuantity, nextOn }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td data-align="end">{words.quantity(quantity, unit)}</td>
            <td>{nextOn ? [nextQuantity ? words.quantity(nextQuantity, unit) : '', format.date(nextOn)].filter(Boolean).join(' · ') : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
