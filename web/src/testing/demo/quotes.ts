import type { DecideQuote, Document, QuoteDecisionState, QuoteRequest, RequestQuote } from '@/api/documents';
import type { Answer } from './portal.ts';

const DAY = 86_400_000;

/** Decisions and requests of one company, as a service would keep them; forgotten with the page. */
const decided = new Map<string, QuoteDecisionState['decisions']>();
const requests = new Map<string, QuoteRequest>();

export function forgetQuotes() {
  decided.clear();
  requests.clear();
}

export function decisionOn(company: string, quote: Document): 'ACCEPTED' | 'REJECTED' | 'COUNTERED' | undefined {
  return decided.get(`${company}/${quote.number}`)?.[0]?.decision;
}

export function decisions(company: string, method: string, quote: Document, wish: DecideQuote | undefined): Answer {
  const key = `${company}/${quote.number}`;
  const earlier = decided.get(key) ?? [];
  if (method === 'PUT' && wish && earlier.length === 0) {
    const at = new Date().toISOString();
    const { decision, quoteVersion, reason, lineNotes } = wish;
    decided.set(key, [{ version: 1, quoteVersion, decision, lineNotes: lineNotes ?? [], ...(reason ? { reason } : {}), decidedBy: 'Anna Brandt', mine: true, decidedAt: at, booking: { state: 'SENT', sentAt: at } }]);
    return { status: 201, body: stateOf(key, quote) };
  }
  return { status: 200, body: stateOf(key, quote) };
}

function stateOf(key: string, quote: Document): QuoteDecisionState {
  const { number, version, validUntil, status } = quote;
  const daysLeft = validUntil ? Math.round((Date.parse(validUntil) - Date.parse(new Date().toISOString().slice(0, 10))) / DAY) : undefined;
  const made = decided.get(key) ?? [];
  const obstacle = made.length > 0 ? 'DECIDED' : status === 'OPEN' ? (daysLeft !== undefined && daysLeft < 0 ? 'EXPIRED' : undefined) : 'CLOSED';
  return {
    quote: number,
    quoteVersion: version,
    decisions: made,
    ...(obstacle ? { obstacle } : {}),
    ...(validUntil && daysLeft !== undefined ? { validUntil, daysLeft, validTo: new Date(Date.parse(validUntil) + DAY).toISOString() } : {}),
  };
}

export function quoteRequests(company: string, method: string, id: string | undefined, wish: RequestQuote | undefined): Answer {
  if (id === undefined) return { status: 200, body: { items: [...requests].filter(([key]) => key.startsWith(`${company}/`)).map(([, one]) => one).toReversed(), next: null } };
  const key = `${company}/${id}`;
  if (method === 'PUT' && wish) {
    const wrong = wish.lines.findIndex(({ quantity }) => !/^(?=.*[1-9])\d+(\.\d+)?$/.test(quantity));
    if (wrong >= 0) return { status: 400, body: { status: 400, code: 'invalid-request', title: 'Invalid', errors: [{ field: `lines[${wrong}].quantity`, code: 'not-a-quantity', message: 'Must be a quantity.' }] } };
    const at = new Date().toISOString();
    const { customerReference, deliveryAddress, remarks, requestedAgainOf, ...rest } = wish;
    const optional = { ...(customerReference ? { customerReference } : {}), ...(deliveryAddress ? { deliveryAddress } : {}), ...(remarks ? { remarks } : {}), ...(requestedAgainOf ? { requestedAgainOf } : {}) };
    requests.set(key, { id, requestedBy: 'Anna Brandt', mine: true, submittedAt: at, ...rest, ...optional, booking: { state: 'SENT', sentAt: at } });
    return { status: 201, body: requests.get(key) };
  }
  const known = requests.get(key);
  return known ? { status: 200, body: known } : { status: 404, body: { status: 404, code: 'not-found', title: 'Not found' } };
}
