import { useTranslation } from 'react-i18next';
import type { Document } from '@/api/documents';
import { Card } from '@/components/ui/card';
import { Derived } from '@/components/ui/derived';
import { Wide } from '@/components/ui/wide';
import { useFormat } from '@/lib/format';
import { useDocumentWords } from '../status-text';
import classes from './document-detail.module.css';

/** The lines and what they sum up to. A delivery has no prices, and then no such columns. */
export function DocumentLines({ document }: { document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDocumentWords();
  const { lines, currency } = document;
  const priced = currency ? lines.some(({ netAmount, unitPrice }) => netAmount ?? unitPrice) : false;
  const amountOf = (quantity: string | null | undefined, amount: string | null | undefined, unit: string) =>
    quantity == null ? null : (
      <>
        {format.quantity(quantity)} {words.unit(unit)}
        {amount && currency ? <small className={classes.value}>{format.money(amount, currency)}</small> : null}
      </>
    );
  const agreed = lines.some(({ usedQuantity }) => usedQuantity != null);
  return (
    <Card title={t('detail.lines')} note={t('detail.linesCount', { count: lines.length })}>
      {lines.length === 0 ? <p className={classes.empty}>{t('detail.noLines')}</p> : null}
      <Wide label={t('detail.lines')} className={classes.scroll} hidden={lines.length === 0}>
        <table className={classes.lines}>
          <thead>
            <tr>
              <th scope="col">{t('detail.position')}</th>
              <th scope="col">{t('detail.product')}</th>
              <th scope="col">{t('detail.description')}</th>
              <th scope="col" data-align="end">{t(agreed ? 'detail.agreed' : 'detail.quantity')}</th>
              {agreed ? <th scope="col" data-align="end">{t('detail.used')}</th> : null}
              {agreed ? <th scope="col" data-align="end">{t('detail.remaining')}</th> : null}
              {priced ? <th scope="col" data-align="end">{t('detail.unitPrice')}</th> : null}
              {priced ? <th scope="col" data-align="end">{t('detail.amount')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.position}>
                <td data-cell="position" className={classes.dim}>{line.position}</td>
                <td data-cell="product" className={classes.dim}>{line.product}</td>
                <td data-cell="description">{line.description}</td>
                <td data-cell="quantity" data-align="end">
                  {format.quantity(line.quantity)} {words.unit(line.unit)}
                </td>
                {agreed ? <td data-cell="used" data-align="end" data-label={t('detail.used')}>{amountOf(line.usedQuantity, line.usedAmount, line.unit)}</td> : null}
                {agreed ? (
                  <td data-cell="remaining" data-align="end" data-label={t('detail.remaining')}>
                    {amountOf(line.remainingQuantity, line.remainingAmount, line.unit)}
                    <Meter used={line.usedQuantity} of={line.quantity} />
                  </td>
                ) : null}
                {priced && currency ? <td data-cell="price" data-align="end">{line.unitPrice ? format.price(line.unitPrice, currency) : null}</td> : null}
                {priced && currency ? <td data-cell="amount" data-align="end">{line.netAmount ? format.money(line.netAmount, currency) : null}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {currency ? <Sums document={document} currency={currency} /> : null}
    </Card>
  );
}

/** How much of what was agreed has been called off. */
function Meter({ used, of }: { used: string | null | undefined; of: string }) {
  const { t } = useTranslation();
  const share = Number(of) > 0 ? Math.min(100, Math.round((Number(used ?? 0) / Number(of)) * 100)) : 0;
  return <progress className={classes.meter} max={100} value={share} aria-label={t('detail.usedShare', { share })} />;
}

function Sums({ document, currency }: { document: Document; currency: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sums = [
    { field: 'netTotal', label: t('detail.net'), amount: document.netTotal },
    { field: 'taxTotal', label: t('detail.tax'), amount: document.taxTotal },
    { field: 'grossTotal', label: t('detail.gross'), amount: document.grossTotal, sum: true },
    { field: 'paidTotal', label: t('detail.paid'), amount: document.paidTotal },
    { field: 'openTotal', label: t('detail.open'), amount: document.kind === 'invoices' ? document.openTotal : undefined, sum: true },
  ].filter(({ amount }) => amount !== undefined && amount !== null);
  if (sums.length === 0) return null;
  return (
    <dl className={classes.totals}>
      {sums.map(({ field, label, amount, sum }) => {
        const text = format.money(amount as string, currency);
        return [
          <dt key={`${field}-label`} data-sum={sum || undefined}>{label}</dt>,
          <dd key={field} data-sum={sum || undefined}>{document.derived?.includes(field) ? <Derived>{text}</Derived> : text}</dd>,
        ];
      })}
    </dl>
  );
}
