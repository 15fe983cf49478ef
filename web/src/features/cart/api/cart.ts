import { queryOptions } from '@tanstack/react-query';
import type { AddToCart, Cart, CartAdded, CartSize, OrderDefaults, PutCart } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';

/** Everything that a change of the cart makes stale. */
export function cartKey(company: string) {
  return ['cart', company] as const;
}

/** The caller's cart at today's prices: what is stale about it is asked for when one looks again. */
export function cartQuery(company: string) {
  return queryOptions({
    queryKey: [...cartKey(company), 'content'],
    queryFn: ({ signal }) => api<Cart>(apiPath`/api/companies/${company}/cart`, { signal }),
    refetchOnWindowFocus: 'always',
  });
}

export function cartSizeQuery(company: string) {
  return queryOptions({
    queryKey: [...cartKey(company), 'size'],
    queryFn: ({ signal }) => api<CartSize>(apiPath`/api/companies/${company}/cart/size`, { signal }),
    refetchOnWindowFocus: 'always',
  });
}

export function getCart(company: string) {
  return api<Cart>(apiPath`/api/companies/${company}/cart`);
}

export function putCart(company: string, version: number, content: PutCart) {
  return api<Cart>(apiPath`/api/companies/${company}/cart`, { method: 'PUT', body: content, version });
}

export function addToCart(company: string, id: string, wanted: AddToCart) {
  return api<CartAdded>(apiPath`/api/companies/${company}/cart/additions/${id}`, { method: 'PUT', body: wanted });
}

export function putOrderDefaults(company: string, defaults: OrderDefaults) {
  return api<OrderDefaults>(apiPath`/api/companies/${company}/order-defaults`, { method: 'PUT', body: defaults });
}
