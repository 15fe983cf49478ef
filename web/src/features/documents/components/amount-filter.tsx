import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChip } from '@/components/ui/filter-chip';
import { useFormat } from '@/lib/format';
import { parseAmount, type DocumentFilter } from '../filter';
import classes from './filters.module.css';

type Range = Pick<DocumentFilter, 'minAmount' | 'maxAmount'>;

interface AmountFilterProps {
  filter: DocumentFilter;
  onChange: (change: Range) => void;
}

export function AmountFilter({ filter, onChange }: AmountFilterProps) {
  const { t } = useTranslation();
  const name = t('filter.amount');
  return (
    <FilterChip
      name={name}
      value={useRangeText(filter)}
      removeLabel={t('filter.remove', { name })}
      onRemove={() => onChange({ minAmount: undefined, maxAmount: undefined })}
    >
      {(close) => (
        <AmountForm
          filter={filter}
          onSubmit={(range) => {
            onChange(range);
            close();
          }}
        />
      )}
    </FilterChip>
  );
}

function AmountForm({ filter, onSubmit }: { filter: DocumentFilter; onSubmit: (range: Range) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const show = (amount: string | undefined) => (amount === undefined ? '' : showAmount(amount, format.quantity));
  const [min, setMin] = useState(show(filter.minAmount));
  const [max, setMax] = useState(show(filter.maxAmount));
  const [minAmount, maxAmount] = [parseAmount(min), parseAmount(max)];
  const wrong = (text: string, amount: string | undefined) => (text.trim() && amount === undefined ? t('filter.notAnAmount') : null);
  const reversed = minAmount !== undefined && maxAmount !== undefined && Number(minAmount) > Number(maxAmount);
  const errors = [wrong(min, minAmount), wrong(max, maxAmount) ?? (reversed ? t('filter.reversedAmount') : null)];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (errors.every((error) => error === null)) onSubmit({ minAmount, maxAmount });
  };
  return (
    <form className={classes.amount} onSubmit={submit} noValidate>
      <div className={classes.fields}>
        <TextInput label={t('filter.min')} value={min} onChange={(event) => setMin(event.currentTarget.value)} error={errors[0]} inputMode="decimal" data-autofocus />
        <TextInput label={t('filter.max')} value={max} onChange={(event) => setMax(event.currentTarget.value)} error={errors[1]} inputMode="decimal" />
      </div>
      <p className={classes.hint}>{t('filter.amountHint')}</p>
      <Button type="submit" fullWidth>
        {t('filter.apply')}
      </Button>
    </form>
  );
}

function useRangeText({ minAmount, maxAmount }: DocumentFilter) {
  const { t } = useTranslation();
  const format = useFormat();
  const show = (amount: string) => showAmount(amount, format.quantity);
  if (minAmount && maxAmount) return `${show(minAmount)} – ${show(maxAmount)}`;
  if (minAmount) return t('filter.atLeast', { amount: show(minAmount) });
  return maxAmount ? t('filter.atMost', { amount: show(maxAmount) }) : undefined;
}

/** An address may carry anything; what is no number is shown as it stands. */
function showAmount(amount: string, format: (value: string) => string): string {
  return Number.isNaN(Number(amount)) ? amount : format(amount);
}
