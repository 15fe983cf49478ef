import { getRouteApi, useLocation } from '@tanstack/react-router';
import { DocumentDetail } from '@/features/documents/components/document-detail';
import { isKind } from '@/features/documents/kinds';
import { NotFound } from './not-found';

const route = getRouteApi('/logged-in/c/$company/$kind/$');

export function Detail() {
  const { company, kind, _splat: number = '' } = route.useParams();
  const list = useLocation({ select: ({ state }) => state.list });
  if (!isKind(kind) || number === '') return <NotFound />;
  return <DocumentDetail key={`${company}/${kind}/${number}`} company={company} kind={kind} number={number} list={list} />;
}
