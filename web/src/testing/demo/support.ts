import type { DeskTicket, OpenTicket, QueueRow, TicketSummary, TicketView } from '@/api/support';
import { ME } from './data.ts';
import type { Answer } from './portal.ts';

const OPENED: TicketView = {
  id: '5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10',
  reference: 'T-5B0C6A2E',
  subject: 'Quantity on the invoice is wrong',
  category: 'INACCURACY',
  priority: 'NORMAL',
  status: 'WAITING_FOR_CUSTOMER',
  link: { kind: 'invoices', number: 'RE-2026-00101', label: 'Invoice RE-2026-00101', line: '2', path: '/c/10042/invoices/RE-2026-00101' },
  openedBy: ME.name,
  openedAt: '2026-11-28T09:12:00Z',
  changedAt: '2026-11-28T09:40:00Z',
  assignee: 'Sven Support',
  receivedAt: '2026-11-28T09:12:02Z',
  helpdeskReference: 'HD-5B0C6A2E',
  messages: [
    { id: '5b0c6a2e-2d0b-4d5e-9a56-1f6f3c1b7a10', side: 'CUSTOMER', author: ME.name, mine: true, text: '8 pieces were delivered, 10 are charged.\nPlease check line 2.', at: '2026-11-28T09:12:00Z' },
    { id: '0e7c2f54-91c7-4b1a-8d36-3f0d5a6a9b21', side: 'SUPPORT', author: 'Sven Support', mine: false, text: 'Thank you, we are looking into it. Do you have the delivery note at hand?', at: '2026-11-28T09:40:00Z' },
  ],
  unread: true,
  version: 4,
};

const CLOSED: TicketView = {
  ...OPENED,
  id: '7d1f9f9a-3f60-4f0e-8a5b-6d2b7c9e1a44',
  reference: 'T-7D1F9F9A',
  subject: 'When do the pumps arrive?',
  category: 'QUESTION',
  status: 'CLOSED',
  link: { kind: 'deliveries', label: 'Deliveries', path: '/c/10042/deliveries?status=SHIPPED' },
  messages: [OPENED.messages[0] as TicketView['messages'][number]],
  changedAt: '2026-11-20T15:01:00Z',
  unread: false,
  version: 3,
};

let tickets: TicketView[] = [];

export function resetTickets() {
  tickets = [structuredClone(OPENED), structuredClone(CLOSED)];
}

resetTickets();

/** The tickets of a company as support-service would answer; only one company has some. */
export function answerTickets(method: string, rest: string, query: URLSearchParams, body: unknown, company: string): Answer {
  if (company !== '10042') return ok(rest === 'tickets/unread' ? { count: 0 } : { items: [], next: null });
  const [, id = '', more, message = ''] = rest.split('/');
  if (id === '') return ok({ items: tickets.filter((one) => matches(one, query)).map(summary), next: null });
  if (id === 'unread') return ok({ count: tickets.filter(({ unread }) => unread).length });
  const ticket = tickets.find((one) => one.id === id);
  if (method === 'PUT' && !more) return open(id, body as OpenTicket);
  if (!ticket) return { status: 404, body: { code: 'not-found', title: 'Not found', status: 404 } };
  if (more === 'seen') {
    ticket.unread = false;
    return { status: 204, body: undefined };
  }
  if (more === 'closed') ticket.status = 'CLOSED';
  if (more === 'messages') {
    ticket.messages.push({ id: message, side: 'CUSTOMER', author: ME.name, mine: true, text: (body as { text: string }).text, at: '2026-11-28T10:00:00Z' });
    ticket.status = 'OPEN';
  }
  if (method === 'PUT') ticket.version++;
  return ok(ticket);
}

/** The staff's desk. */
export function answerDesk(method: string, rest: string, query: URLSearchParams, body: unknown): Answer {
  const [, id = '', more, message = ''] = rest.split('/');
  if (id === '') return ok({ items: tickets.filter((one) => matches(one, query)).map(row), next: null });
  if (id === 'waiting') return ok({ count: tickets.filter(({ status }) => status === 'OPEN').length });
  const ticket = tickets.find((one) => one.id === id);
  if (!ticket) return { status: 404, body: { code: 'not-found', title: 'Not found', status: 404 } };
  const said = (body ?? {}) as { text?: string; internal?: boolean; status?: TicketView['status']; take?: boolean };
  if (more === 'messages') ticket.messages.push({ id: message, side: 'SUPPORT', author: 'Sven Support', mine: true, text: said.text ?? '', at: '2026-11-28T10:00:00Z', ...(said.internal ? { internal: true } : {}) });
  if (more === 'assignee') {
    if (said.take) ticket.assignee = 'Sven Support';
    else delete ticket.assignee;
  }
  if (said.status) ticket.status = said.status;
  if (method === 'PUT') ticket.version++;
  return ok(desk(ticket));
}

function open(id: string, { link, subject, text, category, priority = 'NORMAL' }: OpenTicket): Answer {
  const { assignee: _assignee, receivedAt: _receivedAt, helpdeskReference: _helpdesk, link: _link, ...rest } = OPENED;
  const first = { ...(OPENED.messages[0] as TicketView['messages'][number]), id, text };
  const ticket: TicketView = { ...rest, id, reference: `T-${id.slice(0, 8).toUpperCase()}`, subject, category, priority, status: 'OPEN', ...(link ? { link } : {}), messages: [first], unread: false, version: 1 };
  tickets.unshift(ticket);
  return { status: 201, body: ticket };
}

function summary({ messages, receivedAt: _receivedAt, helpdeskReference: _helpdesk, version: _version, ...rest }: TicketView): TicketSummary {
  return { ...rest, messages: messages.length };
}

function row(ticket: TicketView): QueueRow {
  const { unread: _unread, messages: _messages, ...rest } = summary(ticket);
  return { ...rest, company: '10042', companyName: 'Brandt & Söhne GmbH', mine: rest.assignee === 'Sven Support' };
}

function desk(ticket: TicketView): DeskTicket {
  return {
    row: row(ticket),
    email: ME.email,
    ...(ticket.receivedAt ? { receivedAt: ticket.receivedAt } : {}),
    ...(ticket.helpdeskReference ? { helpdeskReference: ticket.helpdeskReference } : {}),
    messages: ticket.messages.map((message) => ({ internal: false, ...message })),
    version: ticket.version,
  };
}

function matches({ status, category, reference }: TicketView, query: URLSearchParams): boolean {
  const among = (name: string, value: string) => !query.has(name) || query.getAll(name).includes(value);
  return among('status', status) && among('category', category) && among('reference', reference);
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}
