import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { FilterChip } from '@/components/ui/filter-chip';
import { FilterPresets } from '@/components/ui/filter-presets';
import { useFormat } from '@/lib/format';
import { DATE_FORMATS, parseTypedDate, shownDay } from '@/lib/typed-date';
import { END_PRESETS, endsWithin } from '../filter';
import type { Kind } from '../kinds';
import classes from './filters.module.css';

interface EndFilterProps {
  kind: Kind;
  endsBy: string | undefined;
  onChange: (change: { endsBy: string | undefined; status?: string[] }) => void;
}

/** Which contracts need a decision by a day: their term ends, or notice can last be given (F-107, F-108). */
export function EndFilter({ kind, endsBy, onChange }: EndFilterProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const name = t(kind === 'contracts' ? 'filter.ends' : 'filter.termEnds');
  const preset = END_PRESETS.find((one) => endsWithin(one) === endsBy);
  const shown = endsBy && shownDay(endsBy, format.date);
  const text = preset ? t(`filter.endPreset.${preset}`) : shown && t('filter.toDate', { date: shown });
  return (
    <FilterChip name={name} value={text} removeLabel={t('filter.remove', { name })} onRemove={() => onChange({ endsBy: undefined })}>
      {(close) => (
        <div className={classes.ends}>
          <FilterPresets
            className={classes.presets}
            presets={END_PRESETS}
            chosen={preset}
            label={(one) => t(`filter.endPreset.${one}`)}
            onChoose={(one) => {
              // what has ended already wants nothing any more
              onChange({ endsBy: endsWithin(one), status: ['ACTIVE'] });
              close();
            }}
          />
          <DateInput
            label={t('filter.to')}
            value={endsBy ?? null}
            onChange={(date) => onChange({ endsBy: date ?? undefined })}
            valueFormat={DATE_FORMATS[i18n.language] ?? 'DD/MM/YYYY'}
            dateParser={parseTypedDate}
            placeholder={t('filter.dateFormat')}
            clearable
            locale={i18n.language}
            popoverProps={{ withinPortal: false, position: 'bottom-start' }}
          />
        </div>
      )}
    </FilterChip>
  );
}
