import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CartHead as Head } from '@/api/documents';
import { Problem } from '@/lib/problem';
import { today } from '@/lib/format';
import { putOrderDefaults } from '../api/cart';
import { changeHead, type Change } from '../content';
import classes from './cart.module.css';

/** One of the company's delivery addresses, in a line. */
export interface AddressChoice {
  id: string;
  label: string;
}

const SEAT = 'seat';

interface CartHeadProps {
  company: string;
  head: Head;
  addresses: readonly AddressChoice[] | undefined;
  mayKeepDefaults: boolean;
  onChange: (change: Change) => void;
}

/** What holds for all that is ordered: kept when one leaves a field. */
export function CartHead({ company, head, addresses, mayKeepDefaults, onChange }: CartHeadProps) {
  const { t } = useTranslation();
  const text = (field: 'customerReference' | 'commission' | 'note') => ({
    label: t(`cart.head.${field}`),
    defaultValue: head[field] ?? '',
    maxLength: field === 'note' ? 2000 : 120,
    size: 'sm' as const,
    onBlur: (event: { currentTarget: { value: string } }) => {
      const value = event.currentTarget.value.trim();
      if (value !== (head[field] ?? '')) onChange(changeHead({ [field]: value || undefined }));
    },
  });
  return (
    <section className={classes.card}>
      <h2 className={classes.title}>{t('cart.head.title')}</h2>
      <div className={classes.head}>
        <TextInput {...text('customerReference')} />
        <TextInput {...text('commission')} />
        <RequestedOn head={head} onChange={onChange} />
        <Select
          size="sm"
          label={t('cart.head.deliveryAddress')}
          data={[{ value: SEAT, label: t('cart.head.seat') }, ...choices(head, addresses)]}
          value={head.deliveryAddress ?? SEAT}
          onChange={(value) => onChange(changeHead({ deliveryAddress: value === SEAT ? undefined : (value ?? undefined) }))}
          allowDeselect={false}
          searchable={(addresses?.length ?? 0) > 8}
          error={head.deliveryAddress && !head.address ? t('cart.head.addressGone') : undefined}
        />
        <Checkbox size="sm" label={t('cart.head.partialDelivery')} description={t('cart.head.partialDeliveryText')} checked={head.partialDelivery} onChange={(event) => onChange(changeHead({ partialDelivery: event.currentTarget.checked }))} />
        <Textarea {...text('note')} autosize minRows={2} maxRows={8} />
        {mayKeepDefaults ? <KeepDefaults company={company} head={head} /> : null}
      </div>
    </section>
  );
}

function RequestedOn({ head, onChange }: Pick<CartHeadProps, 'head' | 'onChange'>) {
  const { t } = useTranslation();
  const [value, setValue] = useState(head.requestedOn ?? '');
  const past = value !== '' && value < today();
  return (
    <TextInput
      type="date"
      size="sm"
      label={t('cart.head.requestedOn')}
      value={value}
      min={today()}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => {
        if (!past && value !== (head.requestedOn ?? '')) onChange(changeHead({ requestedOn: value || undefined }));
      }}
      error={past ? t('cart.head.inThePast') : undefined}
    />
  );
}

/** The chosen one stays in the list also when the list is not to be seen. */
function choices(head: Head, addresses: readonly AddressChoice[] = []) {
  const known = addresses.map(({ id, label }) => ({ value: id, label }));
  const { deliveryAddress, address } = head;
  if (!deliveryAddress || addresses.some(({ id }) => id === deliveryAddress)) return known;
  return [...known, { value: deliveryAddress, label: address ? [address.name, ...address.lines, address.city].join(', ') : deliveryAddress }];
}

/** F-084: new orders begin as this one. */
function KeepDefaults({ company, head }: { company: string; head: Head }) {
  const { t } = useTranslation();
  const keep = useMutation({
    mutationFn: () =>
      putOrderDefaults(company, {
        partialDelivery: head.partialDelivery,
        ...(head.commission ? { commission: head.commission } : {}),
        ...(head.deliveryAddress ? { deliveryAddress: head.deliveryAddress } : {}),
      }),
    onSuccess: () => notifications.show({ message: t('cart.defaults.kept'), color: 'teal' }),
    onError: (error) => notifications.show({ message: error instanceof Problem && error.detail ? error.detail : t('problem.other.text'), color: 'red' }),
  });
  return (
    <Button variant="subtle" loading={keep.isPending} onClick={() => keep.mutate()} title={t('cart.defaults.text')}>
      {t('cart.defaults.keep')}
    </Button>
  );
}
