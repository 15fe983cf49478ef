import { IconMail, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@/api/identity';
import { Portrait } from '@/components/ui/portrait';
import { photoPath } from '@/lib/photo';
import classes from './account.module.css';

/** The persons to turn to (F-047), with every way to reach them. */
export function ContactPersons({ company, contacts }: { company: string; contacts: readonly Contact[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.card} aria-labelledby="contacts-title">
      <div className={classes.cardHead}>
        <h2 id="contacts-title">{t('company.contacts')}</h2>
      </div>
      {contacts.length === 0 ? <p className={classes.note}>{t('company.noContacts')}</p> : null}
      <ul className={classes.contacts}>
        {contacts.map(({ name, role, email, phone, photo }) => (
          <li key={`${name} ${email ?? ''}`}>
            <Portrait name={name} src={photo && photoPath(company, photo)} />
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
