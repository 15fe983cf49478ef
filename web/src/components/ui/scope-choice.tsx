import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const VISIBILITIES = ['COMPANY', 'UNIT', 'OWN'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

interface ScopeChoiceProps {
  visibility: Visibility;
  unit: string | undefined;
  onChange: (scope: { visibility: Visibility; unit: string | undefined }) => void;
  disabled?: boolean;
  error?: string | undefined;
}

/** F-030: whose documents somebody sees: the own, the unit's, or the company's. */
export function ScopeChoice({ visibility, unit, onChange, disabled = false, error }: ScopeChoiceProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('scope.visibility')}
        data={VISIBILITIES.map((value) => ({ value, label: t(`scope.${value}`) }))}
        value={visibility}
        onChange={(value) => onChange({ visibility: (value ?? 'COMPANY') as Visibility, unit })}
        allowDeselect={false}
        disabled={disabled}
      />
      {visibility === 'UNIT' ? (
        <TextInput
          size="sm"
          label={t('scope.unit')}
          description={t('scope.unitHint')}
          value={unit ?? ''}
          onChange={(event) => onChange({ visibility, unit: event.currentTarget.value || undefined })}
          required
          maxLength={40}
          disabled={disabled}
          error={error}
        />
      ) : null}
    </>
  );
}

interface Limit {
  dimension: string;
  values: readonly string[];
  accessGroups: readonly string[];
}

/** In words, to what somebody's view of the company is kept; nothing when it is not. */
export function Limits({ limits }: { limits: readonly Limit[] }) {
  const { t } = useTranslation();
  if (limits.length === 0) return null;
  return (
    <ul>
      {limits.map(({ dimension, values, accessGroups }) => (
        <li key={dimension}>
          {dimension === 'orderer'
            ? t('scope.limit.orderer', { values: values.join(', ') })
            : dimension === 'unit'
              ? values.length > 0
                ? t('scope.limit.unit', { values: values.join(', ') })
                : t('scope.limit.unitNone')
              : t('scope.limit.productGroup', { values: values.join(', '), groups: accessGroups.join(', ') })}
        </li>
      ))}
    </ul>
  );
}
