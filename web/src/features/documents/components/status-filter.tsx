import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterChip } from '@/components/ui/filter-chip';
import { KIND, type Kind } from '../kinds';
import { useDocumentWords } from '../status-text';
import classes from './filters.module.css';
import { StatusBadge } from './status-badge';

const NONE: readonly string[] = [];

interface StatusFilterProps {
  kind: Kind;
  status: readonly string[] | undefined;
  onChange: (status: string[] | undefined) => void;
}

/** Any number of statuses; none ticked means all. */
export function StatusFilter({ kind, status = NONE, onChange }: StatusFilterProps) {
  const { t } = useTranslation();
  const words = useDocumentWords();
  const name = t('filter.status');
  const text = status.map((one) => words.status(kind, one)).join(', ') || undefined;
  const all = Object.keys(KIND[kind].statuses);
  return (
    <FilterChip name={name} value={text} removeLabel={t('filter.remove', { name })} onRemove={() => onChange(undefined)}>
      {() => (
        <Checkbox.Group aria-label={name} value={[...status]} onChange={(chosen) => onChange(all.filter((one) => chosen.includes(one)))}>
          <div className={classes.options}>
            {all.map((one) => (
              <Checkbox key={one} value={one} label={<StatusBadge kind={kind} status={one} />} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FilterChip>
  );
}
