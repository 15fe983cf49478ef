import { getRouteApi } from '@tanstack/react-router';
import { ProductComparisonView } from '@/features/catalogue/components/product-comparison';
import { ProductDetail } from '@/features/catalogue/components/product-detail';
import { ProductList } from '@/features/catalogue/components/product-list';
import { usePermission } from '../use-permission';

const list = getRouteApi('/logged-in/c/$company/catalogue/');
const detail = getRouteApi('/logged-in/c/$company/catalogue/$');
const comparison = getRouteApi('/logged-in/c/$company/comparison');

// What can be done with a product (into the cart, say) is given to these pages as `actions`: here features meet.

export function Catalogue() {
  const { company } = list.useParams();
  const prices = usePermission(company, 'prices.read');
  const stock = usePermission(company, 'stock.read');
  return <ProductList key={company} company={company} search={list.useSearch()} prices={prices} stock={stock} />;
}

export function ProductPage() {
  const { company, _splat: sku = '' } = detail.useParams();
  return <ProductDetail key={`${company}/${sku}`} company={company} sku={sku} />;
}

export function Comparison() {
  const { company } = comparison.useParams();
  const { sku = [] } = comparison.useSearch();
  return <ProductComparisonView company={company} skus={sku} />;
}
