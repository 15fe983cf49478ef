import { IconMail, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/api/identity';
import classes from './account.module.css';

/** The persons to turn to (F-047), with every way to reach them. */
export function ContactPersons({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.card} aria-labelledby="contacts-title">
      <div className={classes.cardHead}>
        <h2 id="contacts-title">{t('company.contacts')}</h2>
      </div>
      {contacts.length === 0 ? <p className={classes.note}>{t('company.noContacts')}</p> : null}
      <ul className={classes.contacts}>
        {contacts.map(({ name, role, email, phone }) => (
          <li key={`${name} ${email ?? ''}`}>
            <span className={classes.portrait} data-initials={initials(name)} aria-hidden="true" />
            <span className={classes.reach}>
              <strong>{name}</strong>
              {role ? <span className={classes.role}>{role}</span> : null}
              {phone ? (
                <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
                  <IconPhone size={13} aria-hidden="true" />
                  {phone}
                </a>
              ) : null}
              {email ? (
                <a href={`mailto:${email}`}>
                  <IconMail size={13} aria-hidden="true" />
                  {email}
                </a>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
}
