import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import { cartQuery } from '../api/cart';
import classes from './cart.module.css';

/** What holds for all that is about to be ordered, to be read once more. */
export function CartSummary({ company, files }: { company: string; files: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(cartQuery(company));
  if (!data) return null;
  const { customerReference, commission, requestedOn, address, deliveryAddress, partialDelivery, note } = data.head;
  const facts = [
    [t('cart.head.customerReference'), customerReference],
    [t('cart.head.commission'), commission],
    [t('cart.head.requestedOn'), requestedOn ? format.date(requestedOn) : undefined],
    [t('cart.head.deliveryAddress'), address ? [address.name, address.attention, ...address.lines, [address.postcode, address.city].filter(Boolean).join(' '), format.country(address.country)].filter(Boolean).join('\n') : deliveryAddress ? t('cart.head.addressGone') : t('cart.head.seat')],
    [t('cart.head.partialDelivery'), t(partialDelivery ? 'cart.yes' : 'cart.no')],
    [t('cart.head.note'), note],
    [t('cart.head.files'), files.join('\n')],
  ] as const;
  return (
    <section className={classes.card} aria-label={t('cart.head.title')}>
      <dl className={classes.summary}>
        {facts.map(([label, text]) =>
          text ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
