import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/format';
import type { TypedAddress } from '../draft';
import classes from './quotes.module.css';

/** Countries that goods are mostly sent to from here; whoever wants another keeps the address under the company's. */
const COUNTRIES = ['AT', 'BE', 'BG', 'CH', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MD', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'SE', 'SI', 'SK', 'TR', 'UA', 'US'] as const;

interface Props {
  address: TypedAddress;
  required: boolean;
  errorAt: (field: string) => string | undefined;
  onChange: (address: TypedAddress) => void;
}

/** An address that is wanted for this once. */
export function AddressFields({ address, required, errorAt, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const input = (field: keyof TypedAddress, api: string = field) => ({
    label: t(`account.address.field.${field}`),
    value: address[field],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...address, [field]: event.currentTarget.value }),
    error: errorAt(api),
    maxLength: 120,
  });
  const codes = COUNTRIES.some((one) => one === address.country) ? COUNTRIES : [address.country, ...COUNTRIES];
  const countries = codes.filter(Boolean).map((value) => ({ value, label: format.country(value) }));
  return (
    <div className={classes.two}>
      <TextInput {...input('name')} required={required} autoComplete="organization" />
      <TextInput {...input('attention')} />
      <TextInput {...input('street', 'lines[0]')} required={required} autoComplete="address-line1" />
      <TextInput {...input('more', 'lines[1]')} autoComplete="address-line2" />
      <div className={classes.town}>
        <TextInput {...input('postcode')} maxLength={20} autoComplete="postal-code" />
        <TextInput {...input('city')} required={required} autoComplete="address-level2" />
      </div>
      <Select
        label={t('account.address.field.country')}
        data={countries.toSorted((a, b) => a.label.localeCompare(b.label))}
        value={address.country}
        onChange={(country) => country && onChange({ ...address, country })}
        searchable
        allowDeselect={false}
        error={errorAt('country')}
        nothingFoundMessage={t('account.address.noCountry')}
      />
    </div>
  );
}
