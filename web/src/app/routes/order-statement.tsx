import { getRouteApi } from '@tanstack/react-router';
import { OrderStatement as Report } from '@/features/reports/components/order-statement';
import { usePermission } from '../use-permission';

const route = getRouteApi('/logged-in/c/$company/order-statement');

export function OrderStatement() {
  const { company } = route.useParams();
  return <Report key={company} company={company} mayExport={usePermission(company, 'exports.create')} />;
}
