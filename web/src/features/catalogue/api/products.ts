import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Product, ProductComparison, ProductCount, ProductGroups, ProductPage } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';
import type { CatalogueSearch } from '../search';

export const SHORTEST_SEARCH = 2;

const FOUND = 10;

export function productsQuery(company: string, search: CatalogueSearch) {
  return infiniteQueryOptions({
    queryKey: ['catalogue', company, 'list', search],
    queryFn: ({ pageParam, signal }) => api<ProductPage>(apiPath`/api/companies/${company}/products`, { query: { ...search, after: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    // while one types, the products found so far stay; those of another company never do
    placeholderData: (previous, query) => (query?.queryKey[1] === company ? previous : undefined),
  });
}

export function productCountQuery(company: string, search: CatalogueSearch) {
  return queryOptions({
    queryKey: ['catalogue', company, 'count', search],
    queryFn: ({ signal }) => api<ProductCount>(apiPath`/api/companies/${company}/product-count`, { query: { ...search }, signal }),
  });
}

/** Which groups there are, and how much of what is looked for is in each. */
export function productGroupsQuery(company: string, { group: _group, ...search }: CatalogueSearch) {
  return queryOptions({
    queryKey: ['catalogue', company, 'groups', search],
    queryFn: ({ signal }) => api<ProductGroups>(apiPath`/api/companies/${company}/product-groups`, { query: { ...search }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function productQuery(company: string, sku: string) {
  return queryOptions({
    queryKey: ['catalogue', company, 'one', sku],
    queryFn: ({ signal }) => api<Product>(apiPath`/api/companies/${company}/products/${sku}`, { signal }),
  });
}

export function comparisonQuery(company: string, skus: readonly string[]) {
  return queryOptions({
    queryKey: ['catalogue', company, 'comparison', skus],
    queryFn: ({ signal }) => api<ProductComparison>(apiPath`/api/companies/${company}/product-comparison`, { query: { sku: skus }, signal }),
    enabled: skus.length > 0,
  });
}

/** A few products for the search over everything. */
export function productSearchQuery(company: string, text: string) {
  return queryOptions({
    queryKey: ['catalogue', company, 'search', text],
    queryFn: ({ signal }) => api<ProductPage>(apiPath`/api/companies/${company}/products`, { query: { q: text, size: FOUND }, signal }),
  });
}
