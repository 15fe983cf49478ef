import { Button, Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filterOf, isFiltered, withFilter, type DocumentSearch } from '../filter';
import { KIND, type Kind } from '../kinds';
import { AmountFilter } from './amount-filter';
import { DateFilter } from './date-filter';
import classes from './filters.module.css';
import { DueFilter } from './due-filter';
import { NumberFilter, TextFilter } from './number-filter';
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
      {KIND[kind].filters.includes('waiting') ? (
        <Chip checked={filter.waiting === 'true'} onChange={(waiting) => onSearch(withFilter(search, { waiting: waiting ? 'true' : undefined, ...(waiting ? { status: undefined } : {}) }))} size="sm" variant="outline" radius="sm">
          {t('quotes.waiting')}
        </Chip>
      ) : null}
      <DateFilter filter={filter} onChange={(range) => onSearch(withFilter(search, range))} />
      <StatusFilter kind={kind} status={filter.status} onChange={(status) => onSearch(withFilter(search, { status }))} />
      {KIND[kind].filters.includes('commission') ? (
        <TextFilter
          value={filter.commission}
          onChange={(commission) => onSearch(withFilter(search, { commission }), { replace: Boolean(filter.commission && commission) })}
          name={t('column.commission')}
          label={t('filter.commissionLabel')}
          placeholder={t('filter.commission')}
          maxLength={120}
        />
      ) : null}
      {KIND[kind].filters.includes('document') ? (
        <TextFilter
          value={filter.document}
          onChange={(document) => onSearch(withFilter(search, { document }), { replace: Boolean(filter.document && document) })}
          name={t('filter.document')}
          label={t('filter.documentLabel')}
          placeholder={t('filter.documentPlaceholder')}
          maxLength={60}
        />
      ) : null}
      {KIND[kind].filters.includes('due') ? <DueFilter filter={filter} onChange={(change) => onSearch(withFilter(search, change))} /> : null}
      {KIND[kind].hasAmounts ? <AmountFilter filter={filter} onChange={(range) => onSearch(withFilter(search, range))} /> : null}
      {isFiltered(search) ? (
        <Button variant="subtle" color="gray" onClick={() => onSearch(search.sort ? { sort: search.sort } : {})}>
          {t('list.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
