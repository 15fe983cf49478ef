import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconBolt, IconShoppingCart, IconTrash } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cart, CartLine } from '@/api/documents';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { useFormat } from '@/lib/format';
import { cartQuery } from '../api/cart';
import { removeAll, type Change } from '../content';
import { useChangeCart, useRemoval } from '../use-cart';
import { CartHead, type AddressChoice } from './cart-head';
import { CartLines } from './cart-lines';
import classes from './cart.module.css';

interface CartPageProps {
  company: string;
  prices: boolean;
  mayOrder: boolean;
  mayKeepDefaults: boolean;
  addresses: readonly AddressChoice[] | undefined;
  /** What goes with all that is ordered, and with a line of it. */
  files?: ReactNode;
  renderFiles?: (line: CartLine) => ReactNode;
  /** Files are on their way: what is ordered now would be without them. */
  sending?: boolean;
  /** Where one goes from here: to the catalogue, to quick order, on to ordering. */
  toCatalogue: ReactNode;
  onQuickOrder: () => void;
  onOrder: () => void;
}

/** What a person has put together to order (F-073). */
export function CartPage({ company, prices, mayOrder, mayKeepDefaults, addresses, files, renderFiles, sending = false, toCatalogue, onQuickOrder, onOrder }: CartPageProps) {
  const { t } = useTranslation();
  const cart = useQuery(cartQuery(company));
  const change = useChangeCart(company);
  const remove = useRemoval(company);
  // what was typed last is kept before one goes on
  const [going, setGoing] = useState(false);
  const go = useEffectEvent(onOrder);
  const make = (one: Change) => {
    setGoing(false);
    change.mutate(one);
  };
  useEffect(() => {
    if (going && !change.isPending && !change.isError) go();
  }, [going, change.isPending, change.isError]);
  if (cart.isError && !cart.data) return <ProblemView level={1} error={cart.error} onRetry={() => void cart.refetch()} />;
  const empty = cart.data?.lines.length === 0;
  return (
    <div className={classes.page} aria-busy={cart.isPending}>
      <PageHeader title={t('nav.page.cart')} below={<span role="status">{cart.data ? t('cart.lines', { count: cart.data.lines.length }) : ' '}</span>}>
        <Button variant="default" leftSection={<IconBolt size={15} />} onClick={onQuickOrder}>
          {t('nav.page.quick-order')}
        </Button>
        {cart.data && !empty ? (
          <Button variant="subtle" color="gray" leftSection={<IconTrash size={15} />} onClick={() => remove(removeAll, t('cart.emptied'))}>
            {t('cart.empty')}
          </Button>
        ) : null}
      </PageHeader>
      <ProblemAlert error={change.error} />
      {cart.data ? (
        empty ? (
          <EmptyState icon={<IconShoppingCart />} title={t('cart.nothing')} text={t('cart.nothingText')}>
            {toCatalogue}
            <Button variant="default" onClick={onQuickOrder}>
              {t('nav.page.quick-order')}
            </Button>
          </EmptyState>
        ) : (
          <div className={classes.columns}>
            <CartLines company={company} cart={cart.data} prices={prices} busy={change.isPending} renderFiles={renderFiles} onChange={make} onRemove={remove} />
            <div className={classes.page}>
              <section className={classes.card} aria-label={t('cart.total')}>
                <Totals cart={cart.data} prices={prices} />
                <div className={classes.order}>
                  {mayOrder ? (
                    <Button size="md" disabled={!cart.data.orderable || sending} loading={going && change.isPending} onClick={() => setGoing(true)}>
                      {t('cart.toOrder')}
                    </Button>
                  ) : (
                    <p className={classes.dim}>{t('cart.mayNotOrder')}</p>
                  )}
                  {mayOrder && !cart.data.orderable ? <p className={classes.dim}>{t('cart.notOrderable')}</p> : null}
                  {sending ? (
                    <p className={classes.dim} role="status">
                      {t('cart.sending')}
                    </p>
                  ) : null}
                </div>
              </section>
              <CartHead company={company} head={cart.data.head} addresses={addresses} mayKeepDefaults={mayKeepDefaults} onChange={make} />
              {files}
            </div>
          </div>
        )
      ) : (
        <>
          <Skeleton height={220} radius="md" />
          <Skeleton height={140} radius="md" />
        </>
      )}
    </div>
  );
}

function Totals({ cart, prices }: { cart: Cart; prices: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!prices) return <p className={classes.head}>{t('cart.noPrices')}</p>;
  return (
    <dl className={classes.totals} aria-live="polite">
      {(cart.totals ?? []).map(({ currency, net }) => [
        <dt key={`${currency}-label`}>{t('cart.net')}</dt>,
        <dd key={currency}>{format.money(net, currency)}</dd>,
      ])}
    </dl>
  );
}
