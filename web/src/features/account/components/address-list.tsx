import { Button, Skeleton, Tabs } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconMapPin, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressForm, AddressView } from '@/api/identity';
import { BookingSteps } from '@/components/ui/booking-steps';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemView } from '@/components/ui/problem-view';
import { showUndo } from '@/components/ui/undo';
import { addressesQuery, addressFormsQuery, deleteAddress, putAddress, type AddressKind } from '../api/addresses';
import classes from './account.module.css';
import { AddressDrawer } from './address-drawer';
import { PrintedAddress } from './printed-address';

const KINDS: readonly AddressKind[] = ['delivery', 'billing'];

interface Edited {
  id: string;
  stored?: AddressView | undefined;
}

/** Where goods (F-042) and invoices (F-043) go: what the supplier knows, and what is kept here. */
export function AddressList({ company, country, mayChange }: { company: string; country: string; mayChange: boolean }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<AddressKind>('delivery');
  const [edited, setEdited] = useState<Edited>();
  const forms = useQuery(addressFormsQuery(company));
  const create = () => setEdited({ id: crypto.randomUUID() });
  return (
    <div className={classes.page}>
      <PageHeader title={t('nav.page.addresses')} below={t('account.address.hint')}>
        {mayChange ? (
          <Button leftSection={<IconPlus size={15} />} onClick={create}>
            {t(`account.address.new.${kind}`)}
          </Button>
        ) : null}
      </PageHeader>
      <Tabs value={kind} onChange={(value) => setKind(value === 'billing' ? 'billing' : 'delivery')} keepMounted={false}>
        <Tabs.List>
          {KINDS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`account.address.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {KINDS.map((one) => (
          <Tabs.Panel key={one} value={one} pt="md">
            <Cards company={company} kind={one} forms={forms.data} mayChange={mayChange} onEdit={(stored) => setEdited({ id: stored.id, stored })} onCreate={create} />
          </Tabs.Panel>
        ))}
      </Tabs>
      {edited ? (
        <AddressDrawer key={edited.id} company={company} country={country} kind={kind} id={edited.id} stored={edited.stored} forms={forms.data ?? []} onClose={() => setEdited(undefined)} />
      ) : null}
    </div>
  );
}

interface CardsProps {
  company: string;
  kind: AddressKind;
  forms: AddressForm[] | undefined;
  mayChange: boolean;
  onEdit: (address: AddressView) => void;
  onCreate: () => void;
}

function Cards({ company, kind, forms, mayChange, onEdit, onCreate }: CardsProps) {
  const { t } = useTranslation();
  const addresses = useQuery(addressesQuery(company, kind));
  const remove = useRemoval(company);
  if (addresses.isError && !addresses.data) return <ProblemView error={addresses.error} onRetry={() => void addresses.refetch()} />;
  if (!addresses.data) {
    return (
      <div className={classes.cards} aria-hidden="true">
        {[1, 2, 3].map((one) => (
          <Skeleton key={one} height={164} radius="md" />
        ))}
      </div>
    );
  }
  if (addresses.data.length === 0) {
    return (
      <EmptyState icon={<IconMapPin />} title={t('account.address.none')} text={t('account.address.noneText')}>
        {mayChange ? <Button onClick={onCreate}>{t(`account.address.new.${kind}`)}</Button> : null}
      </EmptyState>
    );
  }
  return (
    <ul className={classes.cards}>
      {addresses.data.map((one) => (
        <li key={one.id} className={classes.card}>
          <PrintedAddress address={one.address} form={forms?.find(({ country }) => country === one.address.country)} />
          {one.booking ? <div className={classes.booking}><BookingSteps booking={one.booking} /></div> : <p className={classes.note}>{t('account.address.ofSupplier')}</p>}
          {mayChange && one.source === 'PORTAL' ? (
            <div className={classes.buttons}>
              <Button variant="subtle" leftSection={<IconPencil size={14} />} onClick={() => onEdit(one)} aria-label={t('account.address.editName', { name: one.address.name })}>
                {t('account.edit')}
              </Button>
              {kind === 'delivery' ? (
                <Button variant="subtle" color="gray" leftSection={<IconTrash size={14} />} onClick={() => remove(one)} aria-label={t('account.address.deleteName', { name: one.address.name })}>
                  {t('account.address.delete')}
                </Button>
              ) : null}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** Deletes at once and offers to take it back: the same address is made again under its id. */
function useRemoval(company: string) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: addressesQuery(company, 'delivery').queryKey });
  const failed = () => {
    notifications.show({ message: t('account.notSaved'), color: 'red' });
    void refresh();
  };
  const restore = useMutation({ mutationFn: putAddress, onSuccess: refresh, onError: failed });
  const remove = useMutation({
    mutationFn: deleteAddress,
    onError: failed,
    onSuccess: (_nothing, { id }) => {
      const deleted = queryClient.getQueryData(addressesQuery(company, 'delivery').queryKey)?.find((one) => one.id === id);
      void refresh();
      if (!deleted) return;
      showUndo(t('account.address.deleted', { name: deleted.address.name }), () => restore.mutate({ company, kind: 'delivery', id, address: deleted.address }));
    },
  });
  return ({ id, version }: AddressView) => remove.mutate({ company, id, version });
}
