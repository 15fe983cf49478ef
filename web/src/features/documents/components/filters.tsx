import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filterOf, isFiltered, withFilter, type DocumentSearch } from '../filter';
import { KIND, type Kind } from '../kinds';
import { AmountFilter } from './amount-filter';
import { DateFilter } from './date-filter';
import classes from './filters.module.css';
import { NumberFilter } from './number-filter';
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
    <div className={`${classes.filters} no-print`} role="search" aria-label={t('list.filter')}>
      <NumberFilter value={filter.number} onChange={(number) => onSearch(withFilter(search, { number }), { replace: Boolean(filter.number && number) })} />
      <DateFilter filter={filter} onChange={(range) => onSearch(withFilter(search, range))} />
      <StatusFilter kind={kind} status={filter.status} onChange={(status) => onSearch(withFilter(search, { status }))} />
      {KIND[kind].hasAmounts ? <AmountFilter filter={filter} onChange={(range) => onSearch(withFilter(search, range))} /> : null}
      {isFiltered(search) ? (
        <Button variant="subtle" color="gray" onClick={() => onSearch(search.sort ? { sort: search.sort } : {})}>
          {t('list.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
