import { useTranslation } from 'react-i18next';
import type { Company } from '@/api/identity';
import { useFormat } from '@/lib/format';
import classes from './account.module.css';

/** What the supplier alone decides about a company. */
export function CompanyFacts({ company: { id, address, country, currency, asOf } }: { company: Company }) {
  const { t } = useTranslation();
  const format = useFormat();
  const seat = address ? [...address.lines, [address.postcode, address.city].filter(Boolean).join(' '), format.country(address.country)] : [format.country(country)];
  const facts = [
    ['account.company.number', id],
    ['account.company.seat', seat.join(', ')],
    ['company.currency', currency],
    ['account.company.asOf', format.dateTime(asOf)],
  ] as const;
  return (
    <section className={classes.card} aria-labelledby="company-title">
      <div className={classes.cardHead}>
        <h2 id="company-title">{t('account.company.title')}</h2>
      </div>
      <dl className={classes.facts}>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
