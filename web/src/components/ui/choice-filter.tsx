import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './choice-filter.module.css';
import { FilterChip } from './filter-chip';

interface ChoiceFilterProps<T extends string> {
  name: string;
  options: readonly T[];
  chosen: readonly T[] | undefined;
  word: (option: T) => string;
  /** How an option looks in the list, where that is more than its word. */
  renderOption?: (option: T) => ReactNode;
  onChange: (chosen: T[]) => void;
}

const NONE: readonly never[] = [];

/** Any number of some words; none ticked means all. */
export function ChoiceFilter<T extends string>({ name, options, chosen = NONE, word, renderOption = word, onChange }: ChoiceFilterProps<T>) {
  const { t } = useTranslation();
  return (
    <FilterChip name={name} value={chosen.map(word).join(', ') || undefined} removeLabel={t('filter.remove', { name })} onRemove={() => onChange([])}>
      {() => (
        <Checkbox.Group aria-label={name} value={[...chosen]} onChange={(next) => onChange(options.filter((one) => next.includes(one)))}>
          <div className={classes.options}>
            {options.map((one) => (
              <Checkbox key={one} value={one} label={renderOption(one)} />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </FilterChip>
  );
}
