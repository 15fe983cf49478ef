import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconBuilding, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '@/api/identity';
import { EmptyState } from '@/components/ui/empty-state';
import { useFormat } from '@/lib/format';
import { matchingCompanies, SEARCHABLE_FROM } from '../matching';
import { recentCompanies } from '../recent';
import classes from './company-chooser.module.css';

/** Which company? The one last used stands first and is marked. `pageOf` says which page it opens, as `/orders`. */
export function CompanyChooser({ me, pageOf }: { me: Me; pageOf: (company: Me['companies'][number]) => string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const recent = recentCompanies();
  const shown = matchingCompanies(me.companies, text, recent);
  if (me.companies.length === 0) {
    return <EmptyState level={1} icon={<IconBuilding />} title={t('company.noAccessTitle')} text={t('company.noAccessText', { email: me.email })} />;
  }
  return (
    <div className={classes.chooser}>
      <h1>{t('company.choose')}</h1>
      <p className={classes.hint}>{t('company.chooseHint', { count: me.companies.length })}</p>
      {me.companies.length >= SEARCHABLE_FROM ? (
        <TextInput
          type="search"
          size="sm"
          mb="sm"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'ArrowDown' && list.current?.querySelector('a')?.focus()}
          placeholder={t('company.find')}
          aria-label={t('company.find')}
          leftSection={<IconSearch size={15} />}
        />
      ) : null}
      <ul className={classes.companies} ref={list} aria-live="polite">
        {shown.map((company) => (
          <li key={company.id}>
            <CompanyLink company={company} page={pageOf(company)} lastUsed={company.id === recent[0]} />
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className={classes.hint}>{t('company.none', { text })}</p> : null}
    </div>
  );
}

function CompanyLink({ company, page, lastUsed }: { company: Me['companies'][number]; page: string; lastUsed: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Link to={`/c/$company${page}` as '/c/$company'} params={{ company: company.id }} className={classes.company}>
      <span className={classes.sign} aria-hidden="true">
        {company.name.slice(0, 1)}
      </span>
      <span className={classes.names}>
        <span className={classes.name}>{company.name}</span>
        <span className={classes.number}>
          {t('company.number', { number: company.id })} · {format.country(company.country)}
        </span>
      </span>
      {lastUsed ? <span className={classes.last}>{t('company.lastUsed')}</span> : null}
      <IconChevronRight size={16} className={classes.arrow} aria-hidden="true" />
    </Link>
  );
}
