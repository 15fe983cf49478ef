import { Button, Drawer, Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressForm, AddressView, PostalAddress } from '@/api/identity';
import { useFormat } from '@/lib/format';
import { Problem } from '@/lib/problem';
import { addressesQuery, putAddress, type AddressKind } from '../api/addresses';
import classes from './account.module.css';
import { PrintedAddress } from './printed-address';

interface Props {
  company: string;
  country: string;
  kind: AddressKind;
  id: string;
  stored: AddressView | undefined;
  forms: AddressForm[];
  onClose: () => void;
}

const EMPTY = { name: '', attention: '', street: '', more: '', extra: '', postcode: '', city: '', subdivision: '' };
type Field = keyof typeof EMPTY;

/** An address is made or changed: the country first, then what addresses there are made of; a billing address is shown whole before it is sent (F-043). */
export function AddressDrawer({ company, country: home, kind, id, stored, forms, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const [country, setCountry] = useState(stored?.address.country ?? home);
  const [values, setValues] = useState(() => valuesOf(stored?.address));
  const [checking, setChecking] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const form = forms.find((one) => one.country === country);
  const address = addressOf(values, country);
  const save = useMutation({
    mutationFn: putAddress,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: addressesQuery(company, kind).queryKey });
      notifications.show({ message: t('account.address.sent'), color: 'teal' });
      onClose();
    },
    onError: () => {
      setChecking(false);
      requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    },
  });
  const problem = save.error instanceof Problem ? save.error : undefined;
  const send = () => save.mutate({ company, kind, id, version: stored?.version, address });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (kind === 'billing') setChecking(true);
    else send();
  };
  const input = (field: Field, api: string = field) => ({
    label: t(`account.address.field.${field}`),
    value: values[field],
    onChange: (event: { currentTarget: { value: string } }) => setValues({ ...values, [field]: event.currentTarget.value }),
    error: problem?.errors.find((one) => one.field === api)?.message,
    maxLength: 120,
    size: 'sm' as const,
  });
  const countries = forms.map((one) => ({ value: one.country, label: format.country(one.country) })).toSorted((a, b) => a.label.localeCompare(b.label));
  const title = t(checking ? 'account.address.check' : stored ? 'account.address.change' : `account.address.new.${kind}`);
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={title} closeButtonProps={{ 'aria-label': t('account.close') }}>
      {checking ? (
        <div className={classes.form}>
          <p className={classes.note}>{t('account.address.checkText')}</p>
          <PrintedAddress address={address} form={form} />
          <div className={classes.ends}>
            <Button variant="default" onClick={() => setChecking(false)}>
              {t('account.address.correct')}
            </Button>
            <Button onClick={send} loading={save.isPending} ref={focusOnSight}>
              {t('account.address.confirm')}
            </Button>
          </div>
        </div>
      ) : (
        <form className={classes.form} onSubmit={submit} ref={fields}>
          {problem && problem.errors.length === 0 ? (
            <p className={classes.reason} role="alert">
              {problem.status === 412 ? t('account.changedMeanwhile') : (problem.detail ?? t('account.notSaved'))}
            </p>
          ) : null}
          <Select
            label={t('account.address.field.country')}
            data={countries}
            value={country}
            onChange={(value) => value && setCountry(value)}
            searchable
            allowDeselect={false}
            required
            size="sm"
            data-autofocus
            error={problem?.errors.find(({ field }) => field === 'country')?.message}
            nothingFoundMessage={t('account.address.noCountry')}
          />
          <TextInput {...input('name')} required autoComplete="organization" />
          <TextInput {...input('attention')} description={t('account.address.attentionHint')} />
          <TextInput {...input('street', 'lines[0]')} required autoComplete="address-line1" />
          <TextInput {...input('more', 'lines[1]')} autoComplete="address-line2" />
          <TextInput {...input('extra', 'lines[2]')} autoComplete="address-line3" />
          <div className={classes.town} data-layout={form?.layout}>
            <TextInput {...input('postcode')} required={form?.postcode === 'REQUIRED'} placeholder={form?.example ?? ''} maxLength={20} autoComplete="postal-code" data-part="postcode" />
            <TextInput {...input('city')} required autoComplete="address-level2" data-part="city" />
          </div>
          {form?.subdivision === 'REQUIRED' || values.subdivision ? <TextInput {...input('subdivision')} required={form?.subdivision === 'REQUIRED'} maxLength={80} autoComplete="address-level1" /> : null}
          <div className={classes.ends}>
            <Button variant="default" onClick={onClose}>
              {t('account.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t(kind === 'billing' ? 'account.address.toCheck' : 'account.save')}
            </Button>
          </div>
        </form>
      )}
    </Drawer>
  );
}

/** The step came in the place of the one that had the focus. */
function focusOnSight(element: HTMLElement | null) {
  element?.focus();
}

function valuesOf(address: PostalAddress | undefined): typeof EMPTY {
  if (!address) return EMPTY;
  const [street = '', more = '', extra = ''] = address.lines;
  return { name: address.name, attention: address.attention ?? '', street, more, extra, postcode: address.postcode ?? '', city: address.city, subdivision: address.subdivision ?? '' };
}

function addressOf({ street, more, extra, attention, postcode, subdivision, ...rest }: typeof EMPTY, country: string): PostalAddress {
  return {
    ...rest,
    country,
    lines: [street, ...[more, extra].filter((line) => line.trim())],
    ...(attention.trim() && { attention }),
    ...(postcode.trim() && { postcode }),
    ...(subdivision.trim() && { subdivision }),
  };
}
