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
    maxLength: field === 'note' ? 2000 : 120,
    size: 'sm' as const,
    kept: head[field] ?? '',
    onKeep: (value: string) => onChange(changeHead({ [field]: value || undefined })),
  });
  return (
    <section className={classes.card}>
      <h2 className={classes.title}>{t('cart.head.title')}</h2>
      <div className={classes.head}>
        <KeptText {...text('customerReference')} />
        <KeptText {...text('commission')} />
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
        <KeptText {...text('note')} long />
        {mayKeepDefaults ? <KeepDefaults company={company} head={head} /> : null}
      </div>
    </section>
  );
}

/** What is typed is the typist's until it is kept; what another change brings is shown where nothing was typed. */
function useTyped(kept: string) {
  const [text, setText] = useState(kept);
  const [known, setKnown] = useState(kept);
  if (kept !== known) {
    setKnown(kept);
    if (text === known) setText(kept);
  }
  return [text, setText] as const;
}

interface KeptTextProps {
  label: string;
  maxLength: number;
  size: 'sm';
  kept: string;
  long?: boolean;
  onKeep: (value: string) => void;
}

/** A text that is kept when one leaves its field. */
function KeptText({ kept, long = false, onKeep, ...shown }: KeptTextProps) {
  const [text, setText] = useTyped(kept);
  const input = {
    ...shown,
    value: text,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onBlur: () => {
      if (text.trim() !== kept) onKeep(text.trim());
    },
  };
  return long ? <Textarea {...input} autosize minRows={2} maxRows={8} /> : <TextInput {...input} />;
}

function RequestedOn({ head, onChange }: Pick<CartHeadProps, 'head' | 'onChange'>) {
  const { t } = useTranslation();
  const kept = head.requestedOn ?? '';
  const [value, setValue] = useTyped(kept);
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
        if (!past && value !== kept) onChange(changeHead({ requestedOn: value || undefined }));
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
