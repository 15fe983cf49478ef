import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n';
import type { FieldError } from '@/lib/problem';
import classes from './members.module.css';

export interface PersonDraft {
  firstName: string;
  lastName: string;
  language: string | null;
}

interface PersonFieldsProps {
  value: PersonDraft;
  onChange: (value: PersonDraft) => void;
  errors: readonly FieldError[];
  disabled?: boolean;
}

/** What a person is called, and the language it is written to in. */
export function PersonFields({ value, onChange, errors, disabled = false }: PersonFieldsProps) {
  const { t } = useTranslation();
  const name = (field: 'firstName' | 'lastName') => (
    <TextInput
      label={t(`members.${field}`)}
      value={value[field]}
      onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
      error={errorOf(errors, field)}
      required
      maxLength={255}
      disabled={disabled}
      autoComplete="off"
    />
  );
  return (
    <div className={classes.fields}>
      {name('firstName')}
      {name('lastName')}
      <Select
        label={t('members.language')}
        value={value.language}
        onChange={(language) => onChange({ ...value, language })}
        data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        placeholder={t('members.anyLanguage')}
        clearable
        clearButtonProps={{ 'aria-label': t('members.anyLanguage') }}
        disabled={disabled}
      />
    </div>
  );
}

/** The server's word about a field, or one of its entries. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field || error.field.startsWith(`${field}[`))?.message;
}
