import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { SentFiles } from '@/features/attachments/components/sent-files';
import { OrderFrom } from '@/features/cart/components/order-from';
import { documentQuery } from '@/features/documents/api/get-document';
import { DocumentDetail } from '@/features/documents/components/document-detail';
import { isKind, type Kind } from '@/features/documents/kinds';
import { progressQuery } from '@/features/ordering/api/ordering';
import { OrderProgress } from '@/features/ordering/components/order-progress';
import { QuoteDecision } from '@/features/quotes/components/quote-decision';
import { usePermission } from '../use-permission';
import { NotFound } from './not-found';

const route = getRouteApi('/logged-in/c/$company/$kind/$');

export function Detail() {
  const { company, kind, _splat: number = '' } = route.useParams();
  const list = useLocation({ select: ({ state }) => state.list });
  const mayAttach = usePermission(company, 'orders.attach');
  useOrderMovesOn(company, kind, number);
  if (!isKind(kind) || number === '') return <NotFound />;
  return (
    <DocumentDetail
      key={`${company}/${kind}/${number}`}
      company={company}
      kind={kind}
      number={number}
      list={list}
      above={kind === 'orders' ? <OrderProgress company={company} number={number} /> : kind === 'quotes' ? <Decision company={company} number={number} /> : undefined}
      files={kind === 'orders' || kind === 'quotes' ? <SentFiles company={company} kind={kind} number={number} mayAttach={kind === 'orders' && mayAttach} /> : undefined}
      actions={<Orderable company={company} kind={kind} number={number} />}
    />
  );
}

/** What can be decided about a quote stands above what it says. */
function Decision({ company, number }: { company: string; number: string }) {
  const { data: quote } = useQuery(documentQuery(company, 'quotes', number));
  const mayDecide = usePermission(company, 'quotes.decide');
  const mayRequest = usePermission(company, 'quotes.request');
  const mayOrder = usePermission(company, 'orders.read');
  return quote ? <QuoteDecision company={company} quote={quote} mayDecide={mayDecide} mayRequest={mayRequest} mayOrder={mayOrder} /> : null;
}

/** From what one can order again (F-072, F-074) there is a way into the cart. */
function Orderable({ company, kind, number }: { company: string; kind: Kind; number: string }) {
  const navigate = useNavigate();
  const mayUse = usePermission(company, 'cart.use');
  const { data } = useQuery(documentQuery(company, kind, number));
  if (!mayUse || !data || !canBeOrderedFrom(kind, data.status) || data.decided) return null;
  return <OrderFrom company={company} kind={kind} number={number} lines={data.lines} onAdded={() => void navigate({ to: '/c/$company/cart', params: { company } })} />;
}

function canBeOrderedFrom(kind: Kind, status: string): kind is 'quotes' | 'orders' | 'framework-contracts' {
  return kind === 'orders' || (kind === 'quotes' && status === 'OPEN') || (kind === 'framework-contracts' && status === 'ACTIVE');
}

/** An order that was placed here gets another number when the supplier's system has booked it: its page goes along (B-02). */
function useOrderMovesOn(company: string, kind: string, number: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const isOrder = kind === 'orders' && number !== '';
  const { data } = useQuery({ ...progressQuery(company, number), enabled: isOrder });
  const current = data?.number;
  const state = data?.placed?.booking.state;
  const changed = useEffectEvent((_state: string | undefined) => {
    if (current !== undefined && current !== number) void navigate({ to: '/c/$company/$kind/$', params: { company, kind: 'orders', _splat: current }, replace: true });
    else if (isOrder) void queryClient.invalidateQueries({ queryKey: documentQuery(company, 'orders', number).queryKey });
  });
  useEffect(() => {
    if (current !== undefined) changed(state);
  }, [current, state]);
}
