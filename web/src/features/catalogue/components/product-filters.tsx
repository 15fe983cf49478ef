import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChoiceFilter } from '@/components/ui/choice-filter';
import { FilterBar } from '@/components/ui/filter-bar';
import { FilterChip } from '@/components/ui/filter-chip';
import { SearchField } from '@/components/ui/search-field';
import { useFormat } from '@/lib/format';
import { productGroupsQuery } from '../api/products';
import { AVAILABILITIES, LONGEST_QUERY, parseCatalogueSearch, type CatalogueSearch } from '../search';
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
    <FilterBar>
      <SearchField
        value={search.q}
        onChange={(q) => onSearch(parseCatalogueSearch({ ...search, q }))}
        label={t('catalogue.findLabel')}
        placeholder={t('catalogue.find')}
        maxLength={LONGEST_QUERY}
        width="wide"
      />
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
        <ChoiceFilter
          name={t('catalogue.stock')}
          options={AVAILABILITIES}
          chosen={AVAILABILITIES.filter((one) => search.availability?.includes(one))}
          word={words.availability}
          onChange={(availability) => onSearch(parseCatalogueSearch({ ...search, availability }))}
        />
      ) : null}
    </FilterBar>
  );
}

const NOTHING = { count: 0, capped: false };

function Groups({ company, search, onSearch }: { company: string; search: CatalogueSearch; onSearch: (search: CatalogueSearch) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useQuery(productGroupsQuery(company, search));
  const chosen = search.group ?? [];
  const found = data?.items ?? [];
  // what is chosen stays to be unchosen, also when nothing of it is found
  const missing = chosen.filter((group) => !found.some((one) => one.group === group)).map((group) => ({ ...NOTHING, group }));
  const groups = [...missing, ...found];
  return (
    <ChoiceFilter
      name={t('catalogue.group')}
      options={groups.map(({ group }) => group)}
      chosen={chosen}
      word={(group) => group}
      renderOption={(group) => {
        const { count, capped } = groups.find((one) => one.group === group) ?? NOTHING;
        return (
          <>
            {group} <small className={classes.dimmed}>{capped ? t('list.more', { count }) : format.number(count)}</small>
          </>
        );
      }}
      onChange={(group) => onSearch(parseCatalogueSearch({ ...search, group }))}
    />
  );
}

function without(search: CatalogueSearch, name: keyof CatalogueSearch): CatalogueSearch {
  const { [name]: _gone, ...rest } = search;
  return rest;
}
