import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconShoppingCartPlus } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { parseQuantity, typedQuantity } from '@/lib/typed-quantity';
import { useAddToCart } from '../use-cart';
import classes from './cart.module.css';

interface AddToCartProps {
  company: string;
  product: string;
  name: string;
  /** The least that can be ordered, as the API writes it. */
  least?: string | null | undefined;
}

/** So much of a product into the cart, by keyboard and by mouse (F-073). */
export function AddToCart({ company, product, name, least }: AddToCartProps) {
  const { t, i18n } = useTranslation();
  const first = typedQuantity(least && Number(least) > 0 ? least : '1', i18n.language);
  const [text, setText] = useState(first);
  const add = useAddToCart(company);
  const quantity = parseQuantity(text, i18n.language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (quantity !== undefined && Number(quantity) > 0) add.mutate({ id: crypto.randomUUID(), products: [{ product, quantity }] });
  };
  return (
    <form className={classes.add} onSubmit={submit} data-control>
      <TextInput size="xs" inputMode="decimal" aria-label={t('cart.quantityOf', { name })} value={text} onChange={(event) => setText(event.currentTarget.value)} error={quantity === undefined} />
      <Tooltip label={t('cart.add')}>
        <ActionIcon type="submit" variant="light" size={30} aria-label={t('cart.addName', { name })} loading={add.isPending}>
          <IconShoppingCartPlus size={17} />
        </ActionIcon>
      </Tooltip>
    </form>
  );
}
