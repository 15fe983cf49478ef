import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DateFilter } from '@/components/ui/date-filter';
import { FilterBar } from '@/components/ui/filter-bar';
import { SearchField } from '@/components/ui/search-field';
import { filterOf, isFiltered, withFilter, type DocumentSearch } from '../filter';
import { KIND, type Kind } from '../kinds';
import { AmountFilter } from './amount-filter';
import { DueFilter } from './due-filter';
import { EndFilter } from './end-filter';
import { StatusFilter } from './status-filter';

interface FiltersProps {
  kind: Kind;
  search: DocumentSearch;
  onSearch: (search: DocumentSearch, options?: { replace: boolean }) => void;
}

/** All filters of a list. They combine with AND and live in the address. */
export function Filters({ kind, search, onSearch }: FiltersProps) {
  const { t } = useTranslation();
  const filter = filterOf(search);
  return (
    <FilterBar>
      <NumberFilter value={filter.number} onChange={(number) => onSearch(withFilter(search, { number }), { replace: Boolean(filter.number && number) })} />
      {KIND[kind].filters.includes('waiting') ? (
        <Button
          variant={filter.waiting ? 'light' : 'default'}
          aria-pressed={filter.waiting === 'true'}
          leftSection={<IconClock size={14} />}
          onClick={() => onSearch(withFilter(search, { waiting: filter.waiting ? undefined : 'true', ...(filter.waiting ? {} : { status: undefined }) }))}
        >
          {t('quotes.waiting')}
        </Button>
      ) : null}
      <DateFilter filter={filter} onChange={(range) => onSearch(withFilter(search, range))} />
      <StatusFilter kind={kind} status={filter.status} onChange={(status) => onSearch(withFilter(search, { status }))} />
      {KIND[kind].filters.includes('commission') ? (
        <SearchField
          icon={null}
          value={filter.commission}
          onChange={(commission) => onSearch(withFilter(search, { commission }), { replace: Boolean(filter.commission && commission) })}
          name={t('column.commission')}
          label={t('filter.commissionLabel')}
          placeholder={t('filter.commission')}
          maxLength={120}
        />
      ) : null}
      {KIND[kind].filters.includes('document') ? (
        <SearchField
          icon={null}
          value={filter.document}
          onChange={(document) => onSearch(withFilter(search, { document }), { replace: Boolean(filter.document && document) })}
          name={t('filter.document')}
          label={t('filter.documentLabel')}
          placeholder={t('filter.documentPlaceholder')}
        />
      ) : null}
      {KIND[kind].filters.includes('due') ? <DueFilter filter={filter} onChange={(change) => onSearch(withFilter(search, change))} /> : null}
      {KIND[kind].filters.includes('ends') ? <EndFilter kind={kind} endsBy={filter.endsBy} onChange={(change) => onSearch(withFilter(search, change))} /> : null}
      {KIND[kind].hasAmounts ? <AmountFilter filter={filter} onChange={(range) => onSearch(withFilter(search, range))} /> : null}
      {isFiltered(search) ? (
        <Button variant="subtle" color="gray" onClick={() => onSearch(search.sort ? { sort: search.sort } : {})}>
          {t('list.clearFilters')}
        </Button>
      ) : null}
    </FilterBar>
  );
}

export function NumberFilter({ value, onChange }: { value: string | undefined; onChange: (number: string | undefined) => void }) {
  const { t } = useTranslation();
  return <SearchField value={value} onChange={onChange} name={t('column.number')} label={t('list.findNumberLabel')} placeholder={t('list.findNumber')} />;
}
