import { Button, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { DATE_FORMATS, parseTypedDate } from '@/lib/typed-date';
import { isSubject, OF_A_COMPANY, parseAuditSearch, SUBJECTS, type AuditSearch } from '../search';
import classes from './audit.module.css';

interface AuditFiltersProps {
  search: AuditSearch;
  /** The staff reads of all companies. */
  ofAll: boolean;
  onSearch: (search: AuditSearch) => void;
}

/** They combine with AND and live in the address. */
export function AuditFilters({ search, ofAll, onSearch }: AuditFiltersProps) {
  const { t, i18n } = useTranslation();
  const change = (some: Partial<Record<keyof AuditSearch, string | null>>) => onSearch(parseAuditSearch({ ...search, ...some }));
  const day = (field: 'from' | 'to', label: string) => (
    <DateInput
      label={label}
      value={search[field] ?? null}
      onChange={(value) => change({ [field]: value })}
      valueFormat={DATE_FORMATS[i18n.language] ?? 'DD/MM/YYYY'}
      dateParser={parseTypedDate}
      placeholder={t('filter.dateFormat')}
      locale={i18n.language}
      clearable
      clearButtonProps={{ 'aria-label': t('action.clear') }}
      {...(search.from && search.to && search.from > search.to ? { error: field === 'to' ? t('filter.reversed') : true } : {})}
    />
  );
  return (
    <div className={classes.filters} role="search" aria-label={t('list.filter')}>
      {ofAll ? <TextInput key={`c${search.company ?? ''}`} label={t('audit.company')} defaultValue={search.company ?? ''} onBlur={(event) => change({ company: event.currentTarget.value })} onKeyDown={(event) => event.key === 'Enter' && change({ company: event.currentTarget.value })} maxLength={40} /> : null}
      <TextInput key={`p${search.person ?? ''}`} label={t('audit.person')} defaultValue={search.person ?? ''} onBlur={(event) => change({ person: event.currentTarget.value })} onKeyDown={(event) => event.key === 'Enter' && change({ person: event.currentTarget.value })} maxLength={254} />
      <Select
        label={t('audit.what')}
        data={(ofAll ? SUBJECTS : OF_A_COMPANY).map((value) => ({ value, label: t(`audit.subject.${value}`) }))}
        value={search.subject ?? null}
        onChange={(value) => change({ subject: isSubject(value) ? value : null })}
        placeholder={t('audit.everything')}
        clearable
        clearButtonProps={{ 'aria-label': t('action.clear') }}
      />
      {day('from', t('filter.from'))}
      {day('to', t('filter.to'))}
      {Object.keys(search).length > 0 ? (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => onSearch({})}
        >
          {t('list.clearFilters')}
        </Button>
      ) : null}
    </div>
  );
}
