import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Company } from '@/api/identity';
import { Portrait } from '@/components/ui/portrait';
import { useFormat } from '@/lib/format';
import { photoPath } from '@/lib/photo';
import { companyQuery } from '../api/get-company';
import classes from './company-card.module.css';

/** Whom to turn to at the supplier (F-047), and what the supplier knows of the company. */
export function CompanyCard({ company: id }: { company: string }) {
  const { t } = useTranslation();
  const company = useQuery(companyQuery(id));
  // it is an aside: without the right to see it, or while it is away, the page does without
  if (company.isError && !company.data) return null;
  if (!company.data) return <Skeleton height={214} radius="md" />;
  return (
    <section className={classes.card} aria-labelledby="company-contacts">
      <h2 id="company-contacts">{t('company.contacts')}</h2>
      <Contacts company={id} contacts={company.data.contacts ?? []} />
      <Facts company={company.data} />
    </section>
  );
}

function Contacts({ company, contacts }: { company: string; contacts: NonNullable<Company['contacts']> }) {
  const { t } = useTranslation();
  if (contacts.length === 0) return <p className={classes.none}>{t('company.noContacts')}</p>;
  return (
    <ul className={classes.contacts}>
      {contacts.map(({ name, role, email, phone, photo }) => (
        <li key={`${name} ${email ?? ''}`}>
          <Portrait name={name} src={photo && photoPath(company, photo)} />
          <strong>{name}</strong>
          {role ? <span className={classes.role}>{role}</span> : null}
          {email ? <a href={`mailto:${email}`}>{email}</a> : null}
          {phone ? <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> : null}
        </li>
      ))}
    </ul>
  );
}

function Facts({ company: { address, vatId, country, currency } }: { company: Company }) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = address ? [...(address.lines ?? []), [address.postcode, address.city].filter(Boolean).join(' ')] : [];
  const text = [...lines, format.country(country)].filter(Boolean).join(', ');
  return (
    <p className={classes.facts}>
      <span>{text}</span>
      <span>
        {[vatId ? `${t('company.vatId')} ${vatId}` : '', `${t('company.currency')} ${currency}`].filter(Boolean).join(' · ')}
      </span>
    </p>
  );
}
