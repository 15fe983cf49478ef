import { Checkbox, CloseButton, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChip } from '@/components/ui/filter-chip';
import { useFormat } from '@/lib/format';
import { useSendSoon } from '@/lib/send-soon';
import { productGroupsQuery } from '../api/products';
import { AVAILABILITIES, LONGEST_QUERY, type CatalogueSearch } from '../search';
import { useProductWords } from '../words';
import classes from './catalogue.module.css';

interface FiltersProps {
  company: string;
  search: CatalogueSearch;
  /** Without the right to see stock there is no filter by it. */
  stock: boolean;
  onSearch: (search: CatalogueSearch) => void;
}

/** What is looked for; searches while one types. */
export function ProductFilters({ company, search, stock, onSearch }: FiltersProps) {
  const { t } = useTranslation();
  const words = useProductWords();
  return (
    <div className={`${classes.filters} no-print`} role="search" aria-label={t('list.filter')}>
      <SearchField search={search} onSearch={onSearch} />
      <Groups company={company} search={search} onSearch={onSearch} />
      <FilterChip
        name={t('catalogue.kind')}
        value={search.service === undefined ? undefined : t(search.service === 'true' ? 'catalogue.services' : 'catalogue.goods')}
        removeLabel={t('filter.remove', { name: t('catalogue.kind') })}
        onRemove={() => onSearch(without(search, 'service'))}
      >
        {(close) => (
          <Radio.Group
            aria-label={t('catalogue.kind')}
            value={search.service ?? ''}
            onChange={(service) => {
              onSearch(service ? { ...search, service } : without(search, 'service'));
              close();
            }}
          >
            <div className={classes.options}>
              <Radio size="xs" value="" label={t('catalogue.everything')} />
              <Radio size="xs" value="false" label={t('catalogue.goods')} />
              <Radio size="xs" value="true" label={t('catalogue.services')} />
            </div>
          </Radio.Group>
        )}
      </FilterChip>
      {stock ? (
        <FilterChip
          name={t('catalogue.stock')}
          value={search.availability?.map(words.availability).join(', ')}
          removeLabel={t('filter.remove', { name: t('catalogue.stock') })}
          onRemove={() => onSearch(without(search, 'availability'))}
        >
          {() => (
            <Checkbox.Group
              aria-label={t('catalogue.stock')}
              value={search.availability ?? []}
              onChange={(chosen) => onSearch(chosen.length > 0 ? { ...search, availability: chosen } : without(search, 'availability'))}
            >
              <div className={classes.options}>
                {AVAILABILITIES.map((one) => (
                  <Checkbox key={one} value={one} label={words.availability(one)} />
                ))}
              </div>
            </Checkbox.Group>
          )}
        </FilterChip>
      ) : null}
    </div>
  );
}

function SearchField({ search, onSearch }: { search: CatalogueSearch; onSearch: (search: CatalogueSearch) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(search.q ?? '');
  const sent = useRef(search.q ?? '');
  const newest = useRef(search);
  useEffect(() => {
    newest.current = search;
    // the browser's "back" changes the address without the field
    if ((search.q ?? '') !== sent.current) {
      sent.current = search.q ?? '';
      setText(sent.current);
    }
  }, [search]);
  const sendSoon = useSendSoon((typed) => {
    const q = typed.trim();
    sent.current = q;
    onSearch(q ? { ...newest.current, q } : without(newest.current, 'q'));
  });
  const type = (typed: string) => {
    setText(typed);
    sendSoon(typed);
  };
  return (
    <TextInput
      type="search"
      className={classes.search}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      placeholder={t('catalogue.find')}
      aria-label={t('catalogue.findLabel')}
      leftSection={<IconSearch size={14} />}
      rightSection={text ? <CloseButton size="xs" aria-label={t('catalogue.clearSearch')} onClick={() => type('')} /> : null}
      maxLength={LONGEST_QUERY}
    />
  );
}

function Groups({ company, search, onSearch }: { company: string; search: CatalogueSearch; onSearch: (search: CatalogueSearch) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(productGroupsQuery(company, search));
  const chosen = search.group ?? [];
  const found = data?.items ?? [];
  // what is chosen stays to be unchosen, also when nothing of it is found
  const missing = chosen.filter((group) => !found.some((one) => one.group === group)).map((group) => ({ group, count: 0, capped: false }));
  return (
    <FilterChip
      name={t('catalogue.group')}
      value={chosen.length > 0 ? chosen.join(', ') : undefined}
      removeLabel={t('filter.remove', { name: t('catalogue.group') })}
      onRemove={() => onSearch(without(search, 'group'))}
    >
      {() => (
        <Checkbox.Group aria-label={t('catalogue.group')} value={chosen} onChange={(groups) => onSearch(groups.length > 0 ? { ...search, group: groups } : without(search, 'group'))}>
          <div className={`${classes.options} ${classes.groups}`}>
            {[...missing, ...found].map(({ group, count, capped }) => (
              <Checkbox
                key={group}
                value={group}
                label={
                  <>
                    {group} <small className={classes.dimmed}>{capped ? t('list.more', { count }) : format.number(count)}</small>
                  </>
                }
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FilterChip>
  );
}

function without(search: CatalogueSearch, name: keyof CatalogueSearch): CatalogueSearch {
  const { [name]: _gone, ...rest } = search;
  return rest;
}
