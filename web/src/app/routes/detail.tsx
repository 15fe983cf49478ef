import { getRouteApi, useLocation } from '@tanstack/react-router';
import { OrderFiles } from '@/features/attachments/components/order-files';
import { DocumentDetail } from '@/features/documents/components/document-detail';
import { isKind } from '@/features/documents/kinds';
import { usePermission } from '../use-permission';
import { NotFound } from './not-found';

const route = getRouteApi('/logged-in/c/$company/$kind/$');

export function Detail() {
  const { company, kind, _splat: number = '' } = route.useParams();
  const list = useLocation({ select: ({ state }) => state.list });
  const mayAttach = usePermission(company, 'orders.attach');
  if (!isKind(kind) || number === '') return <NotFound />;
  const files = kind === 'orders' ? <OrderFiles company={company} number={number} mayAttach={mayAttach} /> : null;
  return <DocumentDetail key={`${company}/${kind}/${number}`} company={company} kind={kind} number={number} list={list} files={files} />;
}
