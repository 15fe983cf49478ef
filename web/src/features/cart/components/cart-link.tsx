import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconShoppingCart } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cartSizeQuery } from '../api/cart';
import { useAddToCart } from '../use-cart';
import classes from './cart.module.css';

/** What a product that is dragged carries. */
const PRODUCT_TYPE = 'application/x-kontor-product';

/** The way to the cart, with how many lines it has; a product that is dropped here goes in (F-073). */
export function CartLink({ company }: { company: string }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const { data } = useQuery(cartSizeQuery(company));
  const add = useAddToCart(company);
  const lines = data?.lines ?? 0;
  return (
    <Link
      to="/c/$company/cart"
      params={{ company }}
      className={classes.link}
      aria-label={`${t('nav.page.cart')}: ${t('cart.lines', { count: lines })}`}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(PRODUCT_TYPE)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const product = event.dataTransfer.getData(PRODUCT_TYPE);
        if (!product) return;
        event.preventDefault();
        add.mutate({ id: crypto.randomUUID(), products: [{ product }] });
      }}
    >
      <IconShoppingCart size={19} aria-hidden="true" />
      {lines > 0 ? (
        <span className={classes.badge} aria-hidden="true">
          {lines > 999 ? '999+' : lines}
        </span>
      ) : null}
    </Link>
  );
}
