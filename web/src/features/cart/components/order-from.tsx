import { Button, Group, Modal, TextInput } from '@mantine/core';
import { IconShoppingCartPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseQuantity, typedQuantity } from '@/lib/typed-quantity';
import { useAddToCart } from '../use-cart';
import classes from './cart.module.css';

/** A line of a document that can be ordered from. */
export interface OrderableLine {
  position: number;
  product?: string | null | undefined;
  description: string;
  quantity: string;
  remainingQuantity?: string | null | undefined;
}

interface OrderFromProps {
  company: string;
  kind: 'quotes' | 'orders' | 'framework-contracts';
  number: string;
  lines: readonly OrderableLine[];
  onAdded: () => void;
}

/** Takes what a quote (F-072), an order (F-074) or a framework contract has into the cart, to be looked at there. */
export function OrderFrom({ company, kind, number, lines, onAdded }: OrderFromProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const add = useAddToCart(company);
  const take = (wanted?: { position: number; quantity: string }[]) =>
    add.mutate({ id: crypto.randomUUID(), from: { kind, number, ...(wanted ? { lines: wanted } : {}) } }, { onSuccess: ({ added }) => added > 0 && onAdded() });
  return (
    <>
      <Button variant="light" leftSection={<IconShoppingCartPlus size={16} />} loading={add.isPending} onClick={() => (kind === 'framework-contracts' ? setAsking(true) : take())}>
        {t(`cart.from.${kind}`)}
      </Button>
      {asking ? (
        <CallOff
          lines={lines.filter(({ remainingQuantity }) => Number(remainingQuantity ?? 0) > 0)}
          onClose={() => setAsking(false)}
          onTake={(wanted) => {
            setAsking(false);
            take(wanted);
          }}
        />
      ) : null}
    </>
  );
}

/** How much of what remains is to be called off. */
function CallOff({ lines, onClose, onTake }: { lines: readonly OrderableLine[]; onClose: () => void; onTake: (wanted: { position: number; quantity: string }[]) => void }) {
  const { t, i18n } = useTranslation();
  const [texts, setTexts] = useState<Record<number, string>>({});
  const wanted = lines.flatMap(({ position, remainingQuantity }) => {
    const text = texts[position]?.trim();
    if (!text) return [];
    const quantity = parseQuantity(text, i18n.language);
    return [{ position, quantity, fits: quantity !== undefined && Number(quantity) > 0 && Number(quantity) <= Number(remainingQuantity ?? 0) }];
  });
  const ready = wanted.length > 0 && wanted.every(({ fits }) => fits);
  return (
    <Modal opened onClose={onClose} title={t('cart.callOff.title')} closeButtonProps={{ 'aria-label': t('action.cancel') }} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onTake(wanted.map(({ position, quantity = '' }) => ({ position, quantity })));
        }}
      >
        {lines.length === 0 ? <p>{t('cart.callOff.nothingLeft')}</p> : null}
        <div className={classes.calloff}>
          {lines.map(({ position, product, description, remainingQuantity }, index) => (
            <CallOffLine
              key={position}
              label={[product, description].filter(Boolean).join(' · ')}
              remaining={typedQuantity(remainingQuantity ?? '0', i18n.language)}
              value={texts[position] ?? ''}
              wrong={wanted.some((one) => one.position === position && !one.fits)}
              first={index === 0}
              onChange={(value) => setTexts({ ...texts, [position]: value })}
            />
          ))}
        </div>
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!ready}>
            {t('cart.add')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function CallOffLine({ label, remaining, value, wrong, first, onChange }: { label: string; remaining: string; value: string; wrong: boolean; first: boolean; onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <span>
        {label}
        <br />
        <span className={classes.dim}>{t('cart.callOff.remaining', { remaining })}</span>
      </span>
      <TextInput size="sm" inputMode="decimal" aria-label={t('cart.quantityOf', { name: label })} value={value} onChange={(event) => onChange(event.currentTarget.value)} error={wrong ? t('cart.callOff.tooMany', { remaining }) : undefined} {...(first ? { 'data-autofocus': true } : {})} />
    </>
  );
}
