import type { Attachment, DecideQuote, Document, DocumentArchive, DocumentCount, DocumentPage, DocumentSummary, FilePage, FoundLine, KindOverview, RequestQuote, SearchResult } from '@/api/documents';
import { audit, backoffice } from './backoffice.ts';
import { answerCatalogue } from './catalogue.ts';
import { answerOrdering } from './cart.ts';
import { answerMembers } from './members.ts';
import { decisionOn, decisions, quoteRequests } from './quotes.ts';
import { answerDesk, answerTickets } from './support.ts';
import { ADDRESS_FORMS, ADDRESSES, COMPANIES, documentsOf, FILES, ME, ORDER_STATEMENT, PROJECT, PROJECT_ROW } from './data.ts';

export interface Answer {
  status: number;
  body: unknown;
}

const KINDS: Document['kind'][] = ['orders', 'quotes', 'deliveries', 'invoices', 'tax-invoices', 'credit-notes', 'goods-returns', 'contracts', 'framework-contracts'];
const CAP = 1000;

const CART_FILES: Attachment[] = [];

export function forgetFiles() {
  CART_FILES.length = 0;
}

function filesInTheCart(method: string, rest: string, body: unknown): Answer {
  if (method !== 'PUT') return ok(CART_FILES);
  const file: Attachment = { id: rest.split('/')[1] ?? '', name: 'Plan.pdf', mediaType: 'application/pdf', size: 2048, sha256: '0', uploadedBy: ME.email, uploadedAt: '2026-11-22T10:00:00Z', ...(body as { line?: string }) };
  CART_FILES.push(file);
  return ok(file);
}

