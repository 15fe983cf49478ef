import { useTranslation } from 'react-i18next';
import { FilterChip } from '@/components/ui/filter-chip';
import { FilterPresets } from '@/components/ui/filter-presets';
import { useFormat } from '@/lib/format';
import { shownDay } from '@/lib/typed-date';
import { dueRange, DUE_PRESETS, UNPAID, type DocumentFilter } from '../filter';
import classes from './filters.module.css';

type Change = Pick<DocumentFilter, 'dueFrom' | 'dueTo' | 'status'>;

/** What is overdue, or will be due soon, and still to be paid. */
export function DueFilter({ filter, onChange }: { filter: DocumentFilter; onChange: (change: { [field in keyof Change]: Change[field] | undefined }) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dueFrom, dueTo } = filter;
  const name = t('filter.due');
  const preset = DUE_PRESETS.find((one) => {
    const range = dueRange(one);
    return range.dueFrom === dueFrom && range.dueTo === dueTo;
  });
  const show = (date: string | undefined) => (date === undefined ? '…' : shownDay(date, format.date));
  const text = preset ? t(`filter.duePreset.${preset}`) : (dueFrom ?? dueTo) ? `${show(dueFrom)} – ${show(dueTo)}` : undefined;
  return (
    <FilterChip name={name} value={text} removeLabel={t('filter.remove', { name })} onRemove={() => onChange({ dueFrom: undefined, dueTo: undefined })}>
      {(close) => (
        <FilterPresets
          className={classes.presets}
          presets={DUE_PRESETS}
          chosen={preset}
          label={(one) => t(`filter.duePreset.${one}`)}
          onChoose={(one) => {
            onChange({ dueFrom: undefined, ...dueRange(one), status: [...UNPAID] });
            close();
          }}
        />
      )}
    </FilterChip>
  );
}
