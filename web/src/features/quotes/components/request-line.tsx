import { ActionIcon, Autocomplete, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnit } from '@/lib/unit';
import { UNITS, type DraftLine } from '../draft';
import classes from './quotes.module.css';

/** A product as far as a line needs it. */
export interface FoundProduct {
  product: string;
  description: string;
  unit: string;
}

export type ProductSearch = (words: string) => UseQueryOptions<FoundProduct[], Error, FoundProduct[], readonly unknown[]>;

interface Props {
  line: DraftLine;
  index: number;
  search: ProductSearch | undefined;
  errorAt: (field: 'description' | 'quantity' | 'unit' | 'note' | 'product') => string | undefined;
  onChange: (part: Partial<DraftLine>) => void;
  onRemove: (() => void) | undefined;
}

/** Something that is wanted: a product of the catalogue, found while typing, or what the words say. */
export function RequestLine({ line, index, search, errorAt, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const wordOf = useUnit();
  const units = UNITS.some((unit) => unit === line.unit) ? UNITS : [line.unit, ...UNITS];
  const name = t('quotes.line', { position: index + 1 });
  return (
    <li>
      <div className={classes.line} role="group" aria-label={name}>
        <What line={line} search={search} error={errorAt('description')} onChange={onChange} />
        <Product line={line} search={search} error={errorAt('product')} onChange={onChange} />
        <TextInput label={t('detail.quantity')} value={line.quantity} onChange={(event) => onChange({ quantity: event.currentTarget.value })} inputMode="decimal" required maxLength={24} error={errorAt('quantity')} />
        <Select
          label={t('quotes.form.unit')}
          data={units.map((value) => ({ value, label: wordOf(value) }))}
          value={line.unit}
          onChange={(unit) => unit && onChange({ unit })}
          allowDeselect={false}
          error={errorAt('unit')}
        />
        {onRemove ? (
          <ActionIcon className={classes.remove} variant="subtle" color="gray" size={30} aria-label={t('quotes.form.removeLine', { position: index + 1 })} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        ) : null}
        <TextInput className={classes.note} label={t('quotes.form.note')} value={line.note} onChange={(event) => onChange({ note: event.currentTarget.value })} maxLength={500} error={errorAt('note')} />
      </div>
    </li>
  );
}

/** An item number that is typed brings the words and the unit of its article, where none were typed. */
function Product({ line, search, error, onChange }: { line: DraftLine; search: ProductSearch | undefined; error: string | undefined; onChange: (part: Partial<DraftLine>) => void }) {
  const { t } = useTranslation();
  const [number] = useDebouncedValue(line.product?.trim(), 250);
  const asked = search !== undefined && number !== undefined && number.length > 1 && line.description === '';
  const { data } = useQuery({ ...(search?.(number ?? '') ?? { queryKey: ['no-catalogue'], queryFn: () => Promise.resolve<FoundProduct[]>([]) }), enabled: asked });
  const found = asked ? data?.find(({ product }) => product.toLowerCase() === number.toLowerCase()) : undefined;
  const take = useEffectEvent(({ product, description, unit }: FoundProduct) => {
    if (line.description === '') onChange({ product, description, unit });
  });
  useEffect(() => {
    if (found) take(found);
  }, [found]);
  return <TextInput label={t('detail.product')} value={line.product ?? ''} onChange={(event) => onChange({ product: event.currentTarget.value || undefined })} maxLength={60} error={error} />;
}

function What({ line, search, error, onChange }: { line: DraftLine; search: ProductSearch | undefined; error: string | undefined; onChange: (part: Partial<DraftLine>) => void }) {
  const { t } = useTranslation();
  const [words] = useDebouncedValue(line.description.trim(), 250);
  const asked = search !== undefined && line.product === undefined && words.length > 1;
  const { data } = useQuery({ ...(search?.(words) ?? { queryKey: ['no-catalogue'], queryFn: () => Promise.resolve<FoundProduct[]>([]) }), enabled: asked });
  const found = asked ? (data ?? []) : [];
  const field = {
    label: t('detail.description'),
    placeholder: search ? t('quotes.form.findOrDescribe') : undefined,
    value: line.description,
    required: true,
    maxLength: 500,
    error,
  };
  const describe = (text: string) => onChange({ description: text });
  if (!search) return <TextInput {...field} onChange={(event) => describe(event.currentTarget.value)} />;
  return (
    <Autocomplete
      {...field}
      data={found.map(optionOf)}
      filter={({ options }) => options}
      onChange={(text) => {
        const chosen = found.find((one) => text === optionOf(one));
        if (chosen) onChange({ product: chosen.product, description: chosen.description, unit: chosen.unit });
        else describe(text);
      }}
    />
  );
}

/** What is chosen from the list: both number and name, since either may be what was typed. */
function optionOf({ product, description }: FoundProduct): string {
  return `${product} · ${description}`;
}