/** Answers as the gateway and the services would; for screenshots and tests, never part of the product. */
export function answer(method: string, url: URL, loggedIn = true, body?: unknown): Answer {
  const path = url.pathname;
  if (path === '/bff/session') return ok(loggedIn ? { authenticated: true, name: ME.name, email: ME.email } : { authenticated: false });
  if (path === '/bff/logout' && method === 'POST') return ok({ location: '/' });
  if (!loggedIn) return problem(401, 'unauthenticated', 'Please log in.');
  if (path === '/api/me') return ok(ME);
  if (/^\/api\/backoffice\/tickets(\/|$)/.test(path)) return answerDesk(method, path.slice('/api/backoffice/'.length), url.searchParams, body);
  if (path.startsWith('/api/backoffice/')) return backoffice(method, path, url.searchParams);
  if (path === '/api/me/preferences') return ok({ pageSize: 50, startPage: 'overview', version: 0 });
  if (path === '/api/me/invitations') return ok([]);
  if (path === '/api/me/impersonations') return ok([]);
  if (path === '/api/me/password') return ok({ location: '/bff/login?action=password&to=/me' });
  if (path === '/api/me/credentials') return ok([{ id: '3f0a4f0e-6b1e-4f5e-9d0e-0b6a4c1f2d11', kind: 'TOTP', label: 'Phone', since: '2026-05-04T09:30:00Z' }]);
  const [, id = '', rest = ''] = /^\/api\/companies\/([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
  const company = ME.companies.find((one) => one.id === id);
  if (!company) return problem(404, 'not-found', 'There is no such page.');
  if (rest === '') return ok(COMPANIES[id]);
  if (/^members\/.*\/impersonations$/.test(rest)) return ok([]);
  if (/^members(\/|$)/.test(rest)) return company.permissions.includes('members.read') ? answerMembers(method, rest, url.searchParams, body) : problem(403, 'forbidden', 'Not permitted.');
  if (/^projects(\/|$)/.test(rest)) return company.permissions.includes('projects.read') ? projects(rest) : problem(403, 'forbidden', 'Not permitted.');
  if (/^product(s|-)/.test(rest)) return answerCatalogue(rest, url.searchParams, company.permissions);
  if (/^tickets(\/|$)/.test(rest)) return company.permissions.includes('tickets.read') ? answerTickets(method, rest, url.searchParams, body, id) : problem(403, 'forbidden', 'Not permitted.');
  if (rest === 'audit') return audit(url.searchParams);
  if (rest === 'address-forms') return ok(ADDRESS_FORMS);
  if (rest === 'delivery-addresses') return ok(ADDRESSES);
  if (rest === 'billing-addresses') return ok([]);
  if (rest === 'sheet') return ok(sheet(id));
  if (rest === 'files') return company.permissions.includes('files.read') ? ok(files(url.searchParams)) : problem(403, 'forbidden', 'Not permitted.');
  if (rest === 'document-archives') return ok(ARCHIVES);
  if (rest.startsWith('document-archives/')) return archive(method, rest.slice('document-archives/'.length), body);
  if (rest === 'attachments') return ok([]);
  if (rest === 'attachments/waiting') return ok([]);
  if (rest.startsWith('attachments/') && rest.includes('cart')) return filesInTheCart(method, rest, body);
  if (method === 'DELETE' && rest.startsWith('attachments/')) CART_FILES.splice(0, CART_FILES.length, ...CART_FILES.filter(({ id: one }) => one !== rest.slice('attachments/'.length)));
  if (/^quote-requests\/[^/]+\/attachments$/.test(rest)) return ok([]);
  if (/^attachments\/[^/]+$/.test(rest)) return method === 'DELETE' ? { status: 204, body: undefined } : { status: 201, body: { id: rest.slice(12), name: url.searchParams.get('name'), mediaType: 'application/pdf', size: 1, sha256: '0', uploadedBy: ME.email, uploadedAt: '2026-11-22T10:00:00Z' } };
  if (/^attachments\/[^/]+\/order$/.test(rest)) return ok({});
  if (rest === 'file-visit') return method === 'PUT' ? { status: 204, body: undefined } : ok({ seenAt: '2026-11-10T08:00:00Z' });
  const ordering = answerOrdering(method, rest, body);
  if (ordering) return company.permissions.includes('cart.use') ? ordering : problem(403, 'forbidden', 'Not permitted.');
  const allowed = KINDS.filter((kind) => company.permissions.includes(`${kind}.read`));
  if (rest === 'saved-filters') return ok([]);
  if (rest.startsWith('saved-filters/')) return { status: 204, body: undefined };
  if (rest === 'dashboard-layout') return ok(method === 'PUT' ? body : { order: [], hidden: [] });
  if (rest === 'recent-quotes') return ok(documentsOf(id, 'quotes').slice(0, 8).map((quote) => ({ quote: summary(quote), changedAt: quote.asOf })));
  if (rest === 'order-statement') return ok(ORDER_STATEMENT);
  if (rest === 'transactions') return ok(transactions(id, allowed, url.searchParams));
  const chain = /^chains\/([a-z-]+)\/(.+)$/.exec(rest);
  if (chain) return ok({ documents: [], lines: [], complete: true, asOf: null });
  if (rest === 'search') {
    const typed = url.searchParams.get('q') ?? '';
    const hits = allowed.flatMap((kind) => documentsOf(id, kind)).flatMap((document) => hit(document, typed)).slice(0, 20);
    return ok({
      items: hits.map(({ document }) => summary(document)),
      lines: hits.flatMap(({ line }) => line ?? []),
      byOrigin: allowed.filter((kind) => !['orders', 'quotes', 'contracts', 'framework-contracts'].includes(kind)),
      moreArticles: false,
      asOf: null,
    } satisfies SearchResult);
  }
  const deciding = /^quote-decisions\/(.+)$/.exec(rest);
  if (deciding) {
    const quote = documentsOf(id, 'quotes').find(({ number }) => number === decodeURIComponent(deciding[1] ?? ''));
    return quote ? decisions(id, method, quote, body as DecideQuote) : problem(404, 'not-found', 'There is no such quote.');
  }
  const asking = /^quote-requests(?:\/(.+))?$/.exec(rest);
  if (asking) return quoteRequests(id, method, asking[1], body as RequestQuote);
  if (rest === 'documents/overview') return ok(allowed.map((kind) => overview(id, kind)));
  const one = /^documents\/([a-z-]+)\/(.+)$/.exec(rest);
  const kind = KINDS.find((it) => it === (one?.[1] ?? url.searchParams.get('kind')));
  if (!kind) return problem(404, 'not-found', 'There is no such page.');
  if (!allowed.includes(kind)) {
    return { status: 403, body: { code: 'forbidden', title: 'Forbidden', reasons: [{ rule: 'ACCESS_GROUP', message: 'None of your access groups includes it.' }] } };
  }
  if (one) {
    const document = documentsOf(id, kind).find(({ number }) => number === decodeURIComponent(one[2] ?? ''));
    return document ? ok(withDecision(id, document)) : problem(404, 'not-found', 'There is no such document.');
  }
  const matching = documentsOf(id, kind).map((document) => withDecision(id, document)).filter((document) => matches(document, url.searchParams));
  return ok(rest === 'documents/count' ? count(matching) : page(matching, url.searchParams));
}

function withDecision(company: string, document: Document): Document {
  const decided = document.kind === 'quotes' ? decisionOn(company, document) : undefined;
  return decided ? { ...document, decided } : document;
}

function transactions(company: string, allowed: Document['kind'][], query: URLSearchParams): DocumentPage {
  const kinds = allowed.filter((kind) => !query.has('kind') || query.getAll('kind').includes(kind));
  const wanted = kinds.flatMap((kind) => documentsOf(company, kind)).filter((document) => matches(document, query));
  return { items: wanted.toSorted((a, b) => b.issuedOn.localeCompare(a.issuedOn)).slice(0, 50).map(summary), next: null, asOf: null };
}

function files(query: URLSearchParams): FilePage {
  const wanted = (query.get('q') ?? '').toLowerCase();
  return { items: FILES.filter(({ title, category }) => title.toLowerCase().includes(wanted) && (!query.has('category') || query.getAll('category').includes(category))), next: null };
}

const ARCHIVES: DocumentArchive[] = [];

/** One that is asked for is ready when it is looked at again. */
function archive(method: string, id: string, body: unknown): Answer {
  const at = ARCHIVES.findIndex((one) => one.id === id);
  if (method === 'DELETE') {
    if (at >= 0) ARCHIVES.splice(at, 1);
    return { status: 204, body: undefined };
  }
  const { kind, numbers } = body as { kind: DocumentArchive['kind']; numbers?: string[] };
  const total = numbers?.length ?? 40;
  const made: DocumentArchive = { id, kind, state: 'READY', done: total, total, missing: 0, size: 48_000, askedAt: '2026-11-22T10:00:00Z', expiresAt: '2026-11-23T10:00:00Z' };
  ARCHIVES.unshift(made);
  return { status: 202, body: { ...made, state: 'REQUESTED', done: 0 } };
}

function projects(rest: string): Answer {
  if (rest === 'projects') return ok({ items: [PROJECT_ROW], next: null, asOf: PROJECT.asOf });
  if (rest === 'projects/count') return ok({ count: 1, capped: false });
  return rest === `projects/${PROJECT.number}` ? ok(PROJECT) : problem(404, 'not-found', 'There is no such project.');
}

function sheet(id: string) {
  const current = { name: COMPANIES[id]?.name ?? '', vatId: COMPANIES[id]?.vatId, email: 'info@brandt-soehne.example' };
  const booking = { state: 'REJECTED', sentAt: '2026-11-20T13:01:10Z', receivedAt: '2026-11-20T13:01:11Z', decidedAt: '2026-11-20T13:01:13Z', reason: 'The tax office does not know this VAT ID.' };
  return { current, proposal: { data: { ...current, vatId: 'DE999000000' }, booking, version: 1 } };
}

function matches(document: Document, query: URLSearchParams): boolean {
  const from = query.get('from');
  const to = query.get('to');
  const min = query.get('minAmount');
  const max = query.get('maxAmount');
  const gross = Number(document.grossTotal ?? 0);
  return (
    document.number.startsWith(query.get('number') ?? '') &&
    (!query.has('status') || query.getAll('status').includes(document.status)) &&
    (!from || document.issuedOn >= from) &&
    (!to || document.issuedOn <= to) &&
    (!min || gross >= Number(min)) &&
    (!max || gross <= Number(max)) &&
    (!query.has('waiting') || (document.status === 'OPEN' && !document.decided && (document.validUntil ?? '9999') >= new Date().toISOString().slice(0, 10))) &&
    (!query.has('endsBy') || [document.validUntil, document.noticeBy].some((day) => day !== undefined && day <= (query.get('endsBy') ?? ''))) &&
    (!query.has('dueTo') || (document.dueOn ?? '9999') <= (query.get('dueTo') ?? ''))
  );
}

function page(matching: Document[], query: URLSearchParams): DocumentPage {
  const sorted = query.get('sort') === 'issuedOn' ? matching.toReversed() : matching;
  const size = Number(query.get('size') ?? 50);
  const start = Number(query.get('after') ?? 0);
  const next = start + size;
  return { items: sorted.slice(start, next).map(summary), next: next < sorted.length ? String(next) : null, asOf: new Date(Date.now() - 40_000).toISOString() };
}

function count(matching: Document[]): DocumentCount {
  if (matching.length > CAP) return { count: CAP, capped: true };
  const sums = new Map<string, { net: number; gross: number }>();
  for (const { currency, netTotal, grossTotal } of matching) {
    if (!currency || !netTotal) continue;
    const { net, gross } = sums.get(currency) ?? { net: 0, gross: 0 };
    sums.set(currency, { net: net + Number(netTotal), gross: gross + Number(grossTotal) });
  }
  return {
    count: matching.length,
    capped: false,
    totals: [...sums].map(([currency, { net, gross }]) => ({ currency, net: net.toFixed(2), gross: gross.toFixed(2) })),
  };
}

function overview(company: string, kind: Document['kind']): KindOverview {
  const all = documentsOf(company, kind);
  const fresh = { asOf: all[0]?.asOf ?? null };
  return { kind, count: Math.min(all.length, CAP), capped: all.length > CAP, latest: all.slice(0, 3).map(summary), ...fresh };
}

function summary({ version: _version, lines: _lines, references: _references, issuedAt: _issuedAt, taxTotal: _taxTotal, portalId: _portalId, asOf: _asOf, ...rest }: Document): DocumentSummary {
  return rest;
}

function hit(document: Document, text: string): { document: Document; line?: FoundLine }[] {
  const typed = text.toLowerCase();
  if ([document.number, document.commission, document.customerReference].some((value) => value?.toLowerCase().startsWith(typed))) {
    return [{ document }];
  }
  const { kind, number } = document;
  const line = document.lines.find(({ product, description }) => `${product ?? ''} ${description}`.toLowerCase().includes(typed));
  return line && typed.length > 2 ? [{ document, line: { kind, number, position: line.position, description: line.description, ...(line.product ? { product: line.product } : {}) } }] : [];
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function problem(status: number, code: string, detail: string): Answer {
  return { status, body: { type: `urn:kontor:problem:${code}`, title: code, status, code, detail } };
}
