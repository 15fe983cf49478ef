import { useTranslation } from 'react-i18next';
import type { ProductPrices, ScalePrice } from '@/api/documents';
import { useFormat } from '@/lib/format';
import { useProductWords } from '../words';
import classes from './catalogue.module.css';

/** What one unit costs, and that more cost less. */
export function PriceTag({ prices, unit, large = false }: { prices: ProductPrices; unit: string; large?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useProductWords();
  const { amount, currency, scale } = prices;
  if (!amount || !currency) return <span className={classes.onRequest}>{t('catalogue.priceOnRequest')}</span>;
  const best = scale.length > 1 ? scale.at(-1) : undefined;
  const offer = scale.find(({ until }) => until);
  return (
    <span className={classes.price} data-large={large || undefined}>
      <span>
        <b>{format.price(amount, currency)}</b> <small>/ {words.unit(unit)}</small>
      </span>
      {best ? <small>{t('catalogue.scaleFrom', { quantity: words.quantity(best.from, unit), price: format.price(best.amount, currency) })}</small> : null}
      {offer?.until ? <small className={classes.offer}>{t('catalogue.until', { date: format.date(offer.until) })}</small> : null}
    </span>
  );
}

/** The price by quantity. */
export function ScaleTable({ scale, currency, unit, label }: { scale: readonly ScalePrice[]; currency: string; unit: string; label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useProductWords();
  return (
    <table className={classes.small} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('catalogue.fromQuantity')}</th>
          <th scope="col" data-align="end">
            {t('catalogue.pricePer', { unit: words.unit(unit) })}
          </th>
          <th scope="col">{t('catalogue.kindOfPrice')}</th>
        </tr>
      </thead>
      <tbody>
        {scale.map(({ from, amount, own, until }) => (
          <tr key={from}>
            <th scope="row">{from === '0' ? t('catalogue.anyQuantity') : words.quantity(from, unit)}</th>
            <td data-align="end">{format.price(amount, currency)}</td>
            <td>
              {t(own ? 'catalogue.ownPrice' : 'catalogue.listPrice')}
              {until ? ` · ${t('catalogue.until', { date: format.date(until) })}` : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
