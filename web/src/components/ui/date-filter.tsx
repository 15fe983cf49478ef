import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import { PRESETS, presetRange, type Preset } from '@/lib/date-range';
import { DATE_FORMATS, parseTypedDate, shownDay } from '@/lib/typed-date';
import classes from './date-filter.module.css';
import { FilterChip } from './filter-chip';
import { FilterPresets } from './filter-presets';

interface DateFilterProps {
  /** What the days are of; the day of the document when nothing is said. */
  name?: string;
  filter: Range;
  onChange: (change: Range) => void;
}

interface Range {
  from?: string | undefined;
  to?: string | undefined;
}

/** From and to, typed or picked, with the usual ranges at one press. */
export function DateFilter({ name: given, filter: { from, to }, onChange }: DateFilterProps) {
  const { t, i18n } = useTranslation();
  const name = given ?? t('filter.date');
  const preset = PRESETS.find((one) => {
    const range = presetRange(one);
    return range.from === from && range.to === to;
  });
  const input = (field: 'from' | 'to', label: string, value: string | undefined) => (
    <DateInput
      label={label}
      value={value ?? null}
      onChange={(date) => onChange({ from, to, [field]: date ?? undefined })}
      valueFormat={DATE_FORMATS[i18n.language] ?? 'DD/MM/YYYY'}
      dateParser={parseTypedDate}
      placeholder={t('filter.dateFormat')}
      clearable
      locale={i18n.language}
      popoverProps={{ withinPortal: false, position: 'bottom-start' }}
      {...(from && to && from > to ? { error: field === 'to' ? t('filter.reversed') : true } : {})}
    />
  );
  return (
    <FilterChip name={name} value={useRangeText(from, to, preset)} removeLabel={t('filter.remove', { name })} onRemove={() => onChange({ from: undefined, to: undefined })}>
      {(close) => (
        <div className={classes.date}>
          <FilterPresets
            className={classes.presets}
            presets={PRESETS}
            chosen={preset}
            label={(one) => t(`filter.preset.${one}`)}
            onChoose={(one) => {
              onChange(presetRange(one));
              close();
            }}
          />
          <div className={classes.fields}>
            {input('from', t('filter.from'), from)}
            {input('to', t('filter.to'), to)}
          </div>
        </div>
      )}
    </FilterChip>
  );
}

function useRangeText(from: string | undefined, to: string | undefined, preset: Preset | undefined) {
  const { t } = useTranslation();
  const format = useFormat();
  const show = (date: string) => shownDay(date, format.date);
  if (preset) return t(`filter.preset.${preset}`);
  if (from && to) return `${show(from)} – ${show(to)}`;
  if (from) return t('filter.fromDate', { date: show(from) });
  return to ? t('filter.toDate', { date: show(to) }) : undefined;
}
