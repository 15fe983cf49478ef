import type { ProductPage } from '@/api/documents';
import { api, apiPath } from '@/lib/api-client';
import type { ProductSearch } from '../components/request-line';

const SHOWN = 10;

/** Products of the catalogue by words, as they are typed. */
export function findProducts(company: string): ProductSearch {
  return (words) => ({
    queryKey: ['products', company, 'found', words],
    queryFn: async ({ signal }) => {
      const { items } = await api<ProductPage>(apiPath`/api/companies/${company}/products`, { query: { q: words, size: SHOWN }, signal });
      return items.map(({ sku, name, unit }) => ({ product: sku, description: name, unit }));
    },
  });
}
