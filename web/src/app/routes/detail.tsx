import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { documentQuery } from '@/features/documents/api/get-document';
import { DocumentDetail } from '@/features/documents/components/document-detail';
import { isKind } from '@/features/documents/kinds';
import { QuoteDecision } from '@/features/quotes/components/quote-decision';
import { usePermission } from '../use-permission';
import { NotFound } from './not-found';

const route = getRouteApi('/logged-in/c/$company/$kind/$');

export function Detail() {
  const { company, kind, _splat: number = '' } = route.useParams();
  const list = useLocation({ select: ({ state }) => state.list });
  if (!isKind(kind) || number === '') return <NotFound />;
  return <DocumentDetail key={`${company}/${kind}/${number}`} company={company} kind={kind} number={number} list={list} above={kind === 'quotes' ? <Decision company={company} number={number} /> : undefined} />;
}

/** What can be decided about a quote stands above what it says. */
function Decision({ company, number }: { company: string; number: string }) {
  const { data: quote } = useQuery(documentQuery(company, 'quotes', number));
  const mayDecide = usePermission(company, 'quotes.decide');
  const mayRequest = usePermission(company, 'quotes.request');
  const mayOrder = usePermission(company, 'orders.read');
  return quote ? <QuoteDecision company={company} quote={quote} mayDecide={mayDecide} mayRequest={mayRequest} mayOrder={mayOrder} /> : null;
}
