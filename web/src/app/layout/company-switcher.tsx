import { Combobox, UnstyledButton, useCombobox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyCompany } from '@/api/identity';
import { matchingCompanies, SEARCHABLE_FROM } from '@/features/companies/matching';
import { recentCompanies } from '@/features/companies/recent';
import classes from './header.module.css';
import { useSwitchCompany } from './switch-company';

const ALL = ' all';

/** The company that everything on the page belongs to, and the way to another one. */
export function CompanySwitcher({ companies, current }: { companies: readonly MyCompany[]; current: MyCompany }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const switchTo = useSwitchCompany();
  const [text, setText] = useState('');
  const searchable = companies.length >= SEARCHABLE_FROM;
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setText('');
    },
    onDropdownOpen: () => (searchable ? combobox.focusSearchInput() : undefined),
  });
  if (companies.length === 1) return <span className={classes.onlyCompany}>{current.name}</span>;

  const choose = (id: string) => {
    combobox.closeDropdown();
    if (id === ALL) void navigate({ to: '/companies' });
    else switchTo(id);
  };
  const shown = matchingCompanies(companies, text, recentCompanies());
  return (
    <Combobox store={combobox} width={300} position="bottom-start" shadow="md" onOptionSubmit={choose}>
      <Combobox.Target targetType="button" withAriaAttributes={false}>
        <UnstyledButton
          className={classes.company}
          aria-haspopup="listbox"
          aria-expanded={combobox.dropdownOpened}
          aria-label={`${t('company.current', { name: current.name })}. ${t('company.switch')}`}
          onClick={() => combobox.toggleDropdown()}
        >
          <span>{current.name}</span>
          <IconSelector size={15} aria-hidden="true" />
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        {searchable ? (
          <Combobox.Search
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.selectFirstOption();
            }}
            placeholder={t('company.find')}
            aria-label={t('company.find')}
          />
        ) : null}
        <Combobox.Options mah={340} style={{ overflowY: 'auto' }} aria-label={t('company.switch')}>
          {shown.map(({ id, name }) => (
            <Combobox.Option key={id} value={id} active={id === current.id} className={classes.option}>
              <span>
                {name}
                <small>{id}</small>
              </span>
              {id === current.id ? <IconCheck size={15} /> : null}
            </Combobox.Option>
          ))}
          {shown.length === 0 ? <Combobox.Empty>{t('company.none', { text })}</Combobox.Empty> : null}
          {searchable ? (
            <Combobox.Option value={ALL} className={classes.allCompanies}>
              {t('company.all')}
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
