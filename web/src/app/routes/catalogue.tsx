import { getRouteApi } from '@tanstack/react-router';
import { AddToCart } from '@/features/cart/components/add-to-cart';
import { ProductComparisonView } from '@/features/catalogue/components/product-comparison';
import { ProductDetail } from '@/features/catalogue/components/product-detail';
import { ProductList } from '@/features/catalogue/components/product-list';
import { usePermission } from '../use-permission';

const list = getRouteApi('/logged-in/c/$company/catalogue/');
const detail = getRouteApi('/logged-in/c/$company/catalogue/$');
const comparison = getRouteApi('/logged-in/c/$company/comparison');

interface Orderable {
  sku: string;
  name: string;
  orderable: boolean;
  leastQuantity?: string | null | undefined;
}

/** What can be done with a product is given to the pages from here, where features meet. */
function useActions(company: string) {
  const mayUse = usePermission(company, 'cart.use');
  if (!mayUse) return undefined;
  return ({ sku, name, orderable, leastQuantity }: Orderable) => (orderable ? <AddToCart company={company} product={sku} name={name} least={leastQuantity} /> : null);
}

export function Catalogue() {
  const { company } = list.useParams();
  const prices = usePermission(company, 'prices.read');
  const stock = usePermission(company, 'stock.read');
  return <ProductList key={company} company={company} search={list.useSearch()} prices={prices} stock={stock} actions={useActions(company)} />;
}

export function ProductPage() {
  const { company, _splat: sku = '' } = detail.useParams();
  return <ProductDetail key={`${company}/${sku}`} company={company} sku={sku} actions={useActions(company)} />;
}

export function Comparison() {
  const { company } = comparison.useParams();
  const { sku = [] } = comparison.useSearch();
  return <ProductComparisonView company={company} skus={sku} actions={useActions(company)} />;
}
