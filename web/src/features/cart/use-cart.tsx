import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AddToCart, Cart } from '@/api/documents';
import { showUndo } from '@/components/ui/undo';
import { Problem } from '@/lib/problem';
import { addToCart, cartKey, cartQuery, getCart, putCart } from './api/cart';
import classes from './components/cart.module.css';
import { contentOf, putBack, type Change } from './content';

const MOST_TRIES = 4;

/** Changes the cart one change after the other. When another tab was faster, the change is made again on what it left. */
export function useChangeCart(company: string) {
  const queryClient = useQueryClient();
  const { queryKey } = cartQuery(company);
  return useMutation({
    scope: { id: `cart ${company}` },
    mutationFn: async (change: Change) => changeCart(company, change, queryClient.getQueryData(queryKey) ?? (await getCart(company)), MOST_TRIES),
    onSuccess: (cart: Cart) => {
      queryClient.setQueryData(queryKey, cart);
      void queryClient.invalidateQueries({ queryKey: [...cartKey(company), 'size'] });
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: cartKey(company) }),
  });
}

async function changeCart(company: string, change: Change, cart: Cart, tries: number): Promise<Cart> {
  try {
    return await putCart(company, cart.version, change(contentOf(cart)));
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 412 || tries === 1) throw error;
    return changeCart(company, change, await getCart(company), tries - 1);
  }
}

/** Removes lines at once, and offers to take it back. */
export function useRemoval(company: string) {
  const queryClient = useQueryClient();
  const change = useChangeCart(company);
  return (removal: Change, message: string) => {
    const before = queryClient.getQueryData(cartQuery(company).queryKey);
    if (!before) return;
    change.mutate(removal, {
      onSuccess: () => showUndo(message, () => change.mutate(putBack(contentOf(before)))),
    });
  };
}

/** Puts products, or what a document has, into the cart, and says what became of it. */
export function useAddToCart(company: string) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...wanted }: AddToCart & { id: string }) => addToCart(company, id, wanted),
    retry: (failures, error) => error instanceof Problem && error.passing && failures < 2,
    onSuccess: ({ added, skipped }) => {
      void queryClient.invalidateQueries({ queryKey: cartKey(company) });
      notifications.show({ message: t('cart.added', { count: added }), color: added > 0 ? 'teal' : 'orange' });
      if (skipped.length > 0) {
        notifications.show({
          autoClose: false,
          color: 'orange',
          title: t('cart.skipped', { count: skipped.length }),
          message: (
            <ul className={classes.skipped}>
              {skipped.map(({ position, product, description, reason }) => (
                <li key={position}>
                  {product ? `${product} ` : null}
                  {description}: {t(`cart.skippedReason.${reason}`)}
                </li>
              ))}
            </ul>
          ),
        });
      }
    },
    onError: (error) => {
      const problem = error instanceof Problem ? error : undefined;
      const why = problem?.errors[0]?.message ?? (problem?.passing ? t('problem.unavailable.text') : (problem?.detail ?? t('problem.other.text')));
      notifications.show({ color: 'red', title: t('cart.notAdded'), message: why });
    },
  });
}
